package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Answers.As;

/**
 * 授权: one right granted to a person for an interval.
 *
 * @param id 授权标识: business id
 * @param staffId 人员标识: reference to StaffMember
 * @param kind 授权种类: one of AuthorityKind
 * @param value 授权内容: level, grade, technology id or data scope
 * @param from 起: start
 * @param to 止: end
 * @param reviewedAt 末次评估: dynamic review
 * @param specimenOnFile 签名留样: prescribers
 */
@HeldBy(Holder.INSTITUTION)
@RecordBuilder
public record Authority(
        String id,
        @Answers(As.PERSON) String staffId,
        @Code("AuthorityKind") String kind,
        @Nullable String value,
        @Planned LocalDate from,
        @Planned @Nullable LocalDate to,
        @Nullable LocalDate reviewedAt,
        @Nullable Boolean specimenOnFile)
        implements Fact {
    public Authority {
        Objects.requireNonNull(id, "Authority.id");
        Objects.requireNonNull(staffId, "Authority.staffId");
        Objects.requireNonNull(kind, "Authority.kind");
        Objects.requireNonNull(from, "Authority.from");
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
