package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document of a patient for whom a physician on duty gave orders, signed since the begin of that duty.
 *
 * @param document the document
 * @param ordersId the orders
 * @param at first signature
 * @param byPhysician whether the physician on duty wrote, signed or countersigned it
 * @param timePrecision to what the time is known
 * @param missing why a property is null
 */
@RestsOn(Document.class)
@RecordBuilder
public record DutyNote(
        Document document,
        String ordersId,
        @Clock Instant at,
        @Nullable Boolean byPhysician,
        @Code("TimePrecision") @Nullable String timePrecision,
        List<Missing> missing)
        implements DerivedFact {
    public DutyNote {
        missing = List.copyOf(missing);
    }

    @Override
    public String id() {
        return document.id() + "/" + ordersId;
    }

    @Override
    public Fact subject() {
        return document;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
