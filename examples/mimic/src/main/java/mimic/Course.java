package mimic;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order as the source tells it: a start and, in most cases, a stop. Both stand at full hours throughout, so that
 * nothing is known of the minutes around them.
 *
 * @param id business id, made from the stay
 * @param drug name of the drug; {@link #UNNAMED} where the source has none
 * @param from start
 * @param to stop; null when none was found
 */
record Course(
        String id, String drug, Instant from, @Nullable Instant to) {
    static final String UNNAMED = "UNK";
    private static final Duration LESS_THAN_AN_HOUR = Duration.ofMinutes(59);

    Course stoppedAt(Instant stop) {
        return new Course(id, drug, from, stop);
    }

    /** In force from start to stop, both included. */
    boolean inForce(Instant at) {
        return !begunAfter(at) && (to == null || !to.isBefore(at));
    }

    /** Whether it was in force at that moment or less than an hour away from it. */
    boolean aboutInForce(Instant at) {
        return !begunAfter(at.plus(LESS_THAN_AN_HOUR)) && (to == null || !to.isBefore(at.minus(LESS_THAN_AN_HOUR)));
    }

    boolean begunAfter(Instant at) {
        return from.isAfter(at);
    }
}
