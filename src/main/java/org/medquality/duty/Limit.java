package org.medquality.duty;

import java.time.Duration;

/** How much time a duty leaves. The judge turns it into a moment, with the zone and the calendar of the case. */
public sealed interface Limit {
    /** Elapsed time at minute precision; exactly at the limit is in time. */
    record Elapsed(Duration duration) implements Limit {}

    /** Whole local days: the day of the anchor does not count, the last day counts until 24:00. */
    record Days(int count) implements Limit {}

    /** Months by the corresponding date, until 24:00 of that date. */
    record Months(int count) implements Limit {}

    /** Working days of the given calendar: the day of the anchor does not count, the last day counts until 24:00. */
    record WorkingDays(int count) implements Limit {}

    /** A tailorable value: the parameter of this name, with the value in force for the audit. */
    record Named(String name) implements Limit {}
}
