package org.medquality.casefile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.Capacity;
import org.medquality.fact.Codes.ConsentDecision;
import org.medquality.fact.Codes.ConsentKind;
import org.medquality.fact.Codes.SignerRelation;
import org.medquality.fact.Codes.SignerSide;
import org.medquality.fact.Consent;
import org.medquality.fact.Fact;
import org.medquality.fact.Patient;

/**
 * Decides for one signature who had to sign (病历书写基本规范 第十条, 民法典 1219): the patient; of who is not fully
 * capable the legal representative; of who is not told a relative; of who cannot write an agent.
 *
 * <p>A fact that is not known is taken for ordinary (an adult is capable, able to write and may be told), so that one
 * requirement and no other speaks of the signature; it is noted as a blank of {@link #DOUBT}.
 */
final class SigningTable {
    /** The property whose blanks say why it is not sure who had to sign. */
    static final String DOUBT = "entitled";

    private static final ImmutableSet<String> NO_LETTER =
            ImmutableSet.of(ConsentDecision.REFUSE, ConsentDecision.WITHDRAW);

    private static final ImmutableList<String> SELF = ImmutableList.of(SignerRelation.SELF);
    private static final ImmutableList<String> AGENT = ImmutableList.of(SignerRelation.AUTHORISED_AGENT);

    /** 民法典 27: of a minor the parents, or whoever was appointed. */
    private static final ImmutableList<String> OF_MINORS =
            ImmutableList.of(SignerRelation.LEGAL_REPRESENTATIVE, SignerRelation.PARENT);

    /** 民法典 28: of an adult the close relatives, or whoever was appointed. */
    private static final ImmutableList<String> OF_ADULTS = ImmutableList.<String>builder()
            .addAll(Signers.CLOSE_RELATIVES)
            .add(SignerRelation.LEGAL_REPRESENTATIVE)
            .build();

    private final Chart chart;
    private final Consent consent;
    private final Blanks blanks;
    private final @Nullable Patient patient;
    private final @Nullable Instant letter;

    SigningTable(Chart chart, Consent consent, Blanks blanks) {
        this.chart = chart;
        this.consent = consent;
        this.blanks = blanks;
        this.patient = chart.find(Patient.class, chart.encounter().patientId());
        this.letter = findLetter();
    }

    /** When the signer was authorised as the patient's agent; null where no letter is known. */
    @Nullable
    Instant letter() {
        return letter;
    }

    /** Whose signature is asked for, a {@link SignerSide}. */
    String signatory() {
        if (consent.signedAt() == null) return doubt(consent, "signedAt");
        if (patient == null) {
            blanks.absent(Patient.class, chart.encounter().patientId(), DOUBT);
            return SignerSide.PATIENT;
        }
        Boolean capable = capable(patient);
        boolean incapable = capable == null ? Boolean.TRUE.equals(minor(patient)) : !capable;
        return incapable ? SignerSide.REPRESENTATIVE : ofCapable(patient);
    }

    private @Nullable Boolean capable(Patient person) {
        Integer age = age(person);
        if (known(person.capacity(), Capability.LACKING) || age != null && age < Capability.CAPABLE_BY_WORK)
            return false;
        boolean full = Capacity.FULL.equals(person.capacity());
        if (full && age != null) return true;
        // That a minor lives on own work is an exception, and excuses only who did not ask the parents.
        if (person.capacity() == null && Boolean.TRUE.equals(minor(person)) && signerIsOneOf(OF_MINORS)) return false;
        if (!full) doubt(person, "capacity");
        if (age == null) doubt(person, "birthDate");
        return null;
    }

    private static boolean known(@Nullable String code, ImmutableSet<String> codes) {
        return code != null && codes.contains(code);
    }

    private String ofCapable(Patient person) {
        if (Boolean.FALSE.equals(person.mayBeTold())) return SignerSide.RELATIVE;
        // Whoever signs himself was able to, and was told.
        if (signerIsOneOf(SELF)) return SignerSide.PATIENT;
        if (consent.protectiveReasonAt() != null || anaesthetised()) return SignerSide.RELATIVE;
        // Whether or not the patient may be told, who holds a letter may sign.
        if (letterInTime()) return SignerSide.AGENT;
        if (person.mayBeTold() == null) doubt(person, "mayBeTold");
        if (letter != null) return SignerSide.AGENT;
        if (Boolean.FALSE.equals(person.ableToSign())) return SignerSide.AGENT;
        if (person.ableToSign() == null) doubt(person, "ableToSign");
        if (letterMayExist()) doubt(consent, "agentAuthorisedAt");
        return SignerSide.PATIENT;
    }

    /** 民法典 1219: whom nothing can be explained to is answered for by relatives; the anaesthesia is the reason. */
    boolean anaesthetised() {
        return consent.signedAt() != null && Capability.anaesthetised(chart, consent.signedAt());
    }

    /** The relations that entitle to sign for this side; null, with the reason, where that is not known. */
    @Nullable
    List<String> entitled(String signatory) {
        List<String> relations = relations(signatory);
        return blanks.has(DOUBT) ? null : relations;
    }

    private List<String> relations(String signatory) {
        return switch (signatory) {
            case SignerSide.REPRESENTATIVE -> representatives();
            case SignerSide.RELATIVE -> relatives();
            case SignerSide.AGENT -> AGENT;
            default -> SELF;
        };
    }

    private List<String> representatives() {
        Patient person = Objects.requireNonNull(patient);
        Boolean minor = minor(person);
        if (minor == null && signerIsOneOf(OF_ADULTS) && !signerIsOneOf(OF_MINORS)) doubt(person, "birthDate");
        // The letter of an adult goes on when capacity is lost; it does not tell whether its agent is a relative.
        if (!Boolean.TRUE.equals(minor) && agentInTime()) doubt(consent, "signerRelation");
        return Boolean.FALSE.equals(minor) ? OF_ADULTS : OF_MINORS;
    }

    /** Without a relative the legal representative or somebody related may sign; who is available nobody can tell. */
    private List<String> relatives() {
        List<String> relatives = new ArrayList<>(OF_ADULTS);
        relatives.add(SignerRelation.SELF);
        relatives.add(SignerRelation.RELATED_PERSON);
        if (agentInTime()) relatives.add(SignerRelation.AUTHORISED_AGENT);
        if (signerIsOneOf(AGENT) && letterMayExist()) doubt(consent, "agentAuthorisedAt");
        return relatives;
    }

    private boolean signerIsOneOf(ImmutableList<String> relations) {
        return consent.signerRelation() != null && relations.contains(consent.signerRelation());
    }

    private boolean agentInTime() {
        return signerIsOneOf(AGENT) && letterInTime();
    }

    private boolean letterInTime() {
        Instant signed = consent.signedAt();
        return letter != null && signed != null && !letter.isAfter(signed);
    }

    /** The letter that the consent names, or for an agent the first one in the chart. */
    private @Nullable Instant findLetter() {
        if (consent.agentAuthorisedAt() != null) return consent.agentAuthorisedAt();
        if (!signerIsOneOf(AGENT)) return null;
        return letters().stream().min(Comparator.naturalOrder()).orElse(null);
    }

    /** Whether a letter may name the signer although the consent does not say so. */
    boolean letterMayExist() {
        return letter == null && (!chart.supplied(Consent.class) || !letters().isEmpty());
    }

    private List<Instant> letters() {
        return chart.all(Consent.class).stream()
                .filter(paper -> paper.kind().equals(ConsentKind.AUTHORISATION_LETTER))
                .filter(paper ->
                        paper.signerRelation() == null || paper.signerRelation().equals(SignerRelation.SELF))
                .filter(paper -> !known(paper.decision(), NO_LETTER))
                .map(Consent::signedAt)
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Boolean minor(Patient person) {
        Integer age = age(person);
        return age == null ? null : Boolean.valueOf(age < Capability.OF_AGE);
    }

    private @Nullable Integer age(Patient person) {
        return Capability.age(chart, person, consent.signedAt());
    }

    private String doubt(Fact fact, String source) {
        blanks.silent(fact, source, DOUBT);
        return SignerSide.PATIENT;
    }
}
