package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time after an inspection by a functional department, until the same field is inspected again.
 *
 * @param id the field, an at sign and the local minute in which the gap begins
 * @param institution the institution
 * @param field what was inspected: care, nursing, medtech, drugs, records, infection, or in_ward for one in the wards
 * @param from when it was done
 */
@RestsOn(ManagementRecord.class)
@RecordBuilder
public record InspectionGap(
        String id,
        Institution institution,
        String field,
        @Clock Instant from) implements DerivedFact {
    @Override
    public @Nullable Instant at() {
        return from;
    }

    @Override
    public Fact subject() {
        return institution;
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
