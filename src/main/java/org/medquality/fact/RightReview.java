package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The time from the grant of a surgical right, or from its last review, to the next review.
 *
 * @param authority the right
 * @param from begin of the day of the grant or review
 * @param fromOn that day
 * @param reviewedOn the day of the next review; null when there was none yet
 * @param untilOn the last day of the right; null when it has no end
 * @param missing why a property is null
 */
@RestsOn(Authority.class)
@RecordBuilder
public record RightReview(
        Authority authority,
        @Clock Instant from,
        LocalDate fromOn,
        @Nullable LocalDate reviewedOn,
        @Nullable LocalDate untilOn,
        List<Missing> missing)
        implements DerivedFact {
    public RightReview {
        missing = List.copyOf(missing);
    }

    @Override
    public String id() {
        return authority.id() + "/" + fromOn;
    }

    @Override
    public @Nullable Instant at() {
        return from;
    }

    @Override
    public Fact subject() {
        return authority;
    }

    @Override
    public String occurrence() {
        return fromOn.toString();
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
