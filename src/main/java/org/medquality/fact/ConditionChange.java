package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of the condition grade during a stay, beside the level of nursing care at that moment.
 *
 * @param period the period that begins
 * @param at its begin
 * @param worse whether the new grade is the graver one
 * @param level level of nursing care in force at that moment
 * @param since the same earlier by the time in which the level has to be adjusted: what is ordered together is not
 *     always written in this order
 * @param missing why a property is null
 */
@RestsOn(StayPeriod.class)
@RecordBuilder
public record ConditionChange(
        StayPeriod period,
        @Clock Instant at,
        @Nullable Boolean worse,
        @Code("CareLevel") @Nullable String level,
        @Nullable Instant since,
        List<Missing> missing)
        implements DerivedFact {
    public ConditionChange {
        missing = List.copyOf(missing);
    }

    @Override
    public Fact subject() {
        return period;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
