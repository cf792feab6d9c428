package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Answers.As;

/**
 * 病历与信息使用: one access, loan or outside use of patient data.
 *
 * @param id 使用标识: business id
 * @param kind 种类: access, loan, external_provision, publication
 * @param patientId 患者标识: reference to Patient
 * @param actorId 使用者: StaffMember or account
 * @param at 时间: [act clock]
 * @param authorised 有权限: right and reason exist
 * @param basis 合法依据: care, statutory, public_health, consent, deidentified, none
 * @param recipient 接收方: outside party
 * @param sold 出售: verified sale
 * @param returnedAt 归还时间: [return clock] loans
 * @param retainedUntil 保存至: retention of the chart or form
 */
@HeldBy(Holder.EITHER)
@RecordBuilder
public record DataUse(
        String id,
        @Code("DataUseKind") String kind,
        @Nullable String patientId,
        @Answers(As.PERSON) @Nullable String actorId,
        @Clock Instant at,
        @Nullable Boolean authorised,
        @Code("DataUseBasis") @Nullable String basis,
        @Nullable String recipient,
        @Nullable Boolean sold,
        @Nullable Instant returnedAt,
        @Planned @Nullable LocalDate retainedUntil)
        implements Fact {
    public DataUse {
        Objects.requireNonNull(id, "DataUse.id");
        Objects.requireNonNull(kind, "DataUse.kind");
        Objects.requireNonNull(at, "DataUse.at");
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
