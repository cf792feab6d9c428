package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signed document that counts as a progress note.
 *
 * @param document the document
 * @param type its type
 * @param at first signature
 * @param noteBefore id of the counting note before it, or "admission"
 * @param day local date of the signature
 * @param grade condition grade of that day
 * @param timePrecision precision of its time
 * @param missing why a property is null
 */
@RestsOn(Document.class)
@RecordBuilder
public record ProgressEntry(
        Document document,
        @Code("DocumentType") String type,
        @Clock Instant at,
        String noteBefore,
        LocalDate day,
        @Code("ConditionGrade") @Nullable String grade,
        @Code("TimePrecision") @Nullable String timePrecision,
        List<Missing> missing)
        implements DerivedFact {
    public ProgressEntry {
        missing = List.copyOf(missing);
    }

    @Override
    public Fact subject() {
        return document;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
