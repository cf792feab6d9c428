package org.medquality.score;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.ScoreSheet.Scope;
import org.medquality.finding.Ref;

/**
 * The score of one chart, department or institution. What is unknown is neither pass nor fail: the score is an interval
 * that holds every way in which the unknowns can come out.
 *
 * @param scope what is scored
 * @param id id of the case, of the department or of the institution's file
 * @param full full marks
 * @param best the score if all unknowns turn out met; null when nothing was judged: then there is no score
 * @param worst the score if each turns out at its worst; null when nothing was judged
 * @param grade the grade of {@code best}; null when nothing was judged
 * @param possibleGrades every grade from that of {@code worst} to that of {@code best}
 * @param provisional whether the ends lie in different grades, or too little was judged for a final grade
 * @param coverage share of the applicable findings that were judged, from 0 to 1; null when none applies
 * @param ledger every failure with the points that it takes, in the order of the findings
 * @param vetoes the single failures that touch score or grade, whatever the points
 */
public record Score(
        Scope scope,
        String id,
        BigDecimal full,
        @Nullable BigDecimal best,
        @Nullable BigDecimal worst,
        @Nullable String grade,
        ImmutableSet<String> possibleGrades,
        boolean provisional,
        @Nullable BigDecimal coverage,
        ImmutableList<Entry> ledger,
        ImmutableList<VetoHit> vetoes) {

    /** The same without the single failures, for sums over many cases. */
    public Score withoutLedger() {
        return new Score(
                scope, id, full, best, worst, grade, possibleGrades, provisional, coverage, ImmutableList.of(), vetoes);
    }

    /** The score, where no unknown can change it; else null. */
    public @Nullable BigDecimal value() {
        return best != null && worst != null && best.compareTo(worst) == 0 ? best : null;
    }

    /** How an entry came to the points that it takes. */
    public enum Taken {
        /** The points of the requirement. */
        FULLY,
        /** What was left under the cap of the requirement. */
        ITEM_CAP,
        /** What was left under the cap of the category. */
        CATEGORY_CAP,
        /** Nothing: a failure on the same fact takes them. */
        ELSEWHERE,
        /** Nothing: the sheet does not score this requirement. */
        NOT_SCORED
    }

    /**
     * One failure in the ledger.
     *
     * @param rule id of the rule
     * @param requirement id of the requirement
     * @param subject whom it is about; null for the case as a whole
     * @param occurrence which of several
     * @param category id of the category; null where the sheet does not score the requirement
     * @param raw points before caps
     * @param points points that it takes
     * @param taken how these came about
     * @param back points that the score gains when this failure alone is repaired; 0 where it cannot be repaired, or where
     *     a cap or a veto hides the gain
     * @param repairable whether it can be repaired: what was done late or out of order can only be explained
     */
    public record Entry(
            String rule,
            String requirement,
            @Nullable Ref subject,
            @Nullable String occurrence,
            @Nullable String category,
            BigDecimal raw,
            BigDecimal points,
            Taken taken,
            BigDecimal back,
            boolean repairable) {}

    /**
     * A veto in force.
     *
     * @param requirements ids of the requirements whose failures make it
     * @param grade the best grade that it leaves; null when it leaves the grade alone
     * @param points points that it takes beyond the ledger
     */
    public record VetoHit(
            ImmutableSet<String> requirements, @Nullable String grade, BigDecimal points) {}
}
