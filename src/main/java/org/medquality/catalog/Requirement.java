package org.medquality.catalog;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, on what basis, and how grave a failure is. How it is judged stands in the rules of the same id.
 *
 * @param id for example {@code REC-004}
 * @param family id of the {@link Family}
 * @param titleZh title
 * @param titleEn title in English
 * @param origin who asks for it
 * @param basis the places that it rests on, at least one
 * @param subject what it is asked of
 * @param kind what sort of thing it asks
 * @param severity how grave a failure is
 * @param veto what one failure does to the grade; null when nothing
 * @param points ordinary deduction on a base of 100
 * @param task what has to be done after a failure, in Chinese: what was not done is done, what is wrong is put right
 * @param taskLate what has to be done after something was done late, in Chinese; null for the words that all share
 * @param taskBroken what has to be done after something was done wrongly, in Chinese; null when {@code task} says it
 * @param responsible who has to do it, in Chinese
 * @param enabled whether it is judged
 * @param inForce the days of events that it applies to
 * @param versions the same for single rules of it, by their id: the texts of other editions
 * @param aliases the ids of its rules by ids that these rules had before, so that tasks find them again
 * @param dedupe ids of requirements that, where they accuse the same fact, take the points and fines of both
 * @param undecided parts that no fact of a case can decide, each with the reason, in Chinese
 * @param note what a reader of the verdict has to know, in Chinese; may be null
 */
@RecordBuilder
public record Requirement(
        String id,
        String family,
        String titleZh,
        String titleEn,
        Origin origin,
        ImmutableList<Basis> basis,
        Subject subject,
        Kind kind,
        Severity severity,
        @Nullable Veto veto,
        BigDecimal points,
        String task,
        @Nullable String taskLate,
        @Nullable String taskBroken,
        String responsible,
        boolean enabled,
        InForce inForce,
        ImmutableMap<String, InForce> versions,
        ImmutableMap<String, String> aliases,
        ImmutableList<String> dedupe,
        ImmutableList<String> undecided,
        @Nullable String note) {
    public Requirement {
        Objects.requireNonNull(id, "Requirement.id");
        Objects.requireNonNull(family, "Requirement.family");
        Objects.requireNonNull(titleZh, "Requirement.titleZh");
        Objects.requireNonNull(titleEn, "Requirement.titleEn");
        Objects.requireNonNull(origin, "Requirement.origin");
        Objects.requireNonNull(basis, "Requirement.basis");
        Objects.requireNonNull(subject, "Requirement.subject");
        Objects.requireNonNull(kind, "Requirement.kind");
        Objects.requireNonNull(severity, "Requirement.severity");
        Objects.requireNonNull(points, "Requirement.points");
        Objects.requireNonNull(task, "Requirement.task");
        Objects.requireNonNull(responsible, "Requirement.responsible");
        Objects.requireNonNull(inForce, "Requirement.inForce");
        Objects.requireNonNull(versions, "Requirement.versions");
        Objects.requireNonNull(aliases, "Requirement.aliases");
        Objects.requireNonNull(dedupe, "Requirement.dedupe");
        Objects.requireNonNull(undecided, "Requirement.undecided");
    }

    /** The days of events that a rule of this requirement applies to. */
    public InForce inForce(String rule) {
        return versions.getOrDefault(rule, inForce);
    }

    Requirement enabled(boolean other) {
        return RequirementBuilder.builder(this).enabled(other).build();
    }
}
