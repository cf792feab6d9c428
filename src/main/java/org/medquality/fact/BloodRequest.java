package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order for blood, beside what was ordered for the patient that day. Cancelled orders are left out.
 *
 * @param order the order
 * @param issuedAt when it was written
 * @param emergency whether it is for an emergency
 * @param dayVolumeMl volume of this order and of those for no emergency that were written that day, not later than it (mL)
 * @param applicantId who wrote it
 * @param applicantTitle title of the applicant
 * @param preparedAt when the blood was prepared
 * @param missing why a property is null
 */
@RestsOn(Order.class)
@RecordBuilder
public record BloodRequest(
        Order order,
        @Clock Instant issuedAt,
        @Nullable Boolean emergency,
        @Nullable BigDecimal dayVolumeMl,
        @Nullable String applicantId,
        @Code("StaffTitle") @Nullable String applicantTitle,
        @Nullable Instant preparedAt,
        List<Missing> missing)
        implements DerivedFact {
    public BloodRequest {
        missing = List.copyOf(missing);
    }

    @Override
    public Instant at() {
        return issuedAt;
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
