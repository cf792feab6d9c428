package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of a shift at which somebody else takes over: the reliever whom it names, or whoever follows on the post.
 * Not of the duty for the whole hospital, on which the shifts of an administrative department are.
 *
 * @param shift the shift that ends
 * @param profession of the person on it
 * @param night whether one of the two shifts is an evening, night or whole-day one
 * @param startedAt begin of the shift by the roster
 * @param dueAt end of the shift by the roster
 * @param until end of the shift that follows by the roster; where none follows, the end of the day
 * @param alone whether nobody else was on the post when the person left
 * @param relieverId who has to relieve: whom the shift names, else who follows; null where neither is known
 * @param leftAt when the person left; null while not
 * @param relieverArrivedAt when the relief arrived; null while not
 * @param missing why a property is null
 */
@RestsOn(Shift.class)
@RecordBuilder
public record ShiftChange(
        Shift shift,
        @Code("Profession") @Nullable String profession,
        Boolean night,
        Instant startedAt,
        @Clock Instant dueAt,
        Instant until,
        @Nullable Boolean alone,
        @Nullable String relieverId,
        @Nullable Instant leftAt,
        @Nullable Instant relieverArrivedAt,
        List<Missing> missing)
        implements DerivedFact {
    public ShiftChange {
        missing = List.copyOf(missing);
    }

    @Override
    public @Nullable Instant at() {
        return dueAt;
    }

    @Override
    public Fact subject() {
        return shift;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
