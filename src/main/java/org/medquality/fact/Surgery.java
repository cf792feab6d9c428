package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Answers.As;

/**
 * 手术: one operation (or anaesthetised procedure in theatre).
 *
 * @param id 手术标识: business id
 * @param encounterId 就诊标识: reference to Encounter
 * @param code 实施术式编码: performed procedure
 * @param plannedCode 拟施术式编码: planned procedure
 * @param technologyId 对应技术: reference to Technology when restricted or new
 * @param level 手术级别: 1-4
 * @param urgency 紧急程度: elective, urgent, life_saving
 * @param urgencyConfirmedById 急诊抢救确认人: StaffMember who signed the life_saving flag
 * @param orderedAt 手术医嘱时间: [order clock]
 * @param surgeonId 术者: lead surgeon
 * @param plannedSurgeonId 拟定术者: surgeon named in the discussion
 * @param firstAssistantId 一助: may write the record with surgeon's signature
 * @param anaesthetistId 麻醉医师: null when none
 * @param teamIds 手术组: all who took part
 * @param anaesthesia 麻醉方式: none, local, by_anaesthetist
 * @param anaesthesiaStartedAt 麻醉开始: [act clock]
 * @param anaesthesiaEndedAt 麻醉结束: [act clock]
 * @param startedAt 手术开始: [act clock] incision
 * @param endedAt 手术结束: [act clock] last suture
 * @param leftRoomAt 离室时间: [act clock]
 * @param cavityOpened 体腔手术: count record always needed
 * @param transfused 术中输血: three notes must agree
 * @param implantCodes 植入物: implants used
 * @param implantBarcodes 植入物条码: barcodes in the chart
 */
@RecordBuilder
public record Surgery(
        String id,
        String encounterId,
        String code,
        @Nullable String plannedCode,
        @Nullable String technologyId,
        @Code("SurgeryLevel") @Nullable String level,
        @Code("Urgency") @Nullable String urgency,
        @Nullable String urgencyConfirmedById,
        @Nullable Instant orderedAt,
        @Answers(As.PERSON) String surgeonId,
        @Nullable String plannedSurgeonId,
        @Nullable String firstAssistantId,
        @Nullable String anaesthetistId,
        @Nullable List<String> teamIds,
        @Code("AnaesthesiaKind") @Nullable String anaesthesia,
        @Nullable Instant anaesthesiaStartedAt,
        @Nullable Instant anaesthesiaEndedAt,
        @Clock Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant leftRoomAt,
        @Nullable Boolean cavityOpened,
        @Nullable Boolean transfused,
        @Nullable List<String> implantCodes,
        @Nullable List<String> implantBarcodes)
        implements Fact {
    public Surgery {
        Objects.requireNonNull(id, "Surgery.id");
        Objects.requireNonNull(encounterId, "Surgery.encounterId");
        Objects.requireNonNull(code, "Surgery.code");
        Objects.requireNonNull(surgeonId, "Surgery.surgeonId");
        Objects.requireNonNull(startedAt, "Surgery.startedAt");
        teamIds = teamIds == null ? null : List.copyOf(teamIds);
        implantCodes = implantCodes == null ? null : List.copyOf(implantCodes);
        implantBarcodes = implantBarcodes == null ? null : List.copyOf(implantBarcodes);
    }

    @Override
    public @Nullable Instant at() {
        return startedAt;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
