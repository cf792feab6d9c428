package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was operated beside what the patient side had agreed to. A rule reads it beside its operation, without which there
 * is none.
 *
 * @param surgery the operation
 * @param surgeryId its id
 * @param changed whether the operation lies outside of what was agreed to before it; false where nobody had agreed
 * @param missing why a property is null
 */
@RestsOn(Encounter.class)
@RecordBuilder
public record PlanChange(
        Surgery surgery, String surgeryId, @Nullable Boolean changed, List<Missing> missing) implements DerivedFact {
    public PlanChange {
        missing = List.copyOf(missing);
    }

    @Override
    public String id() {
        return surgeryId;
    }

    @Override
    public @Nullable Instant at() {
        return surgery.startedAt();
    }

    @Override
    public Fact subject() {
        return surgery;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
