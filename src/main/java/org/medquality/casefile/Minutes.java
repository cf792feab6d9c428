package org.medquality.casefile;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times are compared to the minute: seconds are cut off both sides first. */
final class Minutes {
    private Minutes() {}

    static Instant cut(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES);
    }

    /** Whole minutes from one moment to another. */
    static long between(Instant from, Instant to) {
        return Duration.between(cut(from), cut(to)).toMinutes();
    }
}
