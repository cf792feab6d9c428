package org.medquality.casefile;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.stream.Stream;
import org.medquality.fact.Codes.DifficultyTrigger;
import org.medquality.fact.Codes.PeriodKind;
import org.medquality.fact.Difficulty;
import org.medquality.fact.StayPeriod;

/** What makes a stay a difficult case. */
final class Difficulties {
    /** States that pass; the others are events, and stay ones. */
    private static final ImmutableSet<String> PASSING =
            ImmutableSet.of(DifficultyTrigger.UNDIAGNOSED, DifficultyTrigger.NO_EFFECT);

    private Difficulties() {}

    static Stream<Difficulty> of(Chart chart) {
        return Periods.of(chart, PeriodKind.DIFFICULTY_TRIGGER).stream().map(period -> difficulty(chart, period));
    }

    private static Difficulty difficulty(Chart chart, StayPeriod period) {
        Instant to = PASSING.contains(period.value()) ? period.to() : null;
        return new Difficulty(period, period.from(), chart.day(period.from()), to == null ? null : chart.day(to));
    }
}
