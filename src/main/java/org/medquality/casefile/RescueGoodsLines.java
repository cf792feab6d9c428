package org.medquality.casefile;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.CylinderTag;
import org.medquality.fact.Codes.EquipmentKind;
import org.medquality.fact.Equipment;
import org.medquality.fact.RescueGoods;
import org.medquality.fact.RescueGoodsBuilder;
import org.medquality.fact.Setting;

/** How rescue goods stand at the moment of the audit. */
final class RescueGoodsLines {
    private static final ImmutableSet<String> KINDS = ImmutableSet.of(
            EquipmentKind.RESCUE_ITEM, EquipmentKind.RESCUE_DRUG, EquipmentKind.DEVICE, EquipmentKind.OXYGEN_CYLINDER);

    private final Folder folder;
    private final Equipment equipment;
    private final Blanks blanks = new Blanks();

    private RescueGoodsLines(Folder folder, Equipment equipment) {
        this.folder = folder;
        this.equipment = equipment;
    }

    static Stream<RescueGoods> of(Folder folder) {
        return folder.all(Equipment.class).stream()
                .filter(equipment -> KINDS.contains(equipment.kind()))
                .map(equipment -> new RescueGoodsLines(folder, equipment).goods());
    }

    private RescueGoods goods() {
        Boolean apparatus = apparatus();
        Boolean inspected = inspected();
        Boolean inDate = inDate();
        BigDecimal empty = Values.number(folder.values().cylinderEmptyMpa());
        Boolean tagFits = empty == null ? null : tagFits(empty);
        return RescueGoodsBuilder.builder()
                .equipment(equipment)
                .kind(equipment.kind())
                .apparatus(apparatus)
                .inspected(inspected)
                .faultAt(equipment.faultAt())
                .repairAt(repair())
                .usedAt(equipment.usedAt())
                .replenishedAt(since(equipment.usedAt(), equipment.replenishedAt()))
                .disinfectedAt(since(equipment.usedAt(), equipment.disinfectedAt()))
                .inDate(inDate)
                .pressureCompared(empty != null)
                .tagFits(tagFits)
                .missing(blanks.list())
                .build();
    }

    private @Nullable Boolean apparatus() {
        if (!equipment.kind().equals(EquipmentKind.DEVICE))
            return equipment.kind().equals(EquipmentKind.RESCUE_ITEM);
        return blanks.told(equipment.lifeSupport(), equipment, "lifeSupport", "apparatus");
    }

    private @Nullable Boolean inspected() {
        Instant last = equipment.inspectedAt();
        if (last == null) {
            return folder.supplied(Equipment.class)
                    ? Boolean.FALSE
                    : blanks.silent(equipment, "inspectedAt", "inspected");
        }
        Boolean open = within(folder.values().rescueInspection(), last);
        Boolean sealed = within(folder.values().rescueInspectionSealed(), last);
        if (equipment.sealed() != null) return equipment.sealed() ? sealed : open;
        return open != null && open.equals(sealed) ? open : blanks.silent(equipment, "sealed", "inspected");
    }

    private @Nullable Boolean within(Setting interval, Instant last) {
        Instant end = Values.end(interval, last, folder.zone());
        return end == null
                ? blanks.unset(interval, "inspected")
                : Boolean.valueOf(!folder.asOf().isAfter(end));
    }

    private @Nullable Instant repair() {
        Instant came = since(equipment.faultAt(), equipment.repairRespondedAt());
        Instant repaired = since(equipment.faultAt(), equipment.repairedAt());
        if (came == null || repaired == null) return came == null ? repaired : came;
        return Periods.earlier(came, repaired);
    }

    /** What was done before speaks of an earlier event. */
    private static @Nullable Instant since(@Nullable Instant event, @Nullable Instant done) {
        return event != null && done != null && done.isBefore(event) ? null : done;
    }

    private @Nullable Boolean inDate() {
        LocalDate expiry = equipment.expiryDate();
        if (expiry == null) return blanks.silent(equipment, "expiryDate", "inDate");
        return !expiry.isBefore(folder.day(folder.asOf()));
    }

    private @Nullable Boolean tagFits(BigDecimal empty) {
        if (equipment.tag() == null) return blanks.silent(equipment, "tag", "tagFits");
        if (equipment.pressureMpa() == null) return blanks.silent(equipment, "pressureMpa", "tagFits");
        boolean isEmpty = equipment.pressureMpa().compareTo(empty) <= 0;
        return equipment.tag().equals(CylinderTag.EMPTY) == isEmpty;
    }
}
