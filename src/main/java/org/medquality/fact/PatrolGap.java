package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an infusion between two looks at it.
 *
 * @param id id of the infusion, an at sign and the local minute in which the stretch starts
 * @param infusion the infusion
 * @param from the look before, or the start of the infusion
 */
@RestsOn(MedicationAdministration.class)
@RecordBuilder
public record PatrolGap(
        String id, MedicationAdministration infusion, @Clock Instant from) implements DerivedFact {
    @Override
    public @Nullable Instant at() {
        return from;
    }

    @Override
    public Fact subject() {
        return infusion;
    }

    @Override
    public String occurrence() {
        return id.substring(infusion.id().length() + 1);
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
