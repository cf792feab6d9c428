package org.medquality.casefile;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.PeriodKind;
import org.medquality.fact.Codes.ShiftKind;
import org.medquality.fact.Document;
import org.medquality.fact.DutyNote;
import org.medquality.fact.DutyNoteBuilder;
import org.medquality.fact.DutyOrders;
import org.medquality.fact.DutyOrdersBuilder;
import org.medquality.fact.Order;
import org.medquality.fact.Shift;
import org.medquality.fact.StayPeriod;

/** What physicians on duty ordered for the patients of others, and what was written since. */
final class DutyOrderSets {
    private static final String PROPERTY = "ownPatient";
    private static final ImmutableSet<String> DUTIES =
            ImmutableSet.of(ShiftKind.EVENING, ShiftKind.NIGHT, ShiftKind.FULL_DAY);

    private final Chart chart;
    private final ImmutableList<StayPeriod> inCharge;

    private DutyOrderSets(Chart chart) {
        this.chart = chart;
        this.inCharge = Periods.of(chart, PeriodKind.RESPONSIBLE_PHYSICIAN);
    }

    static Stream<DutyOrders> of(Chart chart) {
        DutyOrderSets sets = new DutyOrderSets(chart);
        return chart.all(Shift.class).stream()
                .filter(shift -> DUTIES.contains(shift.kind()))
                .flatMap(shift -> sets.of(shift).stream());
    }

    static Stream<DutyNote> notes(Chart chart) {
        return of(chart).flatMap(orders -> chart.all(Document.class).stream()
                .filter(document -> document.firstSignedAt() != null)
                .filter(document -> !document.firstSignedAt().isBefore(orders.startedAt()))
                .map(document -> note(document, orders)));
    }

    private static DutyNote note(Document document, DutyOrders orders) {
        Blanks blanks = new Blanks();
        return DutyNoteBuilder.builder()
                .document(document)
                .ordersId(orders.id())
                .at(NoteChain.signedAt(document))
                .byPhysician(signed(document, orders.physicianId(), blanks))
                .timePrecision(blanks.told(document.timePrecision(), document, "timePrecision", "timePrecision"))
                .missing(blanks.list())
                .build();
    }

    private static @Nullable Boolean signed(Document document, String physicianId, Blanks blanks) {
        if (physicianId.equals(document.authorId()) || physicianId.equals(document.countersignedById())) return true;
        if (document.signerIds() != null && document.signerIds().contains(physicianId)) return true;
        if (document.authorId() == null) return blanks.silent(document, "authorId", "byPhysician");
        return document.signerIds() == null ? blanks.silent(document, "signerIds", "byPhysician") : Boolean.FALSE;
    }

    private Optional<DutyOrders> of(Shift shift) {
        Optional<DutyOrders> doubtful = Optional.empty();
        for (Order order : orders(shift)) {
            Blanks blanks = new Blanks();
            Boolean own = own(order, shift, blanks);
            if (Boolean.FALSE.equals(own)) return Optional.of(set(order, shift, false, blanks));
            if (own == null && doubtful.isEmpty()) doubtful = Optional.of(set(order, shift, null, blanks));
        }
        return doubtful;
    }

    private List<Order> orders(Shift shift) {
        return chart.all(Order.class).stream()
                .filter(order -> !Boolean.TRUE.equals(order.cancelled()))
                .filter(order ->
                        order.physicianId() == null || order.physicianId().equals(shift.staffId()))
                .filter(order -> !order.issuedAt().isBefore(shift.plannedFrom())
                        && order.issuedAt().isBefore(shift.plannedTo()))
                .sorted(comparing(Order::issuedAt).thenComparing(Order::id))
                .toList();
    }

    /** Whether the physician on duty is the one in charge of the patient; null when that is not known. */
    private @Nullable Boolean own(Order order, Shift shift, Blanks blanks) {
        if (order.physicianId() == null) return blanks.silent(order, "physicianId", PROPERTY);
        if (shift.staffId().equals(chart.encounter().physicianId())) return true;
        List<StayPeriod> now = inCharge.stream()
                .filter(period -> Periods.holds(period, order.issuedAt()))
                .toList();
        if (now.stream().anyMatch(period -> period.value().equals(shift.staffId()))) return true;
        boolean known = !now.isEmpty() || chart.supplied(StayPeriod.class, order.issuedAt());
        return known ? Boolean.FALSE : blanks.noneOf(StayPeriod.class, PROPERTY);
    }

    private static DutyOrders set(Order order, Shift shift, @Nullable Boolean own, Blanks blanks) {
        return DutyOrdersBuilder.builder()
                .order(order)
                .shiftId(shift.id())
                .physicianId(shift.staffId())
                .startedAt(shift.plannedFrom())
                .endsAt(shift.plannedTo())
                .ownPatient(own)
                .missing(blanks.list())
                .build();
    }
}
