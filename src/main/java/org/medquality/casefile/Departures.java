package org.medquality.casefile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.EndMode;
import org.medquality.fact.Departure;
import org.medquality.fact.DepartureBuilder;
import org.medquality.fact.Encounter;

/** The end of the encounter, once it has one. */
final class Departures {
    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    private Departures() {}

    static Stream<Departure> of(Chart chart) {
        return chart.left() == null ? Stream.empty() : Stream.of(departure(chart.encounter()));
    }

    private static Departure departure(Encounter encounter) {
        Blanks blanks = new Blanks();
        String mode = mode(encounter, blanks);
        Instant at = EndMode.DEATH.equals(mode)
                ? blanks.told(encounter.diedAt(), encounter, "diedAt", "at")
                : encounter.endedAt();
        return DepartureBuilder.builder()
                .encounter(encounter)
                .kind(encounter.kind())
                .mode(mode)
                .at(at)
                .stayedHours(at == null ? blanks.likewise("at", "stayedHours") : hours(encounter.startedAt(), at))
                .missing(blanks.list())
                .build();
    }

    private static @Nullable String mode(Encounter encounter, Blanks blanks) {
        if (encounter.diedAt() != null) return EndMode.DEATH;
        return blanks.told(encounter.endMode(), encounter, "endMode", "mode");
    }

    /** Rounded down: 23 h 59 min must never read as 24 h. */
    private static BigDecimal hours(Instant from, Instant to) {
        return BigDecimal.valueOf(Minutes.between(from, to)).divide(MINUTES_PER_HOUR, 2, RoundingMode.DOWN);
    }
}
