package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of the department or of the physician in charge during a stay.
 *
 * @param kind department or responsible_physician
 * @param leaving the period that ends
 * @param entering the period that begins
 * @param leavingId id of the period that ends
 * @param enteringId id of the period that begins
 * @param leftAt end of the old period
 * @param enteredAt begin of the new one
 * @param urgent whether it was an emergency move, said on either
 */
@RestsOn(StayPeriod.class)
@RecordBuilder
public record CareChange(
        @Code("PeriodKind") String kind,
        StayPeriod leaving,
        StayPeriod entering,
        String leavingId,
        String enteringId,
        Instant leftAt,
        @Clock Instant enteredAt,
        @Nullable Boolean urgent)
        implements DerivedFact {
    @Override
    public String id() {
        return enteringId;
    }

    @Override
    public @Nullable Instant at() {
        return enteredAt;
    }

    @Override
    public Fact subject() {
        return entering;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
