package org.medquality.html;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;

/**
 * The failures of one requirement in one case.
 *
 * @param requirement id of the requirement
 * @param title of the requirement, or of its rule where it has but one
 * @param severity class of its severity
 * @param severityName its severity
 * @param veto what one failure does to the grade; null when nothing
 * @param basis the clauses, in Chinese
 * @param task what has to be done, in Chinese
 * @param responsible who has to do it, in Chinese
 * @param settings the tailorable values that the verdicts rest on
 * @param rules the failures by rule
 * @param left how many more there are than are shown
 */
record Violations(
        String requirement,
        String title,
        String severity,
        String severityName,
        @Nullable String veto,
        ImmutableList<String> basis,
        String task,
        String responsible,
        ImmutableList<String> settings,
        ImmutableList<OfRule> rules,
        int left) {

    /**
     * The failures of one of the rules.
     *
     * @param rule id of the rule
     * @param title of the rule; empty where the requirement has but one
     * @param lines each failure
     */
    record OfRule(String rule, String title, ImmutableList<Line> lines) {}

    /**
     * One failure.
     *
     * @param subject the fact that the duty is put on
     * @param occurrence which of several; empty where there is one
     * @param outcome how it failed
     * @param defect what is wrong; empty where nothing is said
     * @param due until when it had to be done
     * @param done when it was done
     * @param delay how much later, or how long it has been missing
     * @param evidence what was looked at
     * @param responsible who answers, as far as facts say
     * @param department the department that answers; empty where not known
     * @param points what it takes
     * @param taken why it takes not all of its points; empty where it does
     * @param back what its repair brings back
     * @param hidden why that is nothing; empty where it is something
     * @param task id, state and limit of its task; empty where there is none
     * @param fine what it costs; empty where nothing
     * @param excuse what is waived or appealed against; empty where nothing is
     */
    record Line(
            String subject,
            String occurrence,
            String outcome,
            String defect,
            String due,
            String done,
            String delay,
            ImmutableList<String> evidence,
            String responsible,
            String department,
            String points,
            String taken,
            String back,
            String hidden,
            String task,
            String fine,
            String excuse) {}
}
