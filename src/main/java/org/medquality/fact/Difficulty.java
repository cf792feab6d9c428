package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A state or event of a stay that makes it a difficult case.
 *
 * @param period the period of the trigger
 * @param from begin
 * @param firstDay its local day
 * @param lastDay the last day of a state that has passed, such as a diagnosis that is clear by now; null while it lasts,
 *     and for an event, which stays one
 */
@RestsOn(StayPeriod.class)
@RecordBuilder
public record Difficulty(
        StayPeriod period,
        @Clock Instant from,
        LocalDate firstDay,
        @Nullable LocalDate lastDay) implements DerivedFact {
    @Override
    public @Nullable Instant at() {
        return from;
    }

    @Override
    public Fact subject() {
        return period;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
