package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A governance act for which a plan names the time.
 *
 * @param managementRecord the act
 * @param kind its kind
 * @param dueAt by when the plan wants it done
 * @param doneAt when it was done; null while not
 */
@RestsOn(ManagementRecord.class)
@RecordBuilder
public record PlannedRecord(
        ManagementRecord managementRecord,
        @Code("ManagementKind") String kind,
        @Clock Instant dueAt,
        @Nullable Instant doneAt)
        implements DerivedFact {
    @Override
    public @Nullable Instant at() {
        return dueAt;
    }

    @Override
    public Fact subject() {
        return managementRecord;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
