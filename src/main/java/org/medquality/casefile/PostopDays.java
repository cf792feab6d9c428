package org.medquality.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.medquality.fact.PostopDay;
import org.medquality.fact.Surgery;

/** The day of every operation and the whole days in hospital after it. */
final class PostopDays {
    private static final int LAST = 10;

    private PostopDays() {}

    static Stream<PostopDay> of(Chart chart) {
        return chart.all(Surgery.class).stream().flatMap(surgery -> days(chart, surgery));
    }

    private static Stream<PostopDay> days(Chart chart, Surgery surgery) {
        Instant end = surgery.endedAt();
        if (end == null) return Stream.empty();
        LocalDate first = chart.day(end);
        return IntStream.rangeClosed(0, LAST)
                .filter(number -> number == 0 || whole(chart, first.plusDays(number)))
                .mapToObj(number -> day(chart, surgery, first.plusDays(number), number));
    }

    /** The day of departure is no whole day; a day that has begun may still become one. */
    private static boolean whole(Chart chart, LocalDate day) {
        Instant left = chart.left();
        return !chart.start(day).isAfter(chart.asOf()) && (left == null || day.isBefore(chart.day(left)));
    }

    private static PostopDay day(Chart chart, Surgery surgery, LocalDate day, int number) {
        return new PostopDay(surgery, number, day, chart.start(day), chart.end(day));
    }
}
