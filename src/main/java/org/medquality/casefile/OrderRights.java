package org.medquality.casefile;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.PhysicianLevel;
import org.medquality.fact.Order;
import org.medquality.fact.OrderRight;

/** Whether orders are within the rights of the level of those who gave and confirmed them. */
final class OrderRights {
    private final PhysicianLevels levels;

    private OrderRights(Chart chart) {
        this.levels = new PhysicianLevels(chart);
    }

    static Stream<OrderRight> of(Chart chart) {
        OrderRights rights = new OrderRights(chart);
        return chart.all(Order.class).stream().map(rights::right);
    }

    private OrderRight right(Order order) {
        Blanks blanks = new Blanks();
        Boolean beyond = beyond(order, blanks);
        return new OrderRight(order, beyond, confirmedAbove(order, blanks), blanks.list());
    }

    private @Nullable Boolean beyond(Order order, Blanks blanks) {
        String required = order.requiredLevel();
        if (required == null) return blanks.silent(order, "requiredLevel", "beyond");
        if (required.equals(PhysicianLevel.RESIDENT)) return false;
        if (order.physicianId() == null) return blanks.silent(order, "physicianId", "beyond");
        String level = levels.of(order.physicianId(), "beyond", blanks);
        return level == null ? null : Boolean.valueOf(!PhysicianLevels.reaches(level, required));
    }

    private @Nullable Boolean confirmedAbove(Order order, Blanks blanks) {
        String required = order.requiredLevel();
        if (required == null) return blanks.silent(order, "requiredLevel", "confirmedAbove");
        if (order.confirmedById() == null) return blanks.silent(order, "confirmedById", "confirmedAbove");
        String level = levels.of(order.confirmedById(), "confirmedAbove", blanks);
        return level == null ? null : Boolean.valueOf(PhysicianLevels.reaches(level, required));
    }
}
