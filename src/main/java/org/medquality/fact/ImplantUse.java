package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operation says of implants.
 *
 * @param surgery the operation
 * @param used whether any implant was used
 * @param barcodesComplete whether there is a bar code for each implant
 * @param missing why a property is null
 */
@RestsOn(Surgery.class)
@RecordBuilder
public record ImplantUse(
        Surgery surgery, @Nullable Boolean used, @Nullable Boolean barcodesComplete, List<Missing> missing)
        implements DerivedFact {
    public ImplantUse {
        missing = List.copyOf(missing);
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
