package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The signature under a consent to an operation, anaesthesia, transfusion or special treatment, with the side that had
 * to sign it. Not of refusals, and not of what the head of the institution signed in an emergency.
 *
 * @param consent the consent
 * @param signatory whose signature the law asks for, as far as the facts tell; what is not known is taken for ordinary
 *     here, and named in {@code entitled}
 * @param signer relation of the signer to the patient
 * @param entitled the relations that entitle to sign
 * @param signedAt the signature
 * @param signedOn the day of the signature
 * @param authorisedAt letter that names the signer as the patient's agent
 * @param reasonOn day on which it was recorded why the patient is not told
 * @param emergency whether the head of the institution approved the act instead
 * @param missing why a property is null
 */
@RestsOn(Consent.class)
@RecordBuilder
public record ConsentSignature(
        Consent consent,
        @Code("SignerSide") String signatory,
        @Code("SignerRelation") @Nullable String signer,
        @Code("SignerRelation") @Nullable List<String> entitled,
        @Clock @Nullable Instant signedAt,
        @Nullable LocalDate signedOn,
        @Nullable Instant authorisedAt,
        @Nullable LocalDate reasonOn,
        @Nullable Boolean emergency,
        List<Missing> missing)
        implements DerivedFact {
    public ConsentSignature {
        entitled = entitled == null ? null : List.copyOf(entitled);
        missing = List.copyOf(missing);
    }

    @Override
    public @Nullable Instant at() {
        return signedAt;
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
