package org.medquality.html;

import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.ScoreSheet.Scope;
import org.medquality.finding.Outcome.Column;
import org.medquality.report.Report;
import org.medquality.score.Score;

/** The order of cases on the page: the worst grade, the lowest score, the most failures first. */
final class Worst {
    private static final BigDecimal NO_SCORE = BigDecimal.valueOf(Long.MAX_VALUE);

    private Worst() {}

    static Comparator<Report> first(ScoreLines scores) {
        return Comparator.comparing((Report report) -> -scores.rank(grade(report)))
                .thenComparing(Worst::best)
                .thenComparing(report -> -report.summary().count(Column.FAIL))
                .thenComparing(Report::caseId);
    }

    /** The score of the chart, or of the institution. */
    static @Nullable Score main(Report report) {
        return report.scores().stream()
                .filter(score -> score.scope() != Scope.DEPARTMENT)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String grade(Report report) {
        Score score = main(report);
        return score == null ? null : score.grade();
    }

    private static BigDecimal best(Report report) {
        Score score = main(report);
        return score == null || score.best() == null ? NO_SCORE : Words.rounded(score.best());
    }
}
