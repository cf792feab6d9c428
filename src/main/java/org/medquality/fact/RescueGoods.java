package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rescue goods, or a device that may be one for rescues, beside the moment of the audit.
 *
 * @param equipment the goods
 * @param kind rescue_item, rescue_drug, device or oxygen_cylinder
 * @param apparatus whether it is an apparatus for rescues: a rescue item, or a device for life support
 * @param inspected whether the last inspection is not longer ago than goods kept open, or sealed, may go without one
 * @param faultAt last fault
 * @param repairAt when somebody came to repair that fault, or had repaired it; null while nobody did
 * @param usedAt last use
 * @param replenishedAt when it was replenished after the last use; null while not
 * @param disinfectedAt when it was disinfected after the last use; null while not
 * @param inDate whether its expiry date has not passed
 * @param pressureCompared whether the parameter {@code cylinderEmptyMpa} says when a cylinder is empty
 * @param tagFits whether the tag says what the pressure says
 * @param missing why a property is null
 */
@RestsOn(Equipment.class)
@RecordBuilder
public record RescueGoods(
        Equipment equipment,
        @Code("EquipmentKind") String kind,
        @Nullable Boolean apparatus,
        @Nullable Boolean inspected,
        @Nullable Instant faultAt,
        @Nullable Instant repairAt,
        @Nullable Instant usedAt,
        @Nullable Instant replenishedAt,
        @Nullable Instant disinfectedAt,
        @Nullable Boolean inDate,
        Boolean pressureCompared,
        @Nullable Boolean tagFits,
        List<Missing> missing)
        implements DerivedFact {
    public RescueGoods {
        missing = List.copyOf(missing);
    }

    @Override
    public Fact subject() {
        return equipment;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
