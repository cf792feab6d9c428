package org.medquality.report;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medquality.score.Score;

/**
 * A sum of scores of one scope. Adding is associative and commutative. It sums scores as reports show them, to two
 * digits, so that a written report gives the same sums.
 *
 * @param scored how many have a score
 * @param unscored how many have none, because nothing was judged
 * @param provisional how many of the scored have a grade that is not final
 * @param vetoed how many are touched by a single failure, whatever the points
 * @param best sum of the scores if all unknowns turn out met
 * @param worst sum of the scores if each turns out at its worst
 * @param lowest the lowest score if all unknowns turn out met; null where there is none
 * @param lowestWorst the lowest score if each turns out at its worst; null where there is none
 * @param grades how many have which final grade, by its name
 */
public record ScoreSum(
        long scored,
        long unscored,
        long provisional,
        long vetoed,
        BigDecimal best,
        BigDecimal worst,
        @Nullable BigDecimal lowest,
        @Nullable BigDecimal lowestWorst,
        ImmutableSortedMap<String, Long> grades) {
    private static final int DIGITS = 2;

    /** No scores. */
    public static final ScoreSum NONE = new ScoreSum(
            0, 0, 0, 0, shown(BigDecimal.ZERO), shown(BigDecimal.ZERO), null, null, ImmutableSortedMap.of());

    /** One score. */
    static ScoreSum of(Score score) {
        int vetoed = score.vetoes().isEmpty() ? 0 : 1;
        if (score.best() == null || score.worst() == null) {
            return new ScoreSum(0, 1, 0, vetoed, NONE.best, NONE.worst, null, null, ImmutableSortedMap.of());
        }
        BigDecimal best = shown(score.best());
        BigDecimal worst = shown(score.worst());
        boolean graded = !score.provisional() && score.grade() != null;
        return new ScoreSum(
                1,
                0,
                score.provisional() ? 1 : 0,
                vetoed,
                best,
                worst,
                best,
                worst,
                graded ? ImmutableSortedMap.of(String.valueOf(score.grade()), 1L) : ImmutableSortedMap.of());
    }

    /** Both together. */
    public ScoreSum plus(ScoreSum other) {
        return new ScoreSum(
                scored + other.scored,
                unscored + other.unscored,
                provisional + other.provisional,
                vetoed + other.vetoed,
                best.add(other.best),
                worst.add(other.worst),
                least(lowest, other.lowest),
                least(lowestWorst, other.lowestWorst),
                sum(grades, other.grades));
    }

    /** The mean if all unknowns turn out met, to two digits; null where nothing is scored. */
    public @Nullable BigDecimal mean() {
        return mean(best);
    }

    /** The mean if each unknown turns out at its worst, to two digits; null where nothing is scored. */
    public @Nullable BigDecimal meanWorst() {
        return mean(worst);
    }

    /** How many of those with a final grade have this one. */
    public Rate share(String grade) {
        return new Rate(
                grades.getOrDefault(grade, 0L),
                grades.values().stream().mapToLong(Long::longValue).sum());
    }

    private @Nullable BigDecimal mean(BigDecimal sum) {
        return scored == 0 ? null : sum.divide(BigDecimal.valueOf(scored), DIGITS, RoundingMode.HALF_UP);
    }

    private static BigDecimal shown(BigDecimal score) {
        return score.setScale(DIGITS, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal least(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) return one == null ? other : one;
        return one.min(other);
    }

    private static ImmutableSortedMap<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
        Map<String, Long> both = new TreeMap<>(one);
        other.forEach((grade, count) -> both.merge(grade, count, Long::sum));
        return ImmutableSortedMap.copyOf(both);
    }
}
