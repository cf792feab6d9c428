package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Answers.As;

/**
 * 给药执行: one execution of one slot of an order (or its recorded omission).
 *
 * @param id 执行标识: business id
 * @param orderId 医嘱标识: reference to Order
 * @param encounterId 就诊标识: reference to Encounter
 * @param patientId 床旁识别的患者: person identified at the bedside, not copied from the order
 * @param slotAt 计划时点: [plan clock]
 * @param bedNo 床号: bed noted at execution
 * @param drugCode 药品编码: product taken
 * @param lotNo 批号: lot taken
 * @param dose 剂量: given dose
 * @param doseUnit 剂量单位: UCUM
 * @param concentration 浓度: prepared
 * @param route 途径: used
 * @param rate 滴速: used
 * @param preparedAt 配制时间: [act clock]
 * @param preparedById 配制者: StaffMember
 * @param containerOpenedAt 开启时间: [act clock] multi-dose container
 * @param startedAt 开始时间: [act clock]
 * @param endedAt 结束时间: [act clock]
 * @param executorId 执行者: StaffMember
 * @param coDrugCodes 同瓶同路药品: for incompatibility
 * @param isInfusion 输液: needs the two-part card
 * @param cardParts 输液卡联数: 2 expected (part)
 * @param cardExecutedAt 卡上执行时间: [entry clock]
 * @param cardExecutorId 卡上执行人: StaffMember
 * @param calledFirst 患者先呼叫: patient side reported empty bag, leak, pain or reaction before staff did
 * @param omissionReason 未执行原因: refused, away, stopped
 */
@RecordBuilder
public record MedicationAdministration(
        String id,
        @Nullable String orderId,
        String encounterId,
        String patientId,
        @Planned @Nullable Instant slotAt,
        @Nullable String bedNo,
        @Nullable String drugCode,
        @Nullable String lotNo,
        @Nullable BigDecimal dose,
        @Nullable String doseUnit,
        @Nullable String concentration,
        @Nullable String route,
        @Nullable String rate,
        @Nullable Instant preparedAt,
        @Nullable String preparedById,
        @Nullable Instant containerOpenedAt,
        @Clock @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Answers(As.PERSON) @Nullable String executorId,
        @Nullable List<String> coDrugCodes,
        @Nullable Boolean isInfusion,
        @Nullable Integer cardParts,
        @Nullable Instant cardExecutedAt,
        @Nullable String cardExecutorId,
        @Nullable Boolean calledFirst,
        @Nullable String omissionReason)
        implements Fact {
    public MedicationAdministration {
        Objects.requireNonNull(id, "MedicationAdministration.id");
        Objects.requireNonNull(encounterId, "MedicationAdministration.encounterId");
        Objects.requireNonNull(patientId, "MedicationAdministration.patientId");
        coDrugCodes = coDrugCodes == null ? null : List.copyOf(coDrugCodes);
    }

    /** The start; of an omission, the moment for which it was planned. */
    @Override
    public @Nullable Instant at() {
        return startedAt == null && omissionReason != null ? slotAt : startedAt;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
