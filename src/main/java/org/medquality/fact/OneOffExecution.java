package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order that carries its own execution, as one-off orders do.
 *
 * @param order the order
 * @param executedAt execution time
 * @param executorId who executed it
 */
@RestsOn(Order.class)
@RecordBuilder
public record OneOffExecution(
        Order order,
        @Clock @Nullable Instant executedAt,
        @Nullable String executorId) implements DerivedFact {
    @Override
    public @Nullable Instant at() {
        return executedAt;
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
