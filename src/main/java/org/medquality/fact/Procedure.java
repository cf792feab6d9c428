package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Answers.As;

/**
 * 操作/治疗: one non-surgical act that has its own duties.
 *
 * @param id 操作标识: business id
 * @param encounterId 就诊标识: reference to Encounter
 * @param category 类别: closed list below
 * @param code 编码: item code
 * @param operatorId 操作者: StaffMember
 * @param startedAt 开始时间: [act clock] first dose for drug treatment
 * @param endedAt 结束时间: [act clock]
 * @param urgency 紧急程度: as Surgery
 * @param assessedAt 事前评估时间: [entry clock]
 * @param traceKept 全程可追溯: home visit track, or procedure-sheet kept
 * @param protocolFollowed 按规程操作: false = verified deviation
 */
@RecordBuilder
public record Procedure(
        String id,
        String encounterId,
        @Code("ProcedureCategory") String category,
        @Nullable String code,
        @Answers(As.PERSON) @Nullable String operatorId,
        @Clock Instant startedAt,
        @Nullable Instant endedAt,
        @Code("Urgency") @Nullable String urgency,
        @Nullable Instant assessedAt,
        @Nullable Boolean traceKept,
        @Nullable Boolean protocolFollowed)
        implements Fact {
    public Procedure {
        Objects.requireNonNull(id, "Procedure.id");
        Objects.requireNonNull(encounterId, "Procedure.encounterId");
        Objects.requireNonNull(category, "Procedure.category");
        Objects.requireNonNull(startedAt, "Procedure.startedAt");
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
