package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Answers.As;

/**
 * 处方: one prescription.
 *
 * @param id 处方标识: business id
 * @param encounterId 就诊标识: reference to Encounter
 * @param patientId 患者标识: reference to Patient
 * @param prescriberId 开方医师: StaffMember
 * @param kind 处方种类: ordinary, emergency, paediatric, narcotic_psy1, psy2, toxic, herbal
 * @param medium 介质: electronic, printed, paper
 * @param issuedAt 开具时间: [order clock]
 * @param validUntil 有效期: written by the prescriber
 * @param signedAt 医师签名时间: [signature clock]
 * @param diagnosis 临床诊断: code or text
 * @param headerMissing 前记缺项: header items missing or wrong
 * @param writingFaults 书写缺陷: unsigned_change, several_patients, vague_usage, home_abbreviation, not_closed ...
 * @param drugCount 药品种数: distinct drugs, solvents by option (kind)
 * @param longTerm 长期处方: special rules
 * @param assessedAt 长期用药评估时间: [entry clock]
 * @param paperColour 纸色: paper only
 * @param mark 右上角标注: class mark
 * @param changedById 修改者: who changed it after signing
 * @param changeApprovedById 修改批准医师: prescriber who signed the change
 * @param obviousErrors 明显错误: rule hits of level block
 * @param refusedAt 拒绝调剂时间: [act clock]
 * @param reviewResult 点评结论: normal, irregular, unsuitable, abnormal
 * @param amountCny 金额: for oversized prescriptions (CNY)
 * @param destroyedAt 销毁日期: retention
 */
@RecordBuilder
public record Prescription(
        String id,
        String encounterId,
        String patientId,
        @Answers(As.PERSON) String prescriberId,
        @Code("PrescriptionKind") String kind,
        @Code("Medium") @Nullable String medium,
        @Clock Instant issuedAt,
        @Planned @Nullable LocalDate validUntil,
        @Nullable Instant signedAt,
        @Nullable String diagnosis,
        @Nullable List<String> headerMissing,
        @Nullable List<String> writingFaults,
        @Nullable Integer drugCount,
        @Nullable Boolean longTerm,
        @Nullable Instant assessedAt,
        @Nullable String paperColour,
        @Nullable String mark,
        @Nullable String changedById,
        @Nullable String changeApprovedById,
        @Nullable List<String> obviousErrors,
        @Nullable Instant refusedAt,
        @Code("ReviewResult") @Nullable String reviewResult,
        @Nullable BigDecimal amountCny,
        @Nullable LocalDate destroyedAt)
        implements Fact {
    public Prescription {
        Objects.requireNonNull(id, "Prescription.id");
        Objects.requireNonNull(encounterId, "Prescription.encounterId");
        Objects.requireNonNull(patientId, "Prescription.patientId");
        Objects.requireNonNull(prescriberId, "Prescription.prescriberId");
        Objects.requireNonNull(kind, "Prescription.kind");
        Objects.requireNonNull(issuedAt, "Prescription.issuedAt");
        headerMissing = headerMissing == null ? null : List.copyOf(headerMissing);
        writingFaults = writingFaults == null ? null : List.copyOf(writingFaults);
        obviousErrors = obviousErrors == null ? null : List.copyOf(obviousErrors);
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
