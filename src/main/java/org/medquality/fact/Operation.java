package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation with what its duties depend on beside what was submitted of it.
 *
 * @param surgery the operation
 * @param surgeonId the surgeon
 * @param entitled whether the surgeon held on the day a right that covers the level or the procedure
 * @param entitledIds the surgeon where entitled, else nobody
 * @param lifeSaving whether it was to save a life and somebody confirmed it; a flag that nobody signed leaves it open
 * @param emergency whether it could not wait for a panel; of an urgent one that is not known
 * @param restricted whether it used a technology of the restricted class
 * @param anaesthesiaAt start of the anaesthesia; of the operation where the operator anaesthetised, or nobody
 * @param leftRoomAt when the patient left the room; null while he is there
 * @param missing why a property is null
 */
@RestsOn(Surgery.class)
@RecordBuilder
public record Operation(
        Surgery surgery,
        String surgeonId,
        @Nullable Boolean entitled,
        @Nullable List<String> entitledIds,
        @Nullable Boolean lifeSaving,
        @Nullable Boolean emergency,
        @Nullable Boolean restricted,
        @Nullable Instant anaesthesiaAt,
        @Nullable Instant leftRoomAt,
        List<Missing> missing)
        implements DerivedFact {
    public Operation {
        entitledIds = entitledIds == null ? null : List.copyOf(entitledIds);
        missing = List.copyOf(missing);
    }

    @Override
    public Instant at() {
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
