package org.medquality.html;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.medquality.html.Timeline.Tick;

/** Where moments lie in a picture. */
record TimeScale(Instant from, Instant to, ZoneId zone) {
    /** Where the line of time begins. */
    static final int LEFT = 268;

    /** How long it is. */
    static final int WIDTH = 570;

    private static final int MOST_TICKS = 10;
    private static final ImmutableList<Integer> DAYS = ImmutableList.of(1, 2, 5, 7, 14, 30, 60, 90, 180, 365);
    private static final ImmutableList<Integer> HOURS = ImmutableList.of(1, 2, 3, 6, 12);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** A scale with a little room at both ends. */
    static TimeScale over(Instant first, Instant last, ZoneId zone) {
        Duration room = Duration.between(first, last).dividedBy(40).plusMinutes(5);
        return new TimeScale(first.minus(room), last.plus(room), zone);
    }

    boolean holds(Instant moment) {
        return !moment.isBefore(from) && !moment.isAfter(to);
    }

    /** In tenths of a unit; what lies outside stands at the edge. */
    long tenths(Instant moment) {
        if (moment.isBefore(from)) return 0;
        if (moment.isAfter(to)) return WIDTH * 10L;
        return Duration.between(from, moment).toSeconds()
                * WIDTH
                * 10L
                / Math.max(1, Duration.between(from, to).toSeconds());
    }

    String x(Instant moment) {
        return Decimals.of(LEFT * 10L + tenths(moment), 1);
    }

    String width(Instant begin, Instant end) {
        return Decimals.of(Math.max(10, tenths(end) - tenths(begin)), 1);
    }

    /** Midnights, or hours where there are hardly two days. */
    ImmutableList<Tick> ticks() {
        LocalDateTime begin = LocalDateTime.ofInstant(from, zone);
        LocalDateTime end = LocalDateTime.ofInstant(to, zone);
        boolean hours = ChronoUnit.HOURS.between(begin, end) <= 48;
        ChronoUnit unit = hours ? ChronoUnit.HOURS : ChronoUnit.DAYS;
        long length = unit.between(begin, end) + 1;
        ImmutableList<Integer> steps = hours ? HOURS : DAYS;
        int step =
                steps.stream().filter(s -> length / s < MOST_TICKS).findFirst().orElse(steps.get(steps.size() - 1));
        ImmutableList.Builder<Tick> ticks = ImmutableList.builder();
        LocalDateTime tick = begin.truncatedTo(ChronoUnit.DAYS);
        for (int i = 0; !tick.isAfter(end) && i < 1000; i++, tick = tick.plus(step, unit)) {
            if (tick.isBefore(begin)) continue;
            boolean midnight = tick.getHour() == 0;
            ticks.add(new Tick(x(tick.atZone(zone).toInstant()), (midnight ? DAY : HOUR).format(tick)));
        }
        return ticks.build();
    }
}
