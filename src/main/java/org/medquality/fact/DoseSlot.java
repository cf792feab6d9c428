package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One planned moment of an order of a drug.
 *
 * @param order the order
 * @param orderId its id
 * @param at the planned moment
 * @param minute the same on the wall clock
 * @param passed whether more time than the tolerance has gone by; null while no tolerance is set
 * @param executions executions recorded for this slot; null where there may be more
 * @param missing why a property is null
 */
@RestsOn(Order.class)
@RecordBuilder
public record DoseSlot(
        Order order,
        String orderId,
        @Clock Instant at,
        LocalDateTime minute,
        @Nullable Boolean passed,
        @Nullable Integer executions,
        List<Missing> missing)
        implements DerivedFact {
    public DoseSlot {
        missing = List.copyOf(missing);
    }

    @Override
    public String id() {
        return order.id() + "@" + minute;
    }

    @Override
    public Fact subject() {
        return order;
    }

    @Override
    public String occurrence() {
        return minute.toString();
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
