package org.medquality.duty;

import org.jspecify.annotations.Nullable;
import org.medquality.fact.Fact;

/**
 * The duty that something does not exist.
 *
 * @param subject the fact that the duty is put on
 * @param evidence what must not be there
 */
public record Forbidden(@Nullable Fact subject, Evidence evidence) implements Duty {
    /** The duty is put on this fact. */
    public Forbidden on(Fact fact) {
        return new Forbidden(fact, evidence);
    }

    /** A failure is a hint for a person and never counts: the duty is met, with a warning. */
    public Forbidden asLead() {
        return this;
    }
}
