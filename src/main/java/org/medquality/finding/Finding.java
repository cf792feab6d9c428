package org.medquality.finding;

import com.google.common.collect.ImmutableList;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Setting;

/**
 * How one duty stands: one requirement, one subject, one occurrence.
 *
 * @param requirement id of the requirement in the catalogue
 * @param rule id of the rule; the requirement's own id, or a part of it such as {@code REC-010.1}
 * @param caseId id of the case
 * @param subject the fact that the duty is put on; null when the finding speaks of the case as a whole
 * @param occurrence business key that tells several duties of one rule on one subject apart; null where there is one
 * @param at when the event was that the duty is about; null where it has no time, or where none is known
 * @param outcome how it stands
 * @param defect what is wrong; null unless the outcome is a failure
 * @param due until when it had to be done; null where the duty has no clock
 * @param done when it was done; null when it was not, or where it has no time
 * @param delay from due to done, or to the moment of the audit when it is still not done; null unless late or missed
 * @param evidence what was looked at: facts with the property that spoke
 * @param because why it cannot be judged, or does not apply; empty for a plain verdict
 * @param warnings what is worth saying although the duty is met
 * @param settings the tailorable values that the verdict rests on
 * @param places how many places are wrong; 1 unless the rule counts them
 * @param responsible who answers for the subject
 * @param countedBy id of the rule whose failure on the same fact takes the points and fines of both; null when this one
 *     takes them itself
 */
@RecordBuilder
public record Finding(
        String requirement,
        String rule,
        String caseId,
        @Nullable Ref subject,
        @Nullable String occurrence,
        @Nullable Instant at,
        Outcome outcome,
        @Nullable Defect defect,
        @Nullable Instant due,
        @Nullable Instant done,
        @Nullable Duration delay,
        ImmutableList<EvidenceRef> evidence,
        ImmutableList<Reason> because,
        ImmutableList<Reason> warnings,
        ImmutableList<Setting> settings,
        int places,
        Responsible responsible,
        @Nullable String countedBy) {

    Finding countedBy(@Nullable String other) {
        return FindingBuilder.builder(this).countedBy(other).build();
    }

    /**
     * The failure that takes the points and fines in the place of this one.
     *
     * @param failures of the same case, this one among them or not
     * @return empty where this one takes them itself, or where the other is not among the failures
     */
    public Optional<Finding> counting(Collection<Finding> failures) {
        return countedBy == null ? Optional.empty() : Overlaps.counting(this, failures);
    }

    /**
     * A piece of evidence.
     *
     * @param type simple name of the type
     * @param id business id
     * @param path the property that spoke, such as {@code signedAt}; one that the library derives goes by its type, such
     *     as {@code Execution.doseOrdered}; empty where the fact itself is the evidence
     */
    public record EvidenceRef(String type, String id, String path) {}
}
