package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Answers.As;

/**
 * 会诊: one request and its answer.
 *
 * @param id 会诊标识: business id
 * @param encounterId 就诊标识: reference to Encounter
 * @param kind 会诊种类: emergency, routine, mdt, external, antibacterial, nutrition
 * @param requestedAt 发出时间: [request clock] sent, not read
 * @param requesterId 申请医师: StaffMember
 * @param requesterPresent 申请人陪同: present in principle
 * @param consultantId 会诊医师: StaffMember or expert
 * @param arrivedAt 到位时间: [arrival clock] own timestamp needed
 * @param completedAt 完成时间: [act clock]
 * @param opinionSignedAt 意见签署时间: [audit clock]
 * @param formUsed 统一会诊单: hospital form
 * @param organiserRole 组织者: medical administration for MDT
 * @param invitationSentAt 邀请函时间: [entry clock] external only
 * @param followUpNotedAt 执行情况记录时间: [audit clock] progress note on what was done
 */
@RecordBuilder
public record Consultation(
        String id,
        String encounterId,
        @Code("ConsultationKind") String kind,
        @Clock Instant requestedAt,
        @Nullable String requesterId,
        @Nullable Boolean requesterPresent,
        @Answers(As.PERSON) @Nullable String consultantId,
        @Nullable Instant arrivedAt,
        @Nullable Instant completedAt,
        @Nullable Instant opinionSignedAt,
        @Nullable Boolean formUsed,
        @Code("StaffRole") @Nullable String organiserRole,
        @Nullable Instant invitationSentAt,
        @Nullable Instant followUpNotedAt)
        implements Fact {
    public Consultation {
        Objects.requireNonNull(id, "Consultation.id");
        Objects.requireNonNull(encounterId, "Consultation.encounterId");
        Objects.requireNonNull(kind, "Consultation.kind");
        Objects.requireNonNull(requestedAt, "Consultation.requestedAt");
    }

    @Override
    public @Nullable Instant at() {
        return requestedAt;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
