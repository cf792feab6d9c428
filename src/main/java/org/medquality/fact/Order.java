package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Answers.As;

/**
 * 医嘱: one order line; blood preparation and diet included.
 *
 * @param id 医嘱标识: business id
 * @param encounterId 就诊标识: reference to Encounter
 * @param kind 医嘱种类: drug, blood, diet, nursing, exam, surgery, other
 * @param physicianId 开立医师: StaffMember
 * @param issuedAt 下达时间: [order clock]
 * @param timePrecision 时间精度: minute required
 * @param stoppedAt 停止时间: [order clock]
 * @param itemCount 内容项数: must be 1 (item)
 * @param cancelled 已取消: still visible when true
 * @param cancelSignedById 取消签名: StaffMember
 * @param altered 被涂改: text overwritten
 * @param verbal 口头医嘱: only in rescue
 * @param readBack 复诵: nurse repeated it
 * @param rescueId 所属抢救: reference to Rescue
 * @param enteredAt 补记时间: [audit clock] verbal order written down
 * @param executedAt 执行时间: [act clock] one-off orders; drugs use MedicationAdministration
 * @param executorId 执行者: StaffMember
 * @param drugCode 药品编码: reference to Drug
 * @param dose 剂量: with doseUnit
 * @param doseUnit 剂量单位: UCUM
 * @param concentration 浓度: amount per volume
 * @param route 途径: route code of the hospital
 * @param rate 滴速: when ordered
 * @param plannedAt 计划时点: slots
 * @param requiredLevel 所需决策级别: from decision rights
 * @param confirmedById 上级确认者: StaffMember
 * @param overLevel 越级使用: antibacterial above own right
 * @param overLevelReason 越级理由: indication written
 * @param volumeMl 备血量: blood orders (mL)
 * @param emergency 急诊用血: outside the approval tiers
 * @param preparedAt 备血时间: [act clock] blood prepared
 */
@RecordBuilder
public record Order(
        String id,
        String encounterId,
        @Code("OrderKind") String kind,
        @Answers(As.PERSON) @Nullable String physicianId,
        @Clock Instant issuedAt,
        @Code("TimePrecision") @Nullable String timePrecision,
        @Nullable Instant stoppedAt,
        @Nullable Integer itemCount,
        @Nullable Boolean cancelled,
        @Nullable String cancelSignedById,
        @Nullable Boolean altered,
        @Nullable Boolean verbal,
        @Nullable Boolean readBack,
        @Nullable String rescueId,
        @Nullable Instant enteredAt,
        @Nullable Instant executedAt,
        @Nullable String executorId,
        @Nullable String drugCode,
        @Nullable BigDecimal dose,
        @Nullable String doseUnit,
        @Nullable String concentration,
        @Nullable String route,
        @Nullable String rate,
        @Planned @Nullable List<Instant> plannedAt,
        @Code("PhysicianLevel") @Nullable String requiredLevel,
        @Nullable String confirmedById,
        @Nullable Boolean overLevel,
        @Nullable String overLevelReason,
        @Nullable BigDecimal volumeMl,
        @Nullable Boolean emergency,
        @Nullable Instant preparedAt)
        implements Fact {
    public Order {
        Objects.requireNonNull(id, "Order.id");
        Objects.requireNonNull(encounterId, "Order.encounterId");
        Objects.requireNonNull(kind, "Order.kind");
        Objects.requireNonNull(issuedAt, "Order.issuedAt");
        plannedAt = plannedAt == null ? null : List.copyOf(plannedAt);
    }

    @Override
    public @Nullable Instant at() {
        return issuedAt;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
