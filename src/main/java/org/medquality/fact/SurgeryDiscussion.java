package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A discussion before an operation, with the operation that it was about.
 *
 * @param discussion the discussion
 * @param surgeryId the operation; null when the discussion names none and there are several
 * @param kind preoperative or multidisciplinary
 * @param at end of the discussion
 * @param disciplines how many disciplines took part
 * @param missing why a property is null
 */
@RestsOn(CaseDiscussion.class)
@RecordBuilder
public record SurgeryDiscussion(
        CaseDiscussion discussion,
        @Nullable String surgeryId,
        @Code("DiscussionKind") String kind,
        @Clock Instant at,
        @Nullable Integer disciplines,
        List<Missing> missing)
        implements DerivedFact {
    public SurgeryDiscussion {
        missing = List.copyOf(missing);
    }

    @Override
    public Fact subject() {
        return discussion;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
