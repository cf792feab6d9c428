package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case talk beside a medical-technical or pharmacy department that held it, or joined in it.
 *
 * @param discussion the talk
 * @param kind medtech for one of its own, joint for one with clinical departments
 * @param departmentId the department; null when it is not known who joined in
 * @param heldAt when it ended
 * @param participantIds who took part
 * @param missing why a property is null
 */
@RestsOn({CaseDiscussion.class, Department.class})
@RecordBuilder
public record MedtechTalk(
        CaseDiscussion discussion,
        @Code("DiscussionKind") String kind,
        @Nullable String departmentId,
        @Clock Instant heldAt,
        @Nullable List<String> participantIds,
        List<Missing> missing)
        implements DerivedFact {
    public MedtechTalk {
        participantIds = participantIds == null ? null : List.copyOf(participantIds);
        missing = List.copyOf(missing);
    }

    @Override
    public String id() {
        return departmentId == null ? discussion.id() : discussion.id() + "/" + departmentId;
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
