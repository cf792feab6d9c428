package org.medquality.casefile;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.medquality.fact.Surgery;
import org.medquality.fact.SurgeryEnd;

/** The ends of operations by the wall clock. */
final class SurgeryEnds {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private SurgeryEnds() {}

    static Stream<SurgeryEnd> of(Chart chart) {
        return chart.all(Surgery.class).stream()
                .filter(surgery -> surgery.endedAt() != null)
                .map(surgery -> end(chart, surgery, surgery.endedAt()));
    }

    private static SurgeryEnd end(Chart chart, Surgery surgery, Instant at) {
        return new SurgeryEnd(surgery, at, CLOCK.format(at.atZone(chart.zone())));
    }
}
