package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 查对记录: one check before, during or after an act; identity and theatre checks included.
 *
 * @param id 查对标识: business id
 * @param actId 被查对的行为: administration, surgery, transfusion, specimen, dispense ...
 * @param kind 查对种类: three_check, identity, surgical_safety, blood, high_alert
 * @param phase 环节: before, during, after, sign_in, time_out, sign_out, issue, bedside
 * @param at 时间: [act clock]
 * @param checkerIds 查对人: StaffMember ids
 * @param identifierKinds 身份标识: bed and room never count
 * @param itemsChecked 已查项目: closed list below
 * @param itemsMismatched 不符项目: closed list below
 * @param spoken 口头核对: open question asked
 * @param scanned 扫码核对: device used
 * @param formFiledAt 归入病历时间: [filing clock] theatre form
 */
@RecordBuilder
public record CheckRecord(
        String id,
        String actId,
        @Code("CheckKind") String kind,
        @Code("CheckPhase") String phase,
        @Clock Instant at,
        List<String> checkerIds,
        @Code("IdentifierKind") @Nullable List<String> identifierKinds,
        @Code("VerifyItem") @Nullable List<String> itemsChecked,
        @Code("VerifyItem") @Nullable List<String> itemsMismatched,
        @Nullable Boolean spoken,
        @Nullable Boolean scanned,
        @Nullable Instant formFiledAt)
        implements Fact {
    public CheckRecord {
        Objects.requireNonNull(id, "CheckRecord.id");
        Objects.requireNonNull(actId, "CheckRecord.actId");
        Objects.requireNonNull(kind, "CheckRecord.kind");
        Objects.requireNonNull(phase, "CheckRecord.phase");
        Objects.requireNonNull(at, "CheckRecord.at");
        checkerIds = List.copyOf(checkerIds);
        identifierKinds = identifierKinds == null ? null : List.copyOf(identifierKinds);
        itemsChecked = itemsChecked == null ? null : List.copyOf(itemsChecked);
        itemsMismatched = itemsMismatched == null ? null : List.copyOf(itemsMismatched);
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
