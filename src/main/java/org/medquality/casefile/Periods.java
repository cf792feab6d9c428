package org.medquality.casefile;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.medquality.fact.StayPeriod;

/** Reads the half-open periods of a stay: the first moment is inside, the last is not; one without end is running. */
final class Periods {
    private Periods() {}

    /** The periods of one kind, by begin. */
    static ImmutableList<StayPeriod> of(Chart chart, String kind) {
        return chart.all(StayPeriod.class).stream()
                .filter(period -> period.kind().equals(kind))
                .sorted(comparing(StayPeriod::from).thenComparing(StayPeriod::id))
                .collect(ImmutableList.toImmutableList());
    }

    static boolean holds(StayPeriod period, Instant moment) {
        return !moment.isBefore(period.from()) && (period.to() == null || moment.isBefore(period.to()));
    }

    static boolean overlaps(StayPeriod period, Instant from, Instant to) {
        return from.isBefore(to)
                && period.from().isBefore(to)
                && (period.to() == null || period.to().isAfter(from));
    }

    /** How much of a stretch these periods, sorted by begin, cover together. */
    static Duration covered(List<StayPeriod> periods, Instant from, Instant to) {
        Duration covered = Duration.ZERO;
        Instant done = from;
        for (StayPeriod period : periods) {
            Instant begin = later(done, period.from());
            Instant end = period.to() == null ? to : earlier(to, period.to());
            if (!begin.isBefore(end)) continue;
            covered = covered.plus(Duration.between(begin, end));
            done = end;
        }
        return covered;
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
