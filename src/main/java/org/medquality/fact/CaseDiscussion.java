package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Answers.As;

/**
 * 病例讨论: one discussion of a case or cases.
 *
 * @param id 讨论标识: business id
 * @param kind 讨论种类: preoperative, difficult, death, multidisciplinary, medtech, joint
 * @param relatesToId 对应事件: surgery, encounter or trigger period
 * @param departmentId 科室: host department
 * @param heldAt 讨论完成时间: [act clock] end of the discussion
 * @param chairId 主持人: StaffMember
 * @param participantIds 参加者: StaffMember ids
 * @param scope 范围: team, group, ward, department, hospital
 * @param disciplines 参加学科: for multidisciplinary
 * @param plannedSurgeryCode 拟定术式: compared with Surgery.code
 * @param registerSignedAt 专册主持人签字时间: [audit clock]
 * @param conclusionFiledAt 结论入病历时间: [audit clock]
 */
@HeldBy(Holder.EITHER)
@RecordBuilder
public record CaseDiscussion(
        String id,
        @Code("DiscussionKind") String kind,
        @Nullable String relatesToId,
        @Answers(As.DEPARTMENT) @Nullable String departmentId,
        @Clock Instant heldAt,
        @Answers(As.PERSON) @Nullable String chairId,
        @Nullable List<String> participantIds,
        @Code("DiscussionScope") @Nullable String scope,
        @Nullable List<String> disciplines,
        @Nullable String plannedSurgeryCode,
        @Nullable Instant registerSignedAt,
        @Nullable Instant conclusionFiledAt)
        implements Fact {
    public CaseDiscussion {
        Objects.requireNonNull(id, "CaseDiscussion.id");
        Objects.requireNonNull(kind, "CaseDiscussion.kind");
        Objects.requireNonNull(heldAt, "CaseDiscussion.heldAt");
        participantIds = participantIds == null ? null : List.copyOf(participantIds);
        disciplines = disciplines == null ? null : List.copyOf(disciplines);
    }

    @Override
    public @Nullable Instant at() {
        return heldAt;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
