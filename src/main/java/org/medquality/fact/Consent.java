package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 知情同意/告知: one consent, notice or refusal signed by the patient side.
 *
 * @param id 同意书标识: business id
 * @param encounterId 就诊标识: reference to Encounter
 * @param kind 同意书种类: closed list below
 * @param relatesToId 对应事项: surgery, procedure, transfusion, data use, charge ...
 * @param informedAt 告知时间: [act clock] explanation given
 * @param signedAt 患方签署时间: [signature clock] signature of the patient side
 * @param signerRelation 签署人关系: closed list below
 * @param relationDocumented 关系已证明: proof or entry of the relation
 * @param agentAuthorisedAt 授权委托时间: [signature clock] authorisation letter naming this signer
 * @param protectiveReasonAt 保护性医疗理由记录时间: [entry clock]
 * @param physicianIds 医师签名: physicians who signed
 * @param items 内容项: diagnosis, measure, risks, alternatives, statement, relation ...
 * @param scopeCodes 同意范围: procedures and implants agreed
 * @param form 形式: paper, e_signature, oral_video, oral
 * @param decision 决定: agree, refuse, withdraw
 * @param copies 份数: copies handed out and filed
 * @param witnessIds 见证人: staff who witnessed a refusal to sign
 */
@RecordBuilder
public record Consent(
        String id,
        String encounterId,
        @Code("ConsentKind") String kind,
        @Nullable String relatesToId,
        @Nullable Instant informedAt,
        @Clock @Nullable Instant signedAt,
        @Code("SignerRelation") @Nullable String signerRelation,
        @Nullable Boolean relationDocumented,
        @Nullable Instant agentAuthorisedAt,
        @Nullable Instant protectiveReasonAt,
        @Nullable List<String> physicianIds,
        @Code("ConsentItem") @Nullable List<String> items,
        @Nullable List<String> scopeCodes,
        @Code("ConsentForm") @Nullable String form,
        @Code("ConsentDecision") @Nullable String decision,
        @Nullable Integer copies,
        @Nullable List<String> witnessIds)
        implements Fact {
    public Consent {
        Objects.requireNonNull(id, "Consent.id");
        Objects.requireNonNull(encounterId, "Consent.encounterId");
        Objects.requireNonNull(kind, "Consent.kind");
        physicianIds = physicianIds == null ? null : List.copyOf(physicianIds);
        items = items == null ? null : List.copyOf(items);
        scopeCodes = scopeCodes == null ? null : List.copyOf(scopeCodes);
        witnessIds = witnessIds == null ? null : List.copyOf(witnessIds);
    }

    @Override
    public @Nullable Instant at() {
        return signedAt;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
