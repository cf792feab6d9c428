package org.medquality.html;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import org.medquality.report.Report.Undecided;
import org.medquality.report.Run.Rejection;

/**
 * Everything that the page shows, in its order.
 *
 * @param head what was audited, when and by which rules
 * @param figures the few numbers that are read first
 * @param totals all findings by outcome, which add up
 * @param first what to repair first
 * @param tasks what has to be repaired until when; null when the run was not asked for tasks
 * @param excuses waivers and appeals
 * @param fines what the tariff takes; null when nothing is fined
 * @param scores the scores of charts, the worst first
 * @param others the scores of institutions and departments
 * @param trend this and earlier periods; null where there is but one
 * @param tables the counts by family, core system and department
 * @param cases those with failures or open duties, the worst first
 * @param open what is not yet due, by due time
 * @param unknown what cannot be judged, by what is lacking
 * @param undecided what no facts can decide, by requirement
 * @param off requirements that are switched off
 * @param notSelected ids of requirements that this run did not select
 * @param settings the tailorable values that verdicts rest on
 * @param rejected what could not be read
 * @param departments those of failures, for the filter
 */
record Page(
        Head head,
        ImmutableList<Figure> figures,
        Totals totals,
        First first,
        @Nullable TaskSection tasks,
        ImmutableList<Excuses.Line> excuses,
        @Nullable FineSection fines,
        Capped<ScoreLine> scores,
        ImmutableList<ScoreLine> others,
        @Nullable Trend trend,
        ImmutableList<CountTable> tables,
        Capped<CaseSection> cases,
        Capped<OpenLine> open,
        ImmutableList<Cause> unknown,
        ImmutableList<Undecidables> undecided,
        ImmutableList<Named> off,
        ImmutableList<String> notSelected,
        ImmutableList<SettingLine> settings,
        ImmutableList<Rejection> rejected,
        ImmutableList<String> departments) {

    private static final int SCORES_AT_ONCE = 20;

    /** The worst scores, which are shown at once. */
    ImmutableList<ScoreLine> atOnce() {
        return scores.lines().subList(0, Math.min(SCORES_AT_ONCE, scores.lines().size()));
    }

    /** The other scores. */
    ImmutableList<ScoreLine> later() {
        return scores.lines().subList(atOnce().size(), scores.lines().size());
    }

    /**
     * What stands at the top of the page.
     *
     * @param lines names and values
     * @param rulebook the whole hash of the rules
     */
    record Head(ImmutableList<Named> lines, String rulebook) {}

    /**
     * A name with a value, or an id with a title.
     *
     * @param name the name or id
     * @param value what belongs to it
     */
    record Named(String name, String value) {}

    /**
     * A number that is read first.
     *
     * @param name what it counts
     * @param value the number
     * @param note what a reader has to know with it
     * @param style class in the style sheet
     */
    record Figure(String name, String value, String note, String style) {}

    /**
     * All findings.
     *
     * @param outcomes each outcome, every one shown
     * @param total their sum
     * @param bar their columns
     */
    record Totals(ImmutableList<Share> outcomes, long total, Bar bar) {}

    /**
     * One outcome.
     *
     * @param style class of its column
     * @param name its name
     * @param count how many
     * @param share of all findings
     */
    record Share(String style, String name, long count, String share) {}

    /**
     * A list that may be cut: the page says so.
     *
     * @param lines what is shown
     * @param all how many there are
     */
    record Capped<T>(ImmutableList<T> lines, int all) {
        static <T> Capped<T> of(ImmutableList<T> all, int most) {
            return new Capped<>(all.subList(0, Math.min(most, all.size())), all.size());
        }

        int left() {
            return all - lines.size();
        }
    }

    /**
     * What cannot be decided of one requirement.
     *
     * @param id of the requirement
     * @param title of the requirement
     * @param reasons why, in Chinese
     */
    record Undecidables(String id, String title, ImmutableList<Undecided> reasons) {}

    /**
     * A tailorable value.
     *
     * @param name its name
     * @param value in force; a dash where nobody set it
     * @param status who says so
     * @param count how many findings rest on it
     */
    record SettingLine(String name, String value, String status, int count) {}
}
