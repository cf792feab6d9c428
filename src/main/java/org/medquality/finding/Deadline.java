package org.medquality.finding;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.medquality.fact.Setting;

/**
 * The moment that a limit means in a case.
 *
 * @param at the moment
 * @param endOfDay whether it is the end of a local day, which the day itself does not reach; else the very minute is in time
 * @param settings the tailorable values that it rests on
 */
record Deadline(Instant at, boolean endOfDay, ImmutableList<Setting> settings) {
    /** Minute precision: seconds are cut on both sides. */
    static Instant minute(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES);
    }

    boolean keeps(Instant moment) {
        return endOfDay ? moment.isBefore(at) : !minute(moment).isAfter(minute(at));
    }

    /** Whether the limit has passed: at the very moment it has not. */
    boolean passed(Instant now) {
        return minute(now).isAfter(minute(at));
    }
}
