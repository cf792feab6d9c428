package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the three points of the surgical safety check of one operation, with its records taken together.
 *
 * @param surgery the operation
 * @param phase sign_in, time_out or sign_out
 * @param at when it was checked
 * @param previousAt when the point before it was checked; null for the first, and where that was left out
 * @param anaesthetist whether an anaesthetist has to take part
 * @param parties who signed: surgeon, anaesthetist, nurse; null when a person of unknown profession may be who is lacking
 * @param fromTeam whether all who signed took part in the operation
 * @param mismatches items that the last record found not to agree
 * @param missing why a property is null
 */
@RestsOn({Surgery.class, CheckRecord.class})
@RecordBuilder
public record SafetyPhase(
        Surgery surgery,
        @Code("CheckPhase") String phase,
        @Clock Instant at,
        @Nullable Instant previousAt,
        @Nullable Boolean anaesthetist,
        @Code("TheatreParty") @Nullable List<String> parties,
        @Nullable Boolean fromTeam,
        @Code("VerifyItem") @Nullable List<String> mismatches,
        List<Missing> missing)
        implements DerivedFact {
    public SafetyPhase {
        parties = parties == null ? null : List.copyOf(parties);
        mismatches = mismatches == null ? null : List.copyOf(mismatches);
        missing = List.copyOf(missing);
    }

    @Override
    public String id() {
        return surgery.id() + "/" + phase;
    }

    @Override
    public Fact subject() {
        return surgery;
    }

    @Override
    public String occurrence() {
        return phase;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
