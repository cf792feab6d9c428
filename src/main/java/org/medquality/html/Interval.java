package org.medquality.html;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.medquality.catalog.ScoreSheet;
import org.medquality.score.Score;

/**
 * A score as a line from its worst to its best end, on a scale of 0 to 100.
 *
 * @param from the worst end
 * @param width from there to the best end
 * @param best the best end
 * @param thresholds where the grades begin
 */
record Interval(String from, String width, String best, ImmutableList<String> thresholds) {
    private static final int DIGITS = 2;

    /** @param score one that has ends */
    static Interval of(Score score, ScoreSheet sheet) {
        BigDecimal worst = scaled(score.worst() == null ? BigDecimal.ZERO : score.worst(), score.full());
        BigDecimal best = scaled(score.best() == null ? BigDecimal.ZERO : score.best(), score.full());
        return new Interval(
                text(worst),
                text(best.subtract(worst)),
                text(best),
                sheet.grades().stream()
                        .map(grade -> grade.threshold())
                        .filter(threshold -> threshold.signum() > 0)
                        .map(threshold -> text(scaled(threshold, score.full())))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static BigDecimal scaled(BigDecimal points, BigDecimal full) {
        return Words.rounded(points).movePointRight(2).divide(full, DIGITS, RoundingMode.HALF_UP);
    }

    private static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
