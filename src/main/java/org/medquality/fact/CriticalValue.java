package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 危急值: one critical result from discovery to handling.
 *
 * @param id 危急值标识: business id
 * @param reportId 报告标识: reference to Report
 * @param encounterId 就诊标识: reference to Encounter
 * @param foundAt 发现时间: [discovery clock]
 * @param checkerIds 核对签字人: StaffMember ids
 * @param checkCount 核对次数: two for a single person at night (time)
 * @param nightOrUrgent 夜间或紧急: relief from two people
 * @param reportedAt 报出时间: [notice clock] sent by the department
 * @param receiverId 接收人: StaffMember
 * @param receivedAt 接收时间: [receipt clock] anchor of physician notice
 * @param readBack 复读确认: repeated or traceable acknowledgement
 * @param physicianId 被通知医师: StaffMember
 * @param physicianNotifiedAt 通知医师时间: [notice clock]
 * @param handledAt 处置时间: [act clock] order or reasoned decision
 * @param notedAt 病程记录时间: [audit clock]
 */
@RecordBuilder
public record CriticalValue(
        String id,
        @Nullable String reportId,
        String encounterId,
        @Clock Instant foundAt,
        @Nullable List<String> checkerIds,
        @Nullable Integer checkCount,
        @Nullable Boolean nightOrUrgent,
        @Nullable Instant reportedAt,
        @Nullable String receiverId,
        @Nullable Instant receivedAt,
        @Nullable Boolean readBack,
        @Nullable String physicianId,
        @Nullable Instant physicianNotifiedAt,
        @Nullable Instant handledAt,
        @Nullable Instant notedAt)
        implements Fact {
    public CriticalValue {
        Objects.requireNonNull(id, "CriticalValue.id");
        Objects.requireNonNull(encounterId, "CriticalValue.encounterId");
        Objects.requireNonNull(foundAt, "CriticalValue.foundAt");
        checkerIds = checkerIds == null ? null : List.copyOf(checkerIds);
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
