package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;

/**
 * A handover beside a shift change that it belongs to.
 *
 * @param handover the handover
 * @param changeId the change
 * @param at moment of the handover
 */
@RestsOn(ShiftHandover.class)
@RecordBuilder
public record ChangeHandover(
        ShiftHandover handover, String changeId, @Clock Instant at) implements DerivedFact {
    @Override
    public String id() {
        return handover.id() + "/" + changeId;
    }

    @Override
    public Fact subject() {
        return handover;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
