package org.medquality.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of events to which a text applies.
 *
 * @param from first day; null when there is none
 * @param to last day; null when there is none
 */
public record InForce(@Nullable LocalDate from, @Nullable LocalDate to) {
    /** Always in force. */
    public static final InForce ALWAYS = new InForce(null, null);

    /** Whether the text had come into force on a day. */
    public boolean begun(LocalDate day) {
        return from == null || !day.isBefore(from);
    }

    /** Whether the text was no longer in force on a day. */
    public boolean over(LocalDate day) {
        return to != null && day.isAfter(to);
    }
}
