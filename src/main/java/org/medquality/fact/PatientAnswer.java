package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the patient side answered to a consent, notice or refusal: its signature, its word, or that it would not sign.
 *
 * @param consent the paper
 * @param kind its kind
 * @param actId what it relates to
 * @param at the signature; of a paper that nobody signed, when the patient side was told
 * @param signed whether somebody signed
 * @param decision agree, refuse or withdraw; whoever signs without a word against it agrees
 * @param signedBy on which side the signer stands; nobody where nobody signed
 * @param covers the act or item that it names and the codes of all that it lists
 * @param witnesses how many members of staff witnessed that nobody would sign
 * @param missing why a property is null
 */
@RestsOn(Consent.class)
@RecordBuilder
public record PatientAnswer(
        Consent consent,
        @Code("ConsentKind") String kind,
        @Nullable String actId,
        @Clock @Nullable Instant at,
        @Nullable Boolean signed,
        @Code("ConsentDecision") @Nullable String decision,
        @Code("SignerSide") @Nullable String signedBy,
        @Nullable List<String> covers,
        @Nullable Integer witnesses,
        List<Missing> missing)
        implements DerivedFact {
    public PatientAnswer {
        covers = covers == null ? null : List.copyOf(covers);
        missing = List.copyOf(missing);
    }

    @Override
    public Fact subject() {
        return consent;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
