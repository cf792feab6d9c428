package org.medquality.html;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import org.medquality.report.Summary;

/**
 * One case with its failures and what is still open.
 *
 * @param anchor what the page links to
 * @param id of the case
 * @param kind of the encounter, or that it is the file of an institution
 * @param span of the stay; empty where there is none
 * @param asOf the moment of the audit
 * @param counts all columns
 * @param bar the same side by side
 * @param scores of the case
 * @param reported the scores without what is lifted by waivers and appeals
 * @param timeline the stay with deadlines and acts; null where nothing of it has a clock
 * @param violations by rule
 * @param open what is not yet due
 * @param hints warnings that do not count as failures
 * @param unknown how many cannot be judged for want of what
 * @param dangling references to facts that were not submitted
 * @param departments that answer for its failures
 */
record CaseSection(
        String anchor,
        String id,
        String kind,
        String span,
        String asOf,
        Summary counts,
        Bar bar,
        ImmutableList<ScoreLine> scores,
        ImmutableList<String> reported,
        @Nullable Timeline timeline,
        ImmutableList<Violations> violations,
        ImmutableList<OpenLine> open,
        ImmutableList<Hint> hints,
        ImmutableList<Page.Named> unknown,
        ImmutableList<String> dangling,
        ImmutableList<String> departments) {

    /**
     * A warning.
     *
     * @param rule id of the rule
     * @param title of the rule
     * @param subject whom it is about
     * @param text what it says
     */
    record Hint(String rule, String title, String subject, String text) {}
}
