package org.medquality.casefile;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.ConsentDecision;
import org.medquality.fact.Codes.ConsentKind;
import org.medquality.fact.Codes.SignerRelation;
import org.medquality.fact.Consent;

/** What the patient side answered when it was asked for a consent, up to the moment by which it had to sign. */
final class Answers {
    private static final Comparator<Consent> BY_TIME =
            comparing(Consent::signedAt, nullsLast(naturalOrder())).thenComparing(Consent::id);

    private final Chart chart;
    private final Coverage coverage;
    private final ConsentAsk ask;
    private final ImmutableList<Consent> all;
    private final ImmutableList<Consent> agreements;
    private final ImmutableList<Consent> refusals;

    Answers(Chart chart, Coverage coverage, ConsentAsk ask) {
        this.chart = chart;
        this.coverage = coverage;
        this.ask = ask;
        this.all = ImmutableList.sortedCopyOf(BY_TIME, chart.all(Consent.class));
        this.agreements = all.stream().filter(this::agreesSurely).collect(toImmutableList());
        this.refusals = all.stream().filter(this::refusesSurely).collect(toImmutableList());
    }

    /** The consents that surely are for this act and were signed in time, by time. */
    ImmutableList<Consent> agreements() {
        return agreements;
    }

    int refusals() {
        return refusals.size();
    }

    /** Whether anybody agreed in time; null, with the reason, when that is not known. */
    @Nullable
    Boolean agreed(String property, Blanks blanks) {
        Instant signBy = ask.signBy();
        if (signBy == null) return blanks.silent(ask.act(), ask.clock(), property);
        if (!agreements.isEmpty()) return true;
        return noneSince(Instant.MIN, signBy, property, blanks) ? Boolean.FALSE : null;
    }

    /** Whether a refusal stood when the act began; null, with the reason, when that is not known. */
    @Nullable
    Boolean refused(String property, Blanks blanks) {
        Instant signBy = ask.signBy();
        if (signBy == null) return blanks.silent(ask.act(), ask.clock(), property);
        Blanks doubts = new Blanks();
        boolean doubted = false;
        for (Consent refusal : refusals) {
            Boolean stands = stands(refusal, signBy, property, doubts);
            if (Boolean.TRUE.equals(stands)) return true;
            doubted |= stands == null;
        }
        for (Consent refusal : all) {
            if (!refuses(refusal) || !ask.answeredBy(refusal) || lifted(refusal)) continue;
            doubted |= coverage.covers(refusal, ask, property, doubts) == null;
        }
        return doubted ? blanks.all(doubts) : Boolean.FALSE;
    }

    private @Nullable Boolean stands(Consent refusal, Instant signBy, String property, Blanks blanks) {
        if (lifted(refusal)) return false;
        boolean own = SignerRelation.SELF.equals(refusal.signerRelation());
        boolean agreedOwn = agreements.stream().anyMatch(a -> SignerRelation.SELF.equals(a.signerRelation()));
        if (!own && agreedOwn) {
            // Nobody refuses for a patient who agreed himself.
            return refusal.signerRelation() != null
                    ? Boolean.FALSE
                    : blanks.silent(refusal, "signerRelation", property);
        }
        return noneSince(signed(refusal), signBy, property, blanks) ? Boolean.TRUE : null;
    }

    /** Whether the patient side agreed in the same minute or later. */
    private boolean lifted(Consent refusal) {
        return agreements.stream().anyMatch(a -> !signed(a).isBefore(signed(refusal)));
    }

    /** Whether surely nobody agreed from a moment on; notes why where it is not sure. */
    private boolean noneSince(Instant since, Instant signBy, String property, Blanks blanks) {
        for (Consent consent : all) {
            if (mayAgree(consent, since, property, blanks)) return false;
        }
        if (chart.supplied(Consent.class, signBy)) return true;
        blanks.noneOf(Consent.class, property);
        return false;
    }

    static Instant signed(Consent consent) {
        return Objects.requireNonNull(consent.signedAt());
    }

    private boolean agreesSurely(Consent consent) {
        return Boolean.TRUE.equals(ConsentAsk.agrees(consent))
                && ask.answeredBy(consent)
                && ask.inTime(consent)
                && coverage.surely(consent, ask);
    }

    private boolean refusesSurely(Consent consent) {
        if (!refuses(consent)) return false;
        if (consent.kind().equals(ConsentKind.REFUSAL))
            return ask.refusedOnItsOwn() && ask.act().id().equals(consent.relatesToId());
        return ask.answeredBy(consent) && coverage.surely(consent, ask);
    }

    private boolean refuses(Consent consent) {
        boolean refused = ConsentDecision.REFUSE.equals(consent.decision())
                || ConsentDecision.WITHDRAW.equals(consent.decision());
        return refused && ask.inTime(consent);
    }

    /** Whether a consent may be an agreement signed in time from a moment on; notes what is not known of it. */
    private boolean mayAgree(Consent consent, Instant since, String property, Blanks blanks) {
        Boolean agrees = ConsentAsk.agrees(consent);
        if (Boolean.FALSE.equals(agrees) || !ask.answeredBy(consent)) return false;
        Instant signed = consent.signedAt();
        if (signed == null && chart.supplied(Consent.class)) return false;
        if (signed != null && (signed.isBefore(since) || !ask.inTime(consent))) return false;
        if (Boolean.FALSE.equals(coverage.covers(consent, ask, property, blanks))) return false;
        if (agrees == null) blanks.silent(consent, "decision", property);
        if (signed == null) blanks.silent(consent, "signedAt", property);
        return true;
    }
}
