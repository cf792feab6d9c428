package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Answers.As;

/**
 * 科室: one department or ward with its own duties.
 *
 * @param id 科室标识: business id
 * @param institutionId 机构标识: reference to Institution
 * @param kind 科室种类: clinical, medtech, pharmacy, nursing_unit, supply, theatre, administrative
 * @param headId 科主任: StaffMember
 * @param beds 床位: staffed beds (bed)
 * @param laminarBeds 层流床位: transplant unit (bed)
 * @param trainedDoctors 合格医师数: technology-specific (person)
 * @param nurseCount 护士数: staffing ratio (person)
 * @param yearsOpen 开科年限: technology-specific (year)
 * @param annualVolume 年例数: technology-specific volume (case/year)
 * @param qcGroupHeadId 质控组长: quality group
 * @param qcMemberIds 质控员: quality group
 * @param rosterPublishedAt 值班表公开时间: [entry clock]
 * @param decisionRightsDocumented 医师权限目录: written rights of the three levels
 * @param teamLevelsComplete 三级医师齐备: three different levels designated
 * @param discussionScopePolicy 术前讨论范围已审定: list approved by medical administration
 */
@HeldBy(Holder.INSTITUTION)
@RecordBuilder
public record Department(
        @Answers(As.DEPARTMENT) String id,
        String institutionId,
        @Code("DepartmentKind") String kind,
        @Answers(As.PERSON) @Nullable String headId,
        @Nullable Integer beds,
        @Nullable Integer laminarBeds,
        @Nullable Integer trainedDoctors,
        @Nullable Integer nurseCount,
        @Nullable BigDecimal yearsOpen,
        @Nullable Integer annualVolume,
        @Nullable String qcGroupHeadId,
        @Nullable List<String> qcMemberIds,
        @Nullable Instant rosterPublishedAt,
        @Nullable Boolean decisionRightsDocumented,
        @Nullable Boolean teamLevelsComplete,
        @Nullable Boolean discussionScopePolicy)
        implements Fact {
    public Department {
        Objects.requireNonNull(id, "Department.id");
        Objects.requireNonNull(institutionId, "Department.institutionId");
        Objects.requireNonNull(kind, "Department.kind");
        qcMemberIds = qcMemberIds == null ? null : List.copyOf(qcMemberIds);
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
