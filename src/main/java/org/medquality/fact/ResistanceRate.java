package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often, in one period, a bacterium of the institution was resistant to a drug.
 *
 * @param institution the institution
 * @param value the value of the indicator, whose code begins with {@code RES-}
 * @param pair code of the indicator: it names the bacterium and the drug
 * @param percent the rate (%)
 * @param missing why a property is null
 */
@RestsOn(IndicatorValue.class)
@RecordBuilder
public record ResistanceRate(
        Institution institution,
        IndicatorValue value,
        String pair,
        @Nullable BigDecimal percent,
        List<Missing> missing) implements DerivedFact {
    public ResistanceRate {
        missing = List.copyOf(missing);
    }

    @Override
    public String id() {
        return value.id();
    }

    @Override
    public Fact subject() {
        return institution;
    }

    @Override
    public String occurrence() {
        return pair + "@" + value.periodKey();
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
