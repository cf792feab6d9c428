package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;

/**
 * A look at a patient or a running infusion, or the end of the infusion.
 *
 * @param id id of the round, or of the infusion for its end
 * @param source the round or the infusion
 * @param at moment of the look
 * @param gapId the gap that it closes
 */
@RestsOn(Round.class)
@RecordBuilder
public record Patrol(String id, Fact source, @Clock Instant at, String gapId) implements DerivedFact {
    @Override
    public Fact subject() {
        return source;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
