package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 检查检验报告: one examination or test from specimen to report.
 *
 * @param id 报告标识: business id
 * @param encounterId 就诊标识: reference to Encounter
 * @param orderId 医嘱标识: reference to Order
 * @param kind 报告种类: laboratory, imaging, pathology, microbiology, ecg, skin_test
 * @param itemCode 项目编码: item of the hospital list; drug code for skin tests
 * @param specimenReceivedAt 标本签收时间: [receipt clock]
 * @param specimenReceivedById 签收人: StaffMember
 * @param specimenChecked 标本已查对: patient, tube, quality, request
 * @param issuedAt 报告发出时间: [issue clock]
 * @param signerIds 报告签字人: performer and reviewer
 * @param receivedAt 临床收到时间: [receipt clock] anchor of filing
 * @param filedAt 归入病历时间: [filing clock]
 * @param result 结果: coded when possible
 * @param validUntil 结果有效期: skin tests
 * @param repeatOfId 重复的报告: earlier recognisable report
 * @param repeatReason 重复理由: listed exception
 * @param qualityFollowUpAt 质量随访时间: [entry clock]
 */
@RecordBuilder
public record Report(
        String id,
        String encounterId,
        @Nullable String orderId,
        @Code("ReportKind") String kind,
        String itemCode,
        @Nullable Instant specimenReceivedAt,
        @Nullable String specimenReceivedById,
        @Nullable Boolean specimenChecked,
        @Clock @Nullable Instant issuedAt,
        @Nullable List<String> signerIds,
        @Nullable Instant receivedAt,
        @Nullable Instant filedAt,
        @Nullable String result,
        @Planned @Nullable Instant validUntil,
        @Nullable String repeatOfId,
        @Nullable String repeatReason,
        @Nullable Instant qualityFollowUpAt)
        implements Fact {
    public Report {
        Objects.requireNonNull(id, "Report.id");
        Objects.requireNonNull(encounterId, "Report.encounterId");
        Objects.requireNonNull(kind, "Report.kind");
        Objects.requireNonNull(itemCode, "Report.itemCode");
        signerIds = signerIds == null ? null : List.copyOf(signerIds);
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
