package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Answers.As;

/**
 * 抢救: one rescue episode.
 *
 * @param id 抢救标识: business id
 * @param encounterId 就诊标识: reference to Encounter
 * @param startedAt 开始: [act clock] minute precision
 * @param endedAt 结束: [act clock] end of rescue; anchor of the 6 h
 * @param leaderId 主持者: StaffMember who led
 * @param participantIds 参加者: all present staff
 * @param abandonedAt 放弃抢救时间: [act clock] waived by the patient side
 */
@RecordBuilder
public record Rescue(
        String id,
        String encounterId,
        @Clock Instant startedAt,
        @Nullable Instant endedAt,
        @Answers(As.PERSON) @Nullable String leaderId,
        @Nullable List<String> participantIds,
        @Nullable Instant abandonedAt)
        implements Fact {
    public Rescue {
        Objects.requireNonNull(id, "Rescue.id");
        Objects.requireNonNull(encounterId, "Rescue.encounterId");
        Objects.requireNonNull(startedAt, "Rescue.startedAt");
        participantIds = participantIds == null ? null : List.copyOf(participantIds);
    }

    @Override
    public @Nullable Instant at() {
        return startedAt;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
