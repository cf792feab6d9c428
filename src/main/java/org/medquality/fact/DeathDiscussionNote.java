package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The signed record of a death discussion, with the discussion that it records.
 *
 * @param note the record
 * @param discussionId the discussion that it names, else the last one before its signature
 * @param at first signature of the record
 * @param timePrecision how exact that time is
 */
@RestsOn(Document.class)
@RecordBuilder
public record DeathDiscussionNote(
        Document note,
        String discussionId,
        @Clock Instant at,
        @Code("TimePrecision") @Nullable String timePrecision) implements DerivedFact {
    @Override
    public Fact subject() {
        return note;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
