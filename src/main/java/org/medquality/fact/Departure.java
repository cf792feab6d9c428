package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of a stay or visit: the patient left or died. Absent while the encounter is open.
 *
 * @param encounter the encounter that ended
 * @param kind kind of the encounter
 * @param mode how it ended; death where a time of death is known
 * @param at the leaving time, for a death the time of death
 * @param stayedHours hours from reception to this moment, from whole minutes
 * @param missing why a property is null
 */
@RestsOn(Encounter.class)
@RecordBuilder
public record Departure(
        Encounter encounter,
        @Code("EncounterKind") String kind,
        @Code("EndMode") @Nullable String mode,
        @Clock @Nullable Instant at,
        @Nullable BigDecimal stayedHours,
        List<Missing> missing)
        implements DerivedFact {
    public Departure {
        missing = List.copyOf(missing);
    }

    @Override
    public Fact subject() {
        return encounter;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
