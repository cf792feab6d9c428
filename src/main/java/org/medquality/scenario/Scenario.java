package org.medquality.scenario;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.CaseFile;
import org.medquality.finding.Outcome;

/**
 * A small case that says what the rules of one requirement must find in it.
 *
 * @param requirement the requirement, which names the file
 * @param source file and line, for messages
 * @param name what the scenario shows, in one sentence
 * @param file the case
 * @param settings parameters that differ from the default
 * @param only the only rule that is judged, for example {@code REC-010.1}; null for all of the requirement
 * @param then what must be found, by the address of the finding; empty when {@code throughout} says it all
 * @param throughout the outcome of every finding, of which there is at least one; null when {@code then} lists them
 */
public record Scenario(
        String requirement,
        String source,
        String name,
        CaseFile file,
        Map<String, @Nullable String> settings,
        @Nullable String only,
        ImmutableMap<Address, Wanted> then,
        @Nullable Outcome throughout) {

    /**
     * Which finding is meant.
     *
     * @param rule id of the rule
     * @param subject id of the subject, with {@code @} and the occurrence where it has one; empty for the case as a whole
     */
    public record Address(String rule, String subject) {
        @Override
        public String toString() {
            return (rule + " " + subject).strip();
        }
    }

    /**
     * How a finding must stand; a property that is null is not looked at.
     *
     * @param outcome the outcome
     * @param due until when
     * @param done when it was done
     * @param defect the defect, as its code
     * @param because the code of the first reason
     * @param warning the code of the first warning, or none where there must be no warning
     * @param places how many places
     */
    public record Wanted(
            Outcome outcome,
            @Nullable Instant due,
            @Nullable Instant done,
            @Nullable String defect,
            @Nullable String because,
            @Nullable String warning,
            @Nullable Integer places) {}
}
