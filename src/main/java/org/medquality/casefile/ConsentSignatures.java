package org.medquality.casefile;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Approval;
import org.medquality.fact.Codes.ConsentDecision;
import org.medquality.fact.Codes.ConsentKind;
import org.medquality.fact.Codes.SignerRelation;
import org.medquality.fact.Codes.SignerSide;
import org.medquality.fact.Consent;
import org.medquality.fact.ConsentSignature;
import org.medquality.fact.ConsentSignatureBuilder;
import org.medquality.fact.Fact;

/** Signatures under the consents of which the law says who has to sign. */
final class ConsentSignatures {
    /** 病历书写基本规范 第十条: care that needs a written consent. Radiotherapy and chemotherapy are special treatment. */
    private static final ImmutableSet<String> KINDS = ImmutableSet.of(
            ConsentKind.SURGERY,
            ConsentKind.ANAESTHESIA,
            ConsentKind.TRANSFUSION,
            ConsentKind.SPECIAL_EXAM_TREATMENT,
            ConsentKind.CHEMO_RADIO);

    private final Chart chart;
    private final ConsentedActs acts;

    private ConsentSignatures(Chart chart) {
        this.chart = chart;
        this.acts = new ConsentedActs(chart);
    }

    /** Where patient and family sign together, one signature is enough: that of who is entitled. */
    static Stream<ConsentSignature> of(Chart chart) {
        ConsentSignatures signatures = new ConsentSignatures(chart);
        List<ConsentSignature> all = chart.all(Consent.class).stream()
                .filter(signatures::asked)
                .map(signatures::signature)
                .toList();
        Set<Paper> answered =
                all.stream().filter(ConsentSignatures::entitled).map(Paper::of).collect(Collectors.toSet());
        return all.stream().filter(s -> entitled(s) || !answered.contains(Paper.of(s)));
    }

    /** Whether it is asked who signed: not of refusals, and not where the head of the institution signed. */
    private boolean asked(Consent consent) {
        boolean agreed = consent.decision() == null || consent.decision().equals(ConsentDecision.AGREE);
        return KINDS.contains(consent.kind())
                && agreed
                && !SignerRelation.INSTITUTION_HEAD.equals(consent.signerRelation())
                && !Boolean.FALSE.equals(PatientAnswers.signed(chart, consent, "signedAt", new Blanks()));
    }

    /** The consents to one act that are signed on one day. */
    private record Paper(
            String kind, @Nullable String actId, @Nullable LocalDate day) {
        static Paper of(ConsentSignature signature) {
            Consent consent = signature.consent();
            return new Paper(consent.kind(), consent.relatesToId(), signature.signedOn());
        }
    }

    /** Whether it is sure that the signer was entitled. */
    private static boolean entitled(ConsentSignature signature) {
        if (signature.signatory().equals(SignerSide.AGENT)) {
            Instant letter = signature.authorisedAt();
            Instant signed = signature.signedAt();
            return letter != null && signed != null && !letter.isAfter(signed);
        }
        List<String> entitled = signature.entitled();
        return entitled != null && signature.signer() != null && entitled.contains(signature.signer());
    }

    private ConsentSignature signature(Consent consent) {
        Blanks blanks = new Blanks();
        SigningTable table = new SigningTable(chart, consent, blanks);
        String signatory = table.signatory();
        return ConsentSignatureBuilder.builder()
                .consent(consent)
                .signatory(signatory)
                .signer(blanks.told(consent.signerRelation(), consent, "signerRelation", "signer"))
                .entitled(table.entitled(signatory))
                .signedAt(blanks.told(consent.signedAt(), consent, "signedAt", "signedAt"))
                .signedOn(day(consent.signedAt()))
                .authorisedAt(authorised(consent, table, blanks))
                .reasonOn(reason(consent, table, blanks))
                .emergency(emergency(consent, blanks))
                .missing(blanks.list())
                .build();
    }

    private @Nullable LocalDate day(@Nullable Instant moment) {
        return moment == null ? null : chart.day(moment);
    }

    private static @Nullable Instant authorised(Consent consent, SigningTable table, Blanks blanks) {
        if (blanks.has(SigningTable.DOUBT)) return blanks.likewise(SigningTable.DOUBT, "authorisedAt");
        if (table.letter() != null) return table.letter();
        if (consent.signerRelation() == null) return blanks.silent(consent, "signerRelation", "authorisedAt");
        return table.letterMayExist() ? blanks.silent(consent, "agentAuthorisedAt", "authorisedAt") : null;
    }

    private @Nullable LocalDate reason(Consent consent, SigningTable table, Blanks blanks) {
        if (table.anaesthetised()) return day(consent.signedAt());
        if (blanks.has(SigningTable.DOUBT)) return blanks.likewise(SigningTable.DOUBT, "reasonOn");
        boolean promised = chart.supplied(Consent.class);
        return day(blanks.done(consent.protectiveReasonAt(), promised, consent, "protectiveReasonAt", "reasonOn"));
    }

    /** Only of an act to save life there can be an approval that was not supplied. */
    private @Nullable Boolean emergency(Consent consent, Blanks blanks) {
        String actId = consent.relatesToId();
        for (Approval approval : EmergencyApprovals.given(chart).toList()) {
            if (actId == null) return blanks.silent(consent, "relatesToId", "emergency");
            if (approval.relatesToId().equals(actId)) return true;
        }
        if (chart.supplied(Approval.class)) return false;
        Fact act = acts.find(actId);
        boolean calm = act != null && Boolean.FALSE.equals(acts.lifeSaving(act, "emergency", new Blanks()));
        return calm ? Boolean.valueOf(false) : blanks.noneOf(Approval.class, "emergency");
    }
}
