package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One month of a stay, by the corresponding date of admission.
 *
 * @param encounter the stay
 * @param number first month is 1
 * @param startedAt admission or the anniversary before
 * @param endedAt 24:00 of the anniversary
 */
@RestsOn(Encounter.class)
@RecordBuilder
public record StayMonth(
        Encounter encounter, int number, @Clock Instant startedAt, Instant endedAt) implements DerivedFact {
    @Override
    public String id() {
        return encounter.id() + "/" + number;
    }

    @Override
    public @Nullable Instant at() {
        return startedAt;
    }

    @Override
    public Fact subject() {
        return encounter;
    }

    @Override
    public String occurrence() {
        return "month-" + number;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
