package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Answers.As;

/**
 * 管理活动记录: one governance act or document of a period: inspection, meeting, report, drill, plan, list .
 *
 * @param id 记录标识: business id
 * @param kind 种类: one of ManagementKind
 * @param institutionId 机构: Institution
 * @param departmentId 科室: Department
 * @param periodKey 周期: e.g. 2025-03, 2025-Q1
 * @param dueAt 应完成时间: [plan clock]
 * @param startedAt 开始/入库时间: [act clock] waste storage, loan
 * @param doneAt 完成时间: [act clock]
 * @param leaderRole 牵头人: who led
 * @param memberRoles 成员: committees
 * @param items 内容项: coded contents that were covered; of an action against resistance the code of the indicator too
 * @param count 数量: samples, calls, participants
 * @param baseCount 基数: population of the sample
 * @param publishedAt 公布时间: [entry clock]
 * @param keptUntil 保存至: retention
 */
@HeldBy(Holder.INSTITUTION)
@RecordBuilder
public record ManagementRecord(
        String id,
        @Code("ManagementKind") String kind,
        @Nullable String institutionId,
        @Answers(As.DEPARTMENT) @Nullable String departmentId,
        @Nullable String periodKey,
        @Planned @Nullable Instant dueAt,
        @Nullable Instant startedAt,
        @Clock @Nullable Instant doneAt,
        @Code("StaffRole") @Nullable String leaderRole,
        @Code("StaffRole") @Nullable List<String> memberRoles,
        @Nullable List<String> items,
        @Nullable Integer count,
        @Nullable Integer baseCount,
        @Nullable Instant publishedAt,
        @Planned @Nullable LocalDate keptUntil)
        implements Fact {
    public ManagementRecord {
        Objects.requireNonNull(id, "ManagementRecord.id");
        Objects.requireNonNull(kind, "ManagementRecord.kind");
        memberRoles = memberRoles == null ? null : List.copyOf(memberRoles);
        items = items == null ? null : List.copyOf(items);
    }

    @Override
    public @Nullable Instant at() {
        return doneAt;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
