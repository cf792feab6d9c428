package org.medquality.finding;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.medquality.duty.Limit;

/** Lengths of time as parameters write them: {@code PT6H}, {@code P7D}, {@code P1M}, {@code P5D @working}. */
public final class Durations {
    private static final String WORKING = "@working";

    private Durations() {}

    /**
     * The limit that a parameter means; null when it is not set.
     *
     * @throws IllegalArgumentException if the text is no length of time
     */
    public static @Nullable Limit parse(@Nullable String text) {
        if (text == null) return null;
        try {
            String length = text.replace(WORKING, "").strip();
            if (length.startsWith("PT")) return new Limit.Elapsed(Duration.parse(length));
            Period period = Period.parse(length);
            if (text.endsWith(WORKING)) return new Limit.WorkingDays(period.getDays());
            return period.toTotalMonths() > 0
                    ? new Limit.Months((int) period.toTotalMonths())
                    : new Limit.Days(period.getDays());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a length of time such as PT6H, P7D or P5D @working", e);
        }
    }
}
