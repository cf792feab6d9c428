package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A moment of an encounter at which the next physician in charge, or the next level of nursing care, has to follow: its
 * begin, and the end of what held before.
 *
 * @param id the kind and the id of the period that follows, or of the last one where none does
 * @param encounter the encounter
 * @param kind responsible_physician or care_level
 * @param first whether nothing held before
 * @param changed whether it is another physician or level that follows
 * @param heldSince begin of what held before; null for the first
 * @param releasedAt end of what held before, where it was never closed the begin of what follows; for the first the
 *     begin of the encounter
 * @param followedAt begin of what follows; null when nothing does
 * @param acceptedAt when the next physician accepted
 * @param occurrence the local minute in which what follows begins, or is missed first
 * @param missing why a property is null
 */
@RestsOn(StayPeriod.class)
@RecordBuilder
public record Succession(
        String id,
        Encounter encounter,
        @Code("PeriodKind") String kind,
        Boolean first,
        Boolean changed,
        @Nullable Instant heldSince,
        @Clock Instant releasedAt,
        @Nullable Instant followedAt,
        @Nullable Instant acceptedAt,
        String occurrence,
        List<Missing> missing)
        implements DerivedFact {
    public Succession {
        missing = List.copyOf(missing);
    }

    @Override
    public @Nullable Instant at() {
        return releasedAt;
    }

    @Override
    public Fact subject() {
        return encounter;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
