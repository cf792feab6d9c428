package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Answers.As;

/**
 * 设施与服务: one service, unit, system or store that must exist in a given shape.
 *
 * @param id 设施标识: business id
 * @param kind 种类: one of FacilityKind
 * @param institutionId 机构: Institution
 * @param departmentId 科室: Department
 * @param present 已设置: in use
 * @param features 特征: coded features present
 * @param keeperId 专人: StaffMember
 * @param since 启用日期: start
 * @param retentionDays 图像保存天数: cameras (day)
 * @param checkedAt 末次检查: check
 */
@HeldBy(Holder.INSTITUTION)
@RecordBuilder
public record Facility(
        String id,
        @Code("FacilityKind") String kind,
        String institutionId,
        @Answers(As.DEPARTMENT) @Nullable String departmentId,
        Boolean present,
        @Nullable List<String> features,
        @Answers(As.PERSON) @Nullable String keeperId,
        @Planned @Nullable LocalDate since,
        @Nullable Integer retentionDays,
        @Nullable LocalDate checkedAt)
        implements Fact {
    public Facility {
        Objects.requireNonNull(id, "Facility.id");
        Objects.requireNonNull(kind, "Facility.kind");
        Objects.requireNonNull(institutionId, "Facility.institutionId");
        Objects.requireNonNull(present, "Facility.present");
        features = features == null ? null : List.copyOf(features);
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
