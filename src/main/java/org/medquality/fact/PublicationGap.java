package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;

/**
 * The time after the disclosure of one thing, from the last publication on a day until the next one.
 *
 * @param id the thing, a slash and the day on which it was published
 * @param institution who published it
 * @param item what was published: one of the contents of a disclosure
 * @param from when it was published, last on that day
 */
@RestsOn(ManagementRecord.class)
@RecordBuilder
public record PublicationGap(
        String id,
        Institution institution,
        String item,
        @Clock Instant from) implements DerivedFact {
    @Override
    public Instant at() {
        return from;
    }

    @Override
    public Fact subject() {
        return institution;
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
