package org.medquality.casefile;

import java.util.stream.Stream;
import org.medquality.fact.Codes.OrderKind;
import org.medquality.fact.OneOffExecution;
import org.medquality.fact.Order;

/** Orders other than of drugs that carry their own execution. */
final class OneOffExecutions {
    private OneOffExecutions() {}

    static Stream<OneOffExecution> of(Chart chart) {
        return chart.all(Order.class).stream()
                .filter(order -> !order.kind().equals(OrderKind.DRUG))
                .filter(order -> order.executedAt() != null || order.executorId() != null)
                .map(order -> new OneOffExecution(order, order.executedAt(), order.executorId()));
    }
}
