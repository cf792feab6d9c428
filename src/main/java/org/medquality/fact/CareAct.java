package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act on a patient that needs identity checks before it starts.
 *
 * @param act the administration, transfusion, operation or procedure
 * @param startedAt start of the act
 * @param identifiers kinds of identity marks checked before the start, each once, without bed and room
 * @param checkerIds people who made these checks, each once
 * @param checks number of checks recorded before the start
 * @param missing why a property is null
 */
@RestsOn({MedicationAdministration.class, Transfusion.class, Surgery.class, Procedure.class})
@RecordBuilder
public record CareAct(
        Fact act,
        @Clock Instant startedAt,
        @Nullable List<String> identifiers,
        @Nullable List<String> checkerIds,
        int checks,
        List<Missing> missing)
        implements DerivedFact {
    public CareAct {
        missing = List.copyOf(missing);
    }

    @Override
    public @Nullable Instant at() {
        return startedAt;
    }

    @Override
    public Fact subject() {
        return act;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
