package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision of the ethics committee, with the share of its members who agreed.
 *
 * @param approval the decision
 * @param relatesToId id of what was decided on
 * @param at when it was decided
 * @param decision approved or refused
 * @param thirdsFor how many whole thirds of the members agreed: 2 from two thirds on, 3 when all did
 * @param missing why a property is null
 */
@RestsOn(Approval.class)
@RecordBuilder
public record EthicsVote(
        Approval approval,
        String relatesToId,
        @Clock @Nullable Instant at,
        @Code("ApprovalDecision") @Nullable String decision,
        @Nullable Integer thirdsFor,
        List<Missing> missing)
        implements DerivedFact {
    public EthicsVote {
        missing = List.copyOf(missing);
    }

    @Override
    public Fact subject() {
        return approval;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
