package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Answers.As;

/**
 * 设备与抢救物品: one device or one stock line of rescue goods.
 *
 * @param id 物品标识: business id
 * @param kind 种类: rescue_item, rescue_drug, device, oxygen_cylinder, uv_lamp, steriliser
 * @param departmentId 科室: reference to Department
 * @param itemCode 品种: line of the fixed list
 * @param requiredQty 定数: fixed list (piece)
 * @param actualQty 实数: counted (piece)
 * @param inPlace 定位放置: at the fixed place
 * @param keeperId 专人: named keeper
 * @param lifeSupport 急救生命支持: first priority
 * @param ready 待用状态: works and is marked ready
 * @param sealed 封存管理: longer check interval
 * @param inspectedAt 末次检查: [act clock]
 * @param maintainedAt 末次保养: [act clock]
 * @param faultAt 故障时间: [finding clock]
 * @param repairRespondedAt 维修响应: [act clock]
 * @param repairedAt 修复时间: [act clock]
 * @param usedAt 末次使用: [act clock] rescue goods
 * @param replenishedAt 补充时间: [act clock]
 * @param disinfectedAt 消毒时间: [act clock]
 * @param expiryDate 有效期至: rescue drugs
 * @param tag 氧气筒标志: full, empty, in_use
 * @param pressureMpa 压力: cylinder (MPa)
 * @param intensityUwCm2 灯管强度: UV lamp (uW/cm2)
 * @param intensityTestedAt 强度监测日期: UV lamp
 * @param wattPerM3 单位功率: UV lamps of the room (W/m3)
 * @param wipedAt 擦拭日期: UV lamp
 */
@HeldBy(Holder.INSTITUTION)
@RecordBuilder
public record Equipment(
        String id,
        @Code("EquipmentKind") String kind,
        @Answers(As.DEPARTMENT) String departmentId,
        @Nullable String itemCode,
        @Nullable Integer requiredQty,
        @Nullable Integer actualQty,
        @Nullable Boolean inPlace,
        @Answers(As.PERSON) @Nullable String keeperId,
        @Nullable Boolean lifeSupport,
        @Nullable Boolean ready,
        @Nullable Boolean sealed,
        @Nullable Instant inspectedAt,
        @Nullable Instant maintainedAt,
        @Nullable Instant faultAt,
        @Nullable Instant repairRespondedAt,
        @Nullable Instant repairedAt,
        @Nullable Instant usedAt,
        @Nullable Instant replenishedAt,
        @Nullable Instant disinfectedAt,
        @Planned @Nullable LocalDate expiryDate,
        @Code("CylinderTag") @Nullable String tag,
        @Nullable BigDecimal pressureMpa,
        @Nullable BigDecimal intensityUwCm2,
        @Nullable LocalDate intensityTestedAt,
        @Nullable BigDecimal wattPerM3,
        @Nullable LocalDate wipedAt)
        implements Fact {
    public Equipment {
        Objects.requireNonNull(id, "Equipment.id");
        Objects.requireNonNull(kind, "Equipment.kind");
        Objects.requireNonNull(departmentId, "Equipment.departmentId");
    }

    @Override
    public @Nullable Instant at() {
        return null;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
