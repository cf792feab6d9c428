package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order given by word of mouth, with its rescue.
 *
 * @param order the order
 * @param inRescue whether it belongs to a rescue
 * @param rescueEndedAt end of that rescue
 * @param enteredAt when it was written down
 * @param readBack whether it was repeated
 * @param missing why a property is null
 */
@RestsOn(Order.class)
@RecordBuilder
public record VerbalOrder(
        Order order,
        @Nullable Boolean inRescue,
        @Nullable Instant rescueEndedAt,
        @Nullable Instant enteredAt,
        @Nullable Boolean readBack,
        List<Missing> missing)
        implements DerivedFact {
    public VerbalOrder {
        missing = List.copyOf(missing);
    }

    @Override
    public @Nullable Instant at() {
        return order.issuedAt();
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
