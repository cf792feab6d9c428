package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Answers.As;

/**
 * 值班班次: one person on one post for one interval.
 *
 * @param id 班次标识: business id
 * @param departmentId 科室: reference to Department
 * @param postId 岗位: post that must be staffed
 * @param kind 班别: day, evening, night, full_day
 * @param staffId 值班人: StaffMember
 * @param plannedFrom 应到时间: [roster clock]
 * @param plannedTo 应离时间: [roster clock]
 * @param arrivedAt 到岗时间: [sign-in clock]
 * @param leftAt 离岗时间: [sign-out clock]
 * @param relieverId 接班人: StaffMember
 * @param relieverArrivedAt 接班人到岗时间: [sign-in clock]
 * @param absentFrom 脱岗开始: [finding clock]
 * @param absentTo 脱岗结束: [finding clock]
 * @param absenceCovered 有人顶岗或公务外出: relief or recorded call-out
 * @param restedInDutyRoom 在指定值班室: night check
 * @param reachable 通讯畅通: call answered
 */
@HeldBy(Holder.INSTITUTION)
@RecordBuilder
public record Shift(
        String id,
        @Answers(As.DEPARTMENT) String departmentId,
        String postId,
        @Code("ShiftKind") String kind,
        @Answers(As.PERSON) String staffId,
        @Planned Instant plannedFrom,
        @Planned Instant plannedTo,
        @Nullable Instant arrivedAt,
        @Nullable Instant leftAt,
        @Nullable String relieverId,
        @Nullable Instant relieverArrivedAt,
        @Nullable Instant absentFrom,
        @Nullable Instant absentTo,
        @Nullable Boolean absenceCovered,
        @Nullable Boolean restedInDutyRoom,
        @Nullable Boolean reachable)
        implements Fact {
    public Shift {
        Objects.requireNonNull(id, "Shift.id");
        Objects.requireNonNull(departmentId, "Shift.departmentId");
        Objects.requireNonNull(postId, "Shift.postId");
        Objects.requireNonNull(kind, "Shift.kind");
        Objects.requireNonNull(staffId, "Shift.staffId");
        Objects.requireNonNull(plannedFrom, "Shift.plannedFrom");
        Objects.requireNonNull(plannedTo, "Shift.plannedTo");
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
