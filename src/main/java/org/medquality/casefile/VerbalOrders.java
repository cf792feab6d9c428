package org.medquality.casefile;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Order;
import org.medquality.fact.Rescue;
import org.medquality.fact.VerbalOrder;
import org.medquality.fact.VerbalOrderBuilder;

/** Orders given by word of mouth, each with its rescue. */
final class VerbalOrders {
    private final Chart chart;
    private final Rescues rescues;

    private VerbalOrders(Chart chart) {
        this.chart = chart;
        this.rescues = new Rescues(chart);
    }

    static Stream<VerbalOrder> of(Chart chart) {
        VerbalOrders verbal = new VerbalOrders(chart);
        return chart.all(Order.class).stream()
                .filter(order -> Boolean.TRUE.equals(order.verbal()))
                .map(verbal::fact);
    }

    private VerbalOrder fact(Order order) {
        Blanks blanks = new Blanks();
        Boolean inRescue = rescues.verbalInRescue(order, "inRescue", blanks);
        return VerbalOrderBuilder.builder()
                .order(order)
                .inRescue(inRescue)
                .rescueEndedAt(rescueEnd(order, blanks))
                .enteredAt(order.enteredAt())
                .readBack(blanks.told(order.readBack(), order, "readBack", "readBack"))
                .missing(blanks.list())
                .build();
    }

    private @Nullable Instant rescueEnd(Order order, Blanks blanks) {
        Rescue rescue = rescues.of(order);
        if (rescue == null) return blanks.likewise("inRescue", "rescueEndedAt");
        if (rescue.endedAt() != null) return rescue.endedAt();
        // Under the promise a rescue without end goes on.
        return chart.supplied(Rescue.class, chart.asOf()) ? null : blanks.silent(rescue, "endedAt", "rescueEndedAt");
    }
}
