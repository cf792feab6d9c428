package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A donation of an organ, not of tissue, with what the law asks of hospital, surgeon and donor.
 *
 * @param donation the donation
 * @param living whether the donor lives
 * @param retrieved whether the retrieval has begun
 * @param licensed whether the institution is licensed to transplant this organ
 * @param surgeonRecognised whether the surgeon was recognised for this organ on the day of the retrieval
 * @param donorAge completed years of the donor's age on that day
 * @param donorCapacity full, limited or none
 * @param relation of the donor to the receiver; null also where it is told by an office that says nothing of kinship
 * @param missing why a property is null
 */
@RestsOn(OrganDonation.class)
@RecordBuilder
public record Transplantation(
        OrganDonation donation,
        Boolean living,
        @Nullable Boolean retrieved,
        @Nullable Boolean licensed,
        @Nullable Boolean surgeonRecognised,
        @Nullable Integer donorAge,
        @Code("Capacity") @Nullable String donorCapacity,
        @Code("SignerRelation") @Nullable String relation,
        List<Missing> missing)
        implements DerivedFact {
    public Transplantation {
        missing = List.copyOf(missing);
    }

    @Override
    public @Nullable Instant at() {
        return donation.retrievalStartedAt();
    }

    @Override
    public Fact subject() {
        return donation;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
