package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order beside the levels of the physician who gave and the one who confirmed it.
 *
 * @param order the order
 * @param beyond whether the decision is one of a higher level than that of the physician
 * @param confirmedAbove whether the one who confirmed it has the level that the decision needs
 * @param missing why a property is null
 */
@RestsOn(Order.class)
@RecordBuilder
public record OrderRight(
        Order order, @Nullable Boolean beyond, @Nullable Boolean confirmedAbove, List<Missing> missing)
        implements DerivedFact {
    public OrderRight {
        missing = List.copyOf(missing);
    }

    @Override
    public Fact subject() {
        return order;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
