package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A charged item that the insurance fund may not pay.
 *
 * @param line the charge
 * @param itemCode item or drug
 * @param at when it was provided
 * @param outOfScope whether the fund does not pay it
 * @param insured whether the patient is insured
 * @param emergency whether it was provided in an emergency visit, to a patient who arrived in danger, or in a rescue
 * @param missing why a property is null
 */
@RestsOn(ChargeLine.class)
@RecordBuilder
public record SelfPayItem(
        ChargeLine line,
        String itemCode,
        @Clock @Nullable Instant at,
        @Nullable Boolean outOfScope,
        @Nullable Boolean insured,
        @Nullable Boolean emergency,
        List<Missing> missing)
        implements DerivedFact {
    public SelfPayItem {
        missing = List.copyOf(missing);
    }

    @Override
    public Fact subject() {
        return line;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
