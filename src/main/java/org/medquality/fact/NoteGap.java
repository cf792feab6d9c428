package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days of one condition grade between two progress notes: a stretch in which the next note falls due.
 *
 * @param id first day of the stretch
 * @param encounter the stay
 * @param grade strictest grade in force on these days
 * @param from the note before, or reception on the ward where there is none
 * @param firstDay first day of this grade in the gap
 * @param lastDay last such day before the next note, a change of grade or the end of the stay; null while it goes on
 * @param noteBefore id of the note before, or "admission"
 * @param missing why a property is null
 */
@RestsOn(Encounter.class)
@RecordBuilder
public record NoteGap(
        String id,
        Encounter encounter,
        @Code("ConditionGrade") @Nullable String grade,
        @Clock Instant from,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        String noteBefore,
        List<Missing> missing)
        implements DerivedFact {
    public NoteGap {
        missing = List.copyOf(missing);
    }

    @Override
    public @Nullable Instant at() {
        return from;
    }

    @Override
    public Fact subject() {
        return encounter;
    }

    @Override
    public String occurrence() {
        return id;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
