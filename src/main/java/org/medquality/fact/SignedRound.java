package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A physician round with the ward-round note that the physician signed.
 *
 * @param round the round
 * @param note the note
 * @param at first signature of the note
 * @param rank resident, attending or senior: by the level of the round or the title of the physician, the higher
 * @param byTreatingPhysician whether the treating physician made it alone
 * @param missing why a property is null
 */
@RestsOn({Round.class, Document.class})
@RecordBuilder
public record SignedRound(
        Round round,
        Document note,
        @Clock Instant at,
        @Code("RoundRank") @Nullable String rank,
        @Nullable Boolean byTreatingPhysician,
        List<Missing> missing)
        implements DerivedFact {
    public SignedRound {
        missing = List.copyOf(missing);
    }

    @Override
    public Fact subject() {
        return round;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
