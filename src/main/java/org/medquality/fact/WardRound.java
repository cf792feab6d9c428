package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit of physicians to the bed. Rounds recorded for the same minute are one visit, whoever took part.
 *
 * @param round the round, the first by id of several
 * @param at the moment
 * @param day its local day
 * @param week id of the week of rounds that it lies in; "none" outside of every whole week
 * @param top whether a physician of the top level took part
 * @param middle whether one of the middle level did, or one above where that counts
 * @param missing why a property is null
 */
@RestsOn(Round.class)
@RecordBuilder
public record WardRound(
        Round round,
        @Clock Instant at,
        LocalDate day,
        String week,
        @Nullable Boolean top,
        @Nullable Boolean middle,
        List<Missing> missing)
        implements DerivedFact {
    public WardRound {
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
