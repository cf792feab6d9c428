package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Those who took part in a rescue, the leader included.
 *
 * @param rescue the rescue
 * @param startedAt its begin
 * @param leaderId who led
 * @param highestIds the physicians of the highest title; without a physician, everybody
 * @param missing why a property is null
 */
@RestsOn(Rescue.class)
@RecordBuilder
public record RescueTeam(
        Rescue rescue,
        @Clock Instant startedAt,
        @Nullable String leaderId,
        @Nullable List<String> highestIds,
        List<Missing> missing)
        implements DerivedFact {
    public RescueTeam {
        highestIds = highestIds == null ? null : List.copyOf(highestIds);
        missing = List.copyOf(missing);
    }

    @Override
    public @Nullable Instant at() {
        return startedAt;
    }

    @Override
    public Fact subject() {
        return rescue;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
