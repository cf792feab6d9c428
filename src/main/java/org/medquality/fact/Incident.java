package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Answers.As;

/**
 * 事件: one event, finding or case that went wrong or was reported.
 *
 * @param id 事件标识: business id
 * @param kind 事件种类: closed list below
 * @param code 细分代码: nine rules 1-9, disease class, topic ...
 * @param level 级别: general, major, extra_large (or class A, B, C)
 * @param cause 原因代码: e.g. three_check_omitted
 * @param harm 后果: none, near_miss, mild, moderate, severe, death
 * @param staffId 责任人: StaffMember
 * @param departmentId 科室: Department
 * @param relatesToId 对应行为: administration, procedure, lot, claim ...
 * @param foundAt 发现时间: [finding clock]
 * @param reportedAt 报告时间: [report clock]
 * @param verified 查实: only verified cases violate
 * @param caseCount 病例数: outbreak, suspected (case)
 * @param confirmedCount 确诊数: outbreak (case)
 * @param answeredAt 答复时间: [answer clock] complaints
 * @param departmentCount 涉及部门数: complaints
 * @param remedyStartedAt 补救开始: [act clock]
 * @param personsInformedAt 告知当事人: [notice clock]
 * @param handedInAt 上交时间: [act clock] gifts that could not be refused
 */
@HeldBy(Holder.EITHER)
@RecordBuilder
public record Incident(
        String id,
        @Code("IncidentKind") String kind,
        @Nullable String code,
        @Code("IncidentLevel") @Nullable String level,
        @Nullable String cause,
        @Code("HarmLevel") @Nullable String harm,
        @Answers(As.PERSON) @Nullable String staffId,
        @Answers(As.DEPARTMENT) @Nullable String departmentId,
        @Nullable String relatesToId,
        @Clock Instant foundAt,
        @Nullable Instant reportedAt,
        @Nullable Boolean verified,
        @Nullable Integer caseCount,
        @Nullable Integer confirmedCount,
        @Nullable Instant answeredAt,
        @Nullable Integer departmentCount,
        @Nullable Instant remedyStartedAt,
        @Nullable Instant personsInformedAt,
        @Nullable Instant handedInAt)
        implements Fact {
    public Incident {
        Objects.requireNonNull(id, "Incident.id");
        Objects.requireNonNull(kind, "Incident.kind");
        Objects.requireNonNull(foundAt, "Incident.foundAt");
    }

    @Override
    public @Nullable Instant at() {
        return foundAt;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
