package org.medquality.casefile;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.ChargeLine;
import org.medquality.fact.Codes.ConsentDecision;
import org.medquality.fact.Codes.SignerSide;
import org.medquality.fact.Consent;
import org.medquality.fact.PatientAnswer;
import org.medquality.fact.PatientAnswerBuilder;

/** Consents, notices and refusals as answers of the patient side. */
final class PatientAnswers {
    private final Chart chart;
    private final Consent consent;
    private final Blanks blanks = new Blanks();
    private final @Nullable Boolean signed;

    private PatientAnswers(Chart chart, Consent consent) {
        this.chart = chart;
        this.consent = consent;
        this.signed = signed(chart, consent, "signed", blanks);
    }

    static Stream<PatientAnswer> of(Chart chart) {
        return chart.all(Consent.class).stream().map(consent -> new PatientAnswers(chart, consent).answer());
    }

    /** Whether somebody signed; under the promise a consent without the time of a signature has none. */
    static @Nullable Boolean signed(Chart chart, Consent consent, String property, Blanks blanks) {
        if (consent.signedAt() != null) return true;
        return chart.supplied(Consent.class) ? Boolean.valueOf(false) : blanks.silent(consent, "signedAt", property);
    }

    private PatientAnswer answer() {
        return PatientAnswerBuilder.builder()
                .consent(consent)
                .kind(consent.kind())
                .actId(blanks.told(consent.relatesToId(), consent, "relatesToId", "actId"))
                .at(at())
                .signed(signed)
                .decision(decision())
                .signedBy(signedBy())
                .covers(covers())
                .witnesses(witnesses())
                .missing(blanks.list())
                .build();
    }

    private @Nullable Instant at() {
        if (signed == null) return blanks.likewise("signed", "at");
        return signed ? consent.signedAt() : blanks.told(consent.informedAt(), consent, "informedAt", "at");
    }

    private @Nullable String decision() {
        if (consent.decision() != null) return consent.decision();
        if (signed == null) return blanks.silent(consent, "decision", "decision");
        return signed ? ConsentDecision.AGREE : null;
    }

    private @Nullable String signedBy() {
        if (Boolean.FALSE.equals(signed)) return SignerSide.NOBODY;
        String signer = blanks.told(consent.signerRelation(), consent, "signerRelation", "signedBy");
        return signer == null ? null : Signers.side(signer);
    }

    /** A consent that lists nothing covers the charge that it names; one for the whole stay does not say what. */
    private @Nullable List<String> covers() {
        String act = consent.relatesToId();
        List<String> codes = consent.scopeCodes();
        boolean charge = act != null && chart.find(ChargeLine.class, act) != null;
        if (codes == null && !charge) return blanks.silent(consent, "scopeCodes", "covers");
        List<String> covers = new ArrayList<>();
        if (act != null) covers.add(act);
        if (codes != null) covers.addAll(codes);
        return covers;
    }

    private @Nullable Integer witnesses() {
        List<String> people = consent.witnessIds();
        return people == null
                ? blanks.silent(consent, "witnessIds", "witnesses")
                : Integer.valueOf(ImmutableSet.copyOf(people).size());
    }
}
