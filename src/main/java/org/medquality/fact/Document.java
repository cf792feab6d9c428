package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Answers.As;

/**
 * 病历文书: one written record; one row per document, its versions are summarised.
 *
 * @param id 文书标识: business id
 * @param encounterId 就诊标识: reference to Encounter
 * @param type 文书类型: closed list below
 * @param relatesToId 对应事件: surgery, rescue, consultation, period, order, procedure or report it describes
 * @param eventAt 记录时间: [header clock] time written in the record; never used for deadlines
 * @param firstSignedAt 首次签名时间: [audit clock] first confirmation by an entitled author; the only deadline clock
 * @param authorId 书写者: StaffMember who wrote it
 * @param signerIds 签名人: all who signed
 * @param countersignedById 审签者: senior or registered staff who reviewed
 * @param countersignedAt 审签时间: [audit clock] review signature
 * @param timePrecision 时间精度: minute, hour, date
 * @param sections 已有内容项: content items present
 * @param missingItems 缺项: content items found missing by a reviewer or parser
 * @param errorCount 差错处数: errors found by quality control (place)
 * @param legible 字迹清楚规范: result of a human check; paper only
 * @param retrospective 补记标注: marked as written afterwards
 * @param identicalToId 雷同文书: other document with the same text in a copied part
 * @param medium 介质: electronic, printed, paper
 * @param lastEditedAt 末次修改时间: [audit clock] last edit after first signature
 * @param editTraceKept 修改留痕: original, editor and time are retrievable
 * @param editedAfterPrintSigned 打印签名后修改: forbidden edit
 * @param score 评分: nutrition or Barthel score of assessment documents
 */
@RecordBuilder
public record Document(
        String id,
        String encounterId,
        @Code("DocumentType") String type,
        @Nullable String relatesToId,
        @Nullable Instant eventAt,
        @Clock @Nullable Instant firstSignedAt,
        @Answers(As.PERSON) @Nullable String authorId,
        @Nullable List<String> signerIds,
        @Nullable String countersignedById,
        @Nullable Instant countersignedAt,
        @Code("TimePrecision") @Nullable String timePrecision,
        @Nullable List<String> sections,
        @Nullable List<String> missingItems,
        @Nullable Integer errorCount,
        @Nullable Boolean legible,
        @Nullable Boolean retrospective,
        @Nullable String identicalToId,
        @Code("Medium") @Nullable String medium,
        @Nullable Instant lastEditedAt,
        @Nullable Boolean editTraceKept,
        @Nullable Boolean editedAfterPrintSigned,
        @Nullable BigDecimal score)
        implements Fact {
    public Document {
        Objects.requireNonNull(id, "Document.id");
        Objects.requireNonNull(encounterId, "Document.encounterId");
        Objects.requireNonNull(type, "Document.type");
        signerIds = signerIds == null ? null : List.copyOf(signerIds);
        sections = sections == null ? null : List.copyOf(sections);
        missingItems = missingItems == null ? null : List.copyOf(missingItems);
    }

    @Override
    public @Nullable Instant at() {
        return firstSignedAt;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
