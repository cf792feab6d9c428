package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cost of a stay beside the parameter {@code difficultCaseCost}; there is none while that is not set.
 *
 * @param encounter the stay
 * @param costly whether the stay costs as much as the parameter says
 * @param missing why a property is null
 */
@RestsOn(Encounter.class)
@RecordBuilder
public record CostlyStay(Encounter encounter, @Nullable Boolean costly, List<Missing> missing) implements DerivedFact {
    public CostlyStay {
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
