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
 * 人员: one member of staff with licence facts.
 *
 * @param id 人员标识: business id
 * @param profession 专业类别: physician, assistant_physician, nurse, pharmacist, technician, administrator, other
 * @param title 职称: closed list below
 * @param role 职务: closed list below
 * @param departmentId 科室: reference to Department
 * @param licenceState 执业状态: closed list below
 * @param licenceFrom 注册日期: start
 * @param licenceTo 有效期至: nurses 5 years
 * @param renewalFiledAt 延续申请日期: nurses
 * @param registeredInstitutionIds 执业地点: main and further places
 * @param mainInstitutionId 主要执业机构: multi-site
 * @param scopeCodes 执业范围: registered specialties
 * @param supervisorId 带教者: trainee
 * @param joinedAt 入职日期: new staff
 * @param independentFrom 独立上岗日期: first independent duty
 * @param yearsOfPractice 从业年限: home nursing, technology leads (year)
 * @param gpNote 全科加注: converted general practitioner
 * @param residencyDone 规培完成: where needed
 */
@HeldBy(Holder.INSTITUTION)
@RecordBuilder
public record StaffMember(
        @Answers(As.PERSON) String id,
        @Code("Profession") String profession,
        @Code("StaffTitle") @Nullable String title,
        @Code("StaffRole") @Nullable String role,
        @Answers(As.DEPARTMENT) @Nullable String departmentId,
        @Code("LicenceState") @Nullable String licenceState,
        @Planned @Nullable LocalDate licenceFrom,
        @Planned @Nullable LocalDate licenceTo,
        @Nullable LocalDate renewalFiledAt,
        @Nullable List<String> registeredInstitutionIds,
        @Nullable String mainInstitutionId,
        @Nullable List<String> scopeCodes,
        @Nullable String supervisorId,
        @Nullable LocalDate joinedAt,
        @Planned @Nullable LocalDate independentFrom,
        @Nullable BigDecimal yearsOfPractice,
        @Nullable Boolean gpNote,
        @Nullable Boolean residencyDone)
        implements Fact {
    public StaffMember {
        Objects.requireNonNull(id, "StaffMember.id");
        Objects.requireNonNull(profession, "StaffMember.profession");
        registeredInstitutionIds = registeredInstitutionIds == null ? null : List.copyOf(registeredInstitutionIds);
        scopeCodes = scopeCodes == null ? null : List.copyOf(scopeCodes);
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
