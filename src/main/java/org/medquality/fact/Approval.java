package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Answers.As;

/**
 * 审批: one decision by a person or body that must come before (or soon after) an act.
 *
 * @param id 审批标识: business id
 * @param kind 审批种类: closed list below
 * @param relatesToId 对应事项: order, surgery, technology, donation, consultation, loan ...
 * @param approvedAt 批准时间: [decision clock]
 * @param approverId 批准人: StaffMember
 * @param approverRole 批准人职务: role in which it was given
 * @param decision 结论: approved, refused
 * @param votesFor 同意票: committee votes (person)
 * @param memberCount 委员数: members entitled to vote (person)
 * @param contactAttempts 已尝试联系家属: for emergency approval
 */
@HeldBy(Holder.EITHER)
@RecordBuilder
public record Approval(
        String id,
        @Code("ApprovalKind") String kind,
        String relatesToId,
        @Clock @Nullable Instant approvedAt,
        @Answers(As.PERSON) @Nullable String approverId,
        @Code("StaffRole") @Nullable String approverRole,
        @Code("ApprovalDecision") @Nullable String decision,
        @Nullable Integer votesFor,
        @Nullable Integer memberCount,
        @Nullable Boolean contactAttempts)
        implements Fact {
    public Approval {
        Objects.requireNonNull(id, "Approval.id");
        Objects.requireNonNull(kind, "Approval.kind");
        Objects.requireNonNull(relatesToId, "Approval.relatesToId");
    }

    @Override
    public @Nullable Instant at() {
        return approvedAt;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
