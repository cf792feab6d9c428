package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Answers.As;

/**
 * 技术病例: one use of a technology on one patient.
 *
 * @param id 病例标识: business id
 * @param technologyId 技术标识: reference to Technology
 * @param encounterId 就诊标识: reference to Encounter
 * @param operatorId 操作者: StaffMember
 * @param performedAt 实施时间: [act clock]
 * @param platformReportedAt 平台报送时间: [report clock]
 * @param platformComplete 报送完整: complete and true
 * @param candidateDocs 对象证明材料: G05 file items
 * @param wishYears 意愿持续年限: G05 (year)
 * @param unmarried 未婚: G05
 * @param followedUpAt 随访时间: [act clock] day surgery
 */
@RecordBuilder
public record TechnologyCase(
        String id,
        String technologyId,
        String encounterId,
        @Answers(As.PERSON) String operatorId,
        @Clock Instant performedAt,
        @Nullable Instant platformReportedAt,
        @Nullable Boolean platformComplete,
        @Nullable List<String> candidateDocs,
        @Nullable BigDecimal wishYears,
        @Nullable Boolean unmarried,
        @Nullable Instant followedUpAt)
        implements Fact {
    public TechnologyCase {
        Objects.requireNonNull(id, "TechnologyCase.id");
        Objects.requireNonNull(technologyId, "TechnologyCase.technologyId");
        Objects.requireNonNull(encounterId, "TechnologyCase.encounterId");
        Objects.requireNonNull(operatorId, "TechnologyCase.operatorId");
        Objects.requireNonNull(performedAt, "TechnologyCase.performedAt");
        candidateDocs = candidateDocs == null ? null : List.copyOf(candidateDocs);
    }

    @Override
    public @Nullable Instant at() {
        return performedAt;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
