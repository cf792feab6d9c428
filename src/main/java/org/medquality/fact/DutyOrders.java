package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a physician on an evening, night or whole-day shift ordered for a patient in that shift.
 *
 * @param order the first of the orders
 * @param shiftId the shift
 * @param physicianId the physician on duty
 * @param startedAt begin of the shift by the roster
 * @param endsAt end of the shift by the roster
 * @param ownPatient whether the physician is also the one in charge of the patient
 * @param missing why a property is null
 */
@RestsOn({Order.class, Shift.class})
@RecordBuilder
public record DutyOrders(
        Order order,
        String shiftId,
        String physicianId,
        Instant startedAt,
        @Clock Instant endsAt,
        @Nullable Boolean ownPatient,
        List<Missing> missing)
        implements DerivedFact {
    public DutyOrders {
        missing = List.copyOf(missing);
    }

    @Override
    public String id() {
        return order.id() + "/" + shiftId;
    }

    @Override
    public @Nullable Instant at() {
        return endsAt;
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
