package org.medquality.casefile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.OrderKind;
import org.medquality.fact.DoseSlot;
import org.medquality.fact.DoseSlotBuilder;
import org.medquality.fact.MedicationAdministration;
import org.medquality.fact.Order;
import org.medquality.fact.Setting;

/** The planned moments of drug orders that have come while the order was in force and the patient in hospital. */
final class DoseSlots {
    private DoseSlots() {}

    static Stream<DoseSlot> of(Chart chart) {
        return chart.all(Order.class).stream()
                .filter(order -> order.kind().equals(OrderKind.DRUG) && !Boolean.TRUE.equals(order.cancelled()))
                .flatMap(order -> slots(chart, order));
    }

    private static Stream<DoseSlot> slots(Chart chart, Order order) {
        List<Instant> planned = order.plannedAt();
        if (planned == null) return Stream.empty();
        return planned.stream()
                .distinct()
                .filter(at -> inForce(order, at) && !at.isAfter(chart.asOf()))
                .filter(at -> chart.left() == null || !at.isAfter(chart.left()))
                .map(at -> slot(chart, order, at));
    }

    private static boolean inForce(Order order, Instant at) {
        return !at.isBefore(order.issuedAt()) && (order.stoppedAt() == null || !at.isAfter(order.stoppedAt()));
    }

    private static DoseSlot slot(Chart chart, Order order, Instant at) {
        Blanks blanks = new Blanks();
        return DoseSlotBuilder.builder()
                .order(order)
                .orderId(order.id())
                .at(at)
                .minute(LocalDateTime.ofInstant(at, chart.zone()))
                .passed(passed(chart, at, blanks))
                .executions(executions(chart, order, at, blanks))
                .missing(blanks.list())
                .build();
    }

    private static @Nullable Boolean passed(Chart chart, Instant at, Blanks blanks) {
        Setting setting = chart.values().doseTimeTolerance();
        Duration tolerance = Values.duration(setting);
        if (tolerance == null) return blanks.unset(setting, "passed");
        return at.plus(tolerance).isBefore(Minutes.cut(chart.asOf()));
    }

    /** Two are too many whatever was not supplied; one may be one of two. */
    private static @Nullable Integer executions(Chart chart, Order order, Instant at, Blanks blanks) {
        int count = (int) chart.all(MedicationAdministration.class).stream()
                .filter(given -> order.id().equals(given.orderId()) && at.equals(given.slotAt()))
                .filter(Executed::begun)
                .count();
        boolean all = count > 1 || chart.supplied(MedicationAdministration.class, chart.asOf());
        return all ? Integer.valueOf(count) : blanks.noneOf(MedicationAdministration.class, "executions");
    }
}
