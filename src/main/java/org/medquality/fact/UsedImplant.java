package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of implant that an operation used. A rule reads it beside its operation, without which there is none.
 *
 * @param surgery the operation
 * @param surgeryId its id
 * @param code code of the implant; null where it is not known whether there was any
 * @param used true; null where it is not known whether there was any
 * @param missing why a property is null
 */
@RestsOn(Encounter.class)
@RecordBuilder
public record UsedImplant(
        Surgery surgery,
        String surgeryId,
        @Nullable String code,
        @Nullable Boolean used,
        List<Missing> missing) implements DerivedFact {
    public UsedImplant {
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
    public @Nullable String occurrence() {
        return code;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
