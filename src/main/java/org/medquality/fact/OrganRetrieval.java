package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A donation whose organ was retrieved. Not of tissue, to which the law on organs does not apply.
 *
 * @param donation the donation
 * @param living whether the donor lives
 * @param begun whether the retrieval has begun
 * @param at its begin
 * @param deciders spouse, children and parents among those who decided for a deceased donor
 * @param doubleRoleIds people who determined the death and took part in retrieval or transplant
 * @param missing why a property is null
 */
@RestsOn(OrganDonation.class)
@RecordBuilder
public record OrganRetrieval(
        OrganDonation donation,
        Boolean living,
        @Nullable Boolean begun,
        @Clock @Nullable Instant at,
        @Code("SignerRelation") @Nullable List<String> deciders,
        @Nullable List<String> doubleRoleIds,
        List<Missing> missing)
        implements DerivedFact {
    public OrganRetrieval {
        deciders = deciders == null ? null : List.copyOf(deciders);
        doubleRoleIds = doubleRoleIds == null ? null : List.copyOf(doubleRoleIds);
        missing = List.copyOf(missing);
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
