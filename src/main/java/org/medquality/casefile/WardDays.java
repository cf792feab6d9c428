package org.medquality.casefile;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Setting;
import org.medquality.fact.WardDay;
import org.medquality.fact.WardDayBuilder;

/** The days of an inpatient stay, with the rounds that are due on them. */
final class WardDays {
    private final Chart chart;
    private final Instant admitted;
    private final @Nullable Instant left;
    private final Map<LocalDate, Long> rounds;
    private final Setting graceSetting;
    private final @Nullable Duration grace;

    private WardDays(Chart chart) {
        this.chart = chart;
        this.admitted = chart.encounter().startedAt();
        this.left = chart.left();
        this.rounds = WardRounds.visits(chart).keySet().stream().collect(groupingBy(chart::day, counting()));
        this.graceSetting = chart.values().roundPartDay();
        this.grace = Values.duration(graceSetting);
    }

    static Stream<WardDay> of(Chart chart) {
        return chart.inpatient() ? new WardDays(chart).days() : Stream.empty();
    }

    private Stream<WardDay> days() {
        Instant end = left == null ? chart.asOf() : left;
        LocalDate first = chart.day(admitted);
        // Clocks that disagree may let a patient leave before the reception.
        if (end.isBefore(admitted)) return Stream.empty();
        return first.datesUntil(chart.day(end).plusDays(1))
                .filter(day -> day.equals(first) || chart.start(day).isBefore(end))
                .map(this::day);
    }

    private WardDay day(LocalDate day) {
        Instant from = Periods.later(chart.start(day), admitted);
        Instant to = left == null ? chart.end(day) : Periods.earlier(chart.end(day), left);
        // One round serves on the days of admission and discharge.
        boolean whole = !day.equals(chart.day(admitted)) && to.equals(chart.end(day));
        Blanks blanks = new Blanks();
        return WardDayBuilder.builder()
                .encounter(chart.encounter())
                .date(day)
                .startedAt(from)
                .endedAt(to)
                .roundDue(whole ? Boolean.TRUE : partDay(from, to, blanks))
                .twoRoundsDue(whole ? twoRounds(day, blanks) : Boolean.FALSE)
                .missing(blanks.list())
                .build();
    }

    /** Nobody makes a round before the morning in which the patient has left or died. */
    private @Nullable Boolean partDay(Instant from, Instant to, Blanks blanks) {
        boolean morning = !to.equals(left)
                || !chart.values().isBeforeMorning(to.atZone(chart.zone()).toLocalTime());
        if (!morning) return false;
        Duration length = Duration.between(from, to);
        return grace == null ? blanks.unset(graceSetting, "roundDue") : Boolean.valueOf(length.compareTo(grace) >= 0);
    }

    /** Without a calendar: none is too few on any day, and two are enough. */
    private @Nullable Boolean twoRounds(LocalDate day, Blanks blanks) {
        Boolean works = chart.workingDays().works(day);
        if (works != null) return works;
        return rounds.getOrDefault(day, 0L) == 1 ? blanks.noCalendar(day, "twoRoundsDue") : Boolean.FALSE;
    }
}
