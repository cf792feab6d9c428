package org.medquality.casefile;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.OrderState;
import org.medquality.fact.ExecutionBuilder;
import org.medquality.fact.MedicationAdministration;
import org.medquality.fact.Order;

/** The order of an administration: known, known not to exist, or not known. */
final class OrderOf {
    private final Chart chart;
    private final Blanks blanks;
    private final @Nullable String orderId;
    private final @Nullable Order order;
    private final Instant start;
    private final boolean none;

    OrderOf(Chart chart, MedicationAdministration given, Blanks blanks) {
        this.chart = chart;
        this.blanks = blanks;
        this.orderId = given.orderId();
        this.order = chart.find(Order.class, orderId);
        this.start = Executions.start(given);
        this.none = orderId == null && chart.supplied(Order.class, start);
    }

    @Nullable
    Order order() {
        return order;
    }

    void fill(ExecutionBuilder execution) {
        execution
                .order(order)
                .ordered(flag("ordered", o -> true))
                .orderState(orderState())
                .inRescue(flag("inRescue", this::inRescue))
                .patientOrdered(value("patientOrdered", o -> chart.encounter().patientId()))
                .timeIsPlanned(flag(
                        "timeIsPlanned",
                        o -> o.plannedAt() != null && !o.plannedAt().isEmpty()))
                .routeOrdered(value("routeOrdered", o -> blanks.told(o.route(), o, "route", "routeOrdered")));
    }

    /** Something that the order says; null without a reason where there is no order, with one where it is not known. */
    <T> @Nullable T value(String property, Function<Order, @Nullable T> reader) {
        if (order != null) return reader.apply(order);
        return none ? null : unknown(property);
    }

    /** Whether the order says something; without an order nothing is said. */
    @Nullable
    Boolean flag(String property, Function<Order, @Nullable Boolean> reader) {
        return none ? Boolean.FALSE : value(property, reader);
    }

    private <T> @Nullable T unknown(String property) {
        return orderId == null ? blanks.noneOf(Order.class, property) : blanks.absent(Order.class, orderId, property);
    }

    private @Nullable String orderState() {
        return none ? OrderState.NONE : value("orderState", this::state);
    }

    /** Start and stop belong to the time in force. */
    private String state(Order known) {
        if (Boolean.TRUE.equals(known.cancelled())) return OrderState.CANCELLED;
        if (Boolean.TRUE.equals(known.verbal()) && known.rescueId() != null) return OrderState.RESCUE_VERBAL;
        if (start.isBefore(known.issuedAt())) return OrderState.NOT_YET_ISSUED;
        boolean stopped = known.stoppedAt() != null && start.isAfter(known.stoppedAt());
        return stopped ? OrderState.STOPPED : OrderState.IN_FORCE;
    }

    private @Nullable Boolean inRescue(Order known) {
        if (known.rescueId() != null) return true;
        if (!Boolean.TRUE.equals(known.verbal())) return false;
        return new Rescues(chart).verbalInRescue(known, "inRescue", blanks);
    }
}
