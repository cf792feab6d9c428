package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch between two looks of nurses at an inpatient under one level of nursing care.
 *
 * @param id "care", an at sign and the local minute in which the stretch starts
 * @param encounter the stay
 * @param level the level in force
 * @param from the look before, the begin of the level or the return from the theatre
 * @param toleratedFrom the same later by the tolerance
 * @param until end of the level, of the stay or of an operation, where no look ended the stretch; null while it goes on
 * @param inTheatre whether the patient was in the theatre meanwhile
 * @param missing why a property is null
 */
@RestsOn(StayPeriod.class)
@RecordBuilder
public record NursingGap(
        String id,
        Encounter encounter,
        @Code("CareLevel") String level,
        @Clock Instant from,
        @Nullable Instant toleratedFrom,
        @Nullable Instant until,
        @Nullable Boolean inTheatre,
        List<Missing> missing)
        implements DerivedFact {
    public NursingGap {
        missing = List.copyOf(missing);
    }

    @Override
    public @Nullable Instant at() {
        return from;
    }

    @Override
    public Fact subject() {
        return encounter;
    }

    @Override
    public String occurrence() {
        return id.substring(id.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
