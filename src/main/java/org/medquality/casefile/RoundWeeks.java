package org.medquality.casefile;

import static java.time.temporal.TemporalAdjusters.nextOrSame;

import com.google.common.collect.ImmutableList;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.medquality.fact.RoundWeek;

/** The weeks of an inpatient stay in which the rounds of the higher levels are counted. An incomplete one is left out. */
final class RoundWeeks {
    private static final Duration WEEK = Duration.ofDays(7);

    private final Chart chart;
    private final ImmutableList<RoundWeek> weeks;

    RoundWeeks(Chart chart) {
        this.chart = chart;
        this.weeks = chart.values().calendarWeeks() ? calendar() : rolling();
    }

    static Stream<RoundWeek> of(Chart chart) {
        return chart.inpatient() ? new RoundWeeks(chart).weeks.stream() : Stream.empty();
    }

    /** The id of the week that a moment lies in; "none" outside of them. */
    String of(Instant moment) {
        return weeks.stream()
                .filter(week -> !moment.isBefore(week.startedAt()) && moment.isBefore(week.endedAt()))
                .map(RoundWeek::id)
                .findFirst()
                .orElse("none");
    }

    private ImmutableList<RoundWeek> rolling() {
        ImmutableList.Builder<RoundWeek> rolling = ImmutableList.builder();
        Instant from = chart.encounter().startedAt();
        while (begun(from)) {
            Instant to = from.plus(WEEK);
            if (whole(to)) rolling.add(week(from, to));
            from = to;
        }
        return rolling.build();
    }

    private ImmutableList<RoundWeek> calendar() {
        ImmutableList.Builder<RoundWeek> calendar = ImmutableList.builder();
        Instant admitted = chart.encounter().startedAt();
        LocalDate monday = chart.day(admitted).with(nextOrSame(DayOfWeek.MONDAY));
        if (chart.start(monday).isBefore(admitted)) monday = monday.plusWeeks(1);
        while (begun(chart.start(monday))) {
            LocalDate next = monday.plusWeeks(1);
            if (whole(chart.start(next))) calendar.add(week(chart.start(monday), chart.start(next)));
            monday = next;
        }
        return calendar.build();
    }

    private boolean begun(Instant from) {
        Instant left = chart.left();
        return from.isBefore(left == null ? chart.asOf() : left);
    }

    private boolean whole(Instant to) {
        Instant left = chart.left();
        return left == null || !to.isAfter(left);
    }

    private RoundWeek week(Instant from, Instant to) {
        return new RoundWeek(chart.day(from).toString(), chart.encounter(), from, to);
    }
}
