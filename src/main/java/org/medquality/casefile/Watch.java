package org.medquality.casefile;

import java.time.Instant;
import org.medquality.fact.Shift;

/**
 * When somebody was on the post of a shift, as far as sign-ins tell: from the first moment on, at the second no longer.
 *
 * @param shift the shift
 * @param presence whether the person was there
 * @param from begin
 * @param until end
 */
record Watch(Shift shift, Presence presence, Instant from, Instant until) {
    /** Whether somebody was there. */
    enum Presence {
        /** Signed in. */
        THERE,
        /** Nothing tells. */
        PERHAPS,
        /** Did not come. */
        ABSENT
    }

    boolean holds(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
