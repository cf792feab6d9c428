package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Answers.As;

/**
 * 医疗技术: one technology at one institution.
 *
 * @param id 技术标识: business id
 * @param institutionId 机构标识: reference to Institution
 * @param code 技术编码: G01-G12, provincial or hospital code
 * @param declaredClass 院内标注类别: class in the hospital register
 * @param isNew 新技术新项目: first use here
 * @param firstCaseAt 首例时间: [act clock] anchor of filing
 * @param selfAssessedAt 自评日期: restricted
 * @param selfAssessmentPassed 自评通过: restricted
 * @param filedAt 备案日期: [filing clock]
 * @param dossierItems 备案材料: items present
 * @param leadId 技术负责人: StaffMember
 * @param operatorIds 准予人员: approved staff range
 * @param listed 列入清单: hospital list
 * @param riskPlanAt 风险预案日期: before use
 * @param evaluatedAt 末次评估: tracking
 * @param localAssessmentPassed 属地评估结论: local pre-use review
 * @param localAssessedAt 属地评估日期: result date
 * @param stopReasonAt 应停情形发生时间: [finding clock]
 * @param stoppedAt 停用时间: [act clock]
 * @param stopReportedAt 停用报告时间: [report clock]
 * @param restartAssessedAt 恢复评估日期: before restart
 */
@HeldBy(Holder.INSTITUTION)
@RecordBuilder
public record Technology(
        String id,
        String institutionId,
        String code,
        @Code("TechnologyClass") @Nullable String declaredClass,
        @Nullable Boolean isNew,
        @Nullable Instant firstCaseAt,
        @Nullable LocalDate selfAssessedAt,
        @Nullable Boolean selfAssessmentPassed,
        @Nullable LocalDate filedAt,
        @Nullable List<String> dossierItems,
        @Answers(As.PERSON) @Nullable String leadId,
        @Nullable List<String> operatorIds,
        @Nullable Boolean listed,
        @Nullable LocalDate riskPlanAt,
        @Nullable LocalDate evaluatedAt,
        @Nullable Boolean localAssessmentPassed,
        @Nullable LocalDate localAssessedAt,
        @Nullable Instant stopReasonAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant stopReportedAt,
        @Nullable LocalDate restartAssessedAt)
        implements Fact {
    public Technology {
        Objects.requireNonNull(id, "Technology.id");
        Objects.requireNonNull(institutionId, "Technology.institutionId");
        Objects.requireNonNull(code, "Technology.code");
        dossierItems = dossierItems == null ? null : List.copyOf(dossierItems);
        operatorIds = operatorIds == null ? null : List.copyOf(operatorIds);
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
