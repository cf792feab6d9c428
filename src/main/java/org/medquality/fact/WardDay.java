package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day of an inpatient stay, those of admission and discharge included.
 *
 * @param encounter the stay
 * @param date the day
 * @param startedAt 00:00, or reception on the ward
 * @param endedAt 24:00, or the moment at which the patient left
 * @param roundDue whether physicians have to make a round: every day, but a short part of the first and the last
 * @param twoRoundsDue whether they have to make two: every whole working day; null where the calendar does not know the
 *     day and one round was made, of which alone that matters
 * @param missing why a property is null
 */
@RestsOn(Encounter.class)
@RecordBuilder
public record WardDay(
        Encounter encounter,
        LocalDate date,
        @Clock Instant startedAt,
        Instant endedAt,
        @Nullable Boolean roundDue,
        @Nullable Boolean twoRoundsDue,
        List<Missing> missing)
        implements DerivedFact {
    public WardDay {
        missing = List.copyOf(missing);
    }

    @Override
    public String id() {
        return occurrence();
    }

    @Override
    public @Nullable Instant at() {
        return startedAt;
    }

    @Override
    public Fact subject() {
        return encounter;
    }

    @Override
    public String occurrence() {
        return date.toString();
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
