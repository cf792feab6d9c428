package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A week of an inpatient stay that is whole, or may still become so.
 *
 * @param id its first day
 * @param encounter the stay
 * @param startedAt reception on the ward or a multiple of 7 times 24 hours after it; for calendar weeks Monday 00:00
 * @param endedAt 7 days later
 */
@RestsOn(Encounter.class)
@RecordBuilder
public record RoundWeek(
        String id, Encounter encounter, @Clock Instant startedAt, Instant endedAt) implements DerivedFact {
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
        return id;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
