package org.medquality.casefile;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.PeriodKind;
import org.medquality.fact.StayPeriod;

/** The levels of nursing care of a stay. Of several in force at one moment the one that began last counts. */
final class CareLevels {
    private final Chart chart;
    private final ImmutableList<StayPeriod> periods;

    /**
     * A stretch of a stay under one level.
     *
     * @param to its end; null while it goes on
     */
    record Stretch(String level, Instant from, @Nullable Instant to) {}

    CareLevels(Chart chart) {
        this.chart = chart;
        this.periods = Periods.of(chart, PeriodKind.CARE_LEVEL);
    }

    /** The level at a moment; null when none is known. */
    @Nullable
    String at(Instant moment) {
        return periods.reverse().stream()
                .filter(period -> Periods.holds(period, moment))
                .map(StayPeriod::value)
                .findFirst()
                .orElse(null);
    }

    /** The stretches by begin; a level that was only renewed goes on. */
    List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            Instant next = i + 1 < periods.size() ? periods.get(i + 1).from() : null;
            Stretch stretch = stretch(periods.get(i), next);
            if (stretch.to() == null || stretch.from().isBefore(stretch.to())) join(stretches, stretch);
        }
        return stretches;
    }

    private Stretch stretch(StayPeriod period, @Nullable Instant next) {
        Instant from = Periods.later(period.from(), chart.encounter().startedAt());
        return new Stretch(period.value(), from, first(first(period.to(), next), chart.left()));
    }

    private static @Nullable Instant first(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) return one == null ? other : one;
        return Periods.earlier(one, other);
    }

    private static void join(List<Stretch> stretches, Stretch next) {
        Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        boolean goesOn = last != null && last.level().equals(next.level()) && Objects.equals(last.to(), next.from());
        if (goesOn) stretches.set(stretches.size() - 1, new Stretch(next.level(), last.from(), next.to()));
        else stretches.add(next);
    }
}
