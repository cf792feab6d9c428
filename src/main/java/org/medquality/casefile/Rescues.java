package org.medquality.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Order;
import org.medquality.fact.Rescue;

/** Which rescue a verbal order belongs to. */
final class Rescues {
    private final Chart chart;

    Rescues(Chart chart) {
        this.chart = chart;
    }

    /** Whether an order given by word of mouth belongs to a rescue; null, with the reason, when that is not known. */
    @Nullable
    Boolean verbalInRescue(Order order, String property, Blanks blanks) {
        String rescueId = order.rescueId();
        if (rescueId != null) {
            return of(order) != null ? Boolean.valueOf(true) : blanks.absent(Rescue.class, rescueId, property);
        }
        if (!chart.supplied(Rescue.class, order.issuedAt())) return blanks.noneOf(Rescue.class, property);
        boolean during = chart.all(Rescue.class).stream().anyMatch(rescue -> during(rescue, order.issuedAt()));
        return during ? blanks.silent(order, "rescueId", property) : Boolean.valueOf(false);
    }

    /** The rescue that an order names; null when it names none that is known. */
    @Nullable
    Rescue of(Order order) {
        return chart.find(Rescue.class, order.rescueId());
    }

    /** Whether a moment lies in a rescue, its first and its last minute included. */
    static boolean during(Rescue rescue, Instant moment) {
        boolean begun = !moment.isBefore(rescue.startedAt());
        return begun && (rescue.endedAt() == null || !moment.isAfter(rescue.endedAt()));
    }
}
