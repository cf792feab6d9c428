package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The discussion of a difficult case, beside those who took part.
 *
 * @param discussion the discussion
 * @param heldAt when it ended
 * @param attendingIds the physicians of attending rank or above among those who took part, the chair included
 * @param chairRole role of the chair; {@code department_head} for the head of the department that held it
 * @param chairTitle title of the chair
 * @param missing why a property is null
 */
@RestsOn(CaseDiscussion.class)
@RecordBuilder
public record DifficultDiscussion(
        CaseDiscussion discussion,
        @Clock Instant heldAt,
        @Nullable List<String> attendingIds,
        @Code("StaffRole") @Nullable String chairRole,
        @Code("StaffTitle") @Nullable String chairTitle,
        List<Missing> missing)
        implements DerivedFact {
    public DifficultDiscussion {
        attendingIds = attendingIds == null ? null : List.copyOf(attendingIds);
        missing = List.copyOf(missing);
    }

    @Override
    public @Nullable Instant at() {
        return heldAt;
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
