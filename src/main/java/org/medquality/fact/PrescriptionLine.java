package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 处方药品行: one drug of a prescription.
 *
 * @param id 行标识: business id
 * @param prescriptionId 处方标识: reference to Prescription
 * @param drugCode 药品编码: reference to Drug
 * @param nameAsWritten 所写药名: script check on this field
 * @param usageAsWritten 所写用法: vague wording check
 * @param missingItems 缺项: form, name, spec, unit, usage
 * @param dose 单次量: with unit of Drug.maxDose
 * @param quantity 数量: in smallest unit
 * @param days 用药天数: quantity / (dose x frequency), rounded up (day)
 * @param overdoseReason 超量理由: written
 * @param overdoseSignedAt 超量再签名: [signature clock]
 * @param extensionReason 延长理由: more days than the limit
 */
@RecordBuilder
public record PrescriptionLine(
        String id,
        String prescriptionId,
        String drugCode,
        @Nullable String nameAsWritten,
        @Nullable String usageAsWritten,
        @Nullable List<String> missingItems,
        @Nullable BigDecimal dose,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal days,
        @Nullable String overdoseReason,
        @Nullable Instant overdoseSignedAt,
        @Nullable String extensionReason)
        implements Fact {
    public PrescriptionLine {
        Objects.requireNonNull(id, "PrescriptionLine.id");
        Objects.requireNonNull(prescriptionId, "PrescriptionLine.prescriptionId");
        Objects.requireNonNull(drugCode, "PrescriptionLine.drugCode");
        missingItems = missingItems == null ? null : List.copyOf(missingItems);
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
