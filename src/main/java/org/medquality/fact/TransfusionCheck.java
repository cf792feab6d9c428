package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transfusion with what follows from its groups and component.
 *
 * @param transfusion the bag
 * @param compatible whether bag and patient agree by the table of ABO and RhD groups
 * @param redCells whether the component holds red cells
 * @param emergency whether the blood was ordered as an emergency
 * @param issueChecks number of checks recorded at the issue
 * @param issueCheckerIds people who made them, each once; null where there may be more
 * @param bedsideChecks number of checks recorded at the bedside
 * @param bedsideCheckerIds people who made them, each once; null where there may be more
 * @param missing why a property is null
 */
@RestsOn(Transfusion.class)
@RecordBuilder
public record TransfusionCheck(
        Transfusion transfusion,
        @Nullable Boolean compatible,
        @Nullable Boolean redCells,
        @Nullable Boolean emergency,
        int issueChecks,
        @Nullable List<String> issueCheckerIds,
        int bedsideChecks,
        @Nullable List<String> bedsideCheckerIds,
        List<Missing> missing)
        implements DerivedFact {
    public TransfusionCheck {
        missing = List.copyOf(missing);
    }

    @Override
    public @Nullable Instant at() {
        return transfusion.startedAt();
    }

    @Override
    public Fact subject() {
        return transfusion;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
