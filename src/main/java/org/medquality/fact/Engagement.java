package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 手术占用: the time that one person was bound by one operation of any patient, as the theatre's list shows it. By it a
 * case sees what the same person did elsewhere at the same time.
 *
 * @param id 占用标识: business id
 * @param staffId 人员: StaffMember
 * @param part 角色: surgeon or anaesthetist
 * @param actId 手术标识: id of the operation, unique in the institution
 * @param from 开始: [act clock]
 * @param to 结束: [act clock] null while it goes on
 */
@HeldBy(Holder.INSTITUTION)
@RecordBuilder
public record Engagement(
        String id,
        String staffId,
        @Code("EngagementPart") String part,
        String actId,
        @Clock Instant from,
        @Nullable Instant to)
        implements Fact {
    public Engagement {
        Objects.requireNonNull(id, "Engagement.id");
        Objects.requireNonNull(staffId, "Engagement.staffId");
        Objects.requireNonNull(part, "Engagement.part");
        Objects.requireNonNull(actId, "Engagement.actId");
        Objects.requireNonNull(from, "Engagement.from");
    }

    @Override
    public @Nullable Instant at() {
        return from;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
