package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A charge beside the price list.
 *
 * @param line the charge
 * @param aboveList whether more was charged than the quantity at the price of that time
 * @param missing why that is not known
 */
@RestsOn(ChargeLine.class)
@RecordBuilder
public record PricedCharge(ChargeLine line, @Nullable Boolean aboveList, List<Missing> missing) implements DerivedFact {
    public PricedCharge {
        missing = List.copyOf(missing);
    }

    @Override
    public @Nullable Instant at() {
        return line.at();
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
