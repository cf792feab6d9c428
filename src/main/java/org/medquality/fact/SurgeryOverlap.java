package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another patient's operation that bound the surgeon or the anaesthetist of an operation at the same time. Where the
 * theatre's list does not reach to the end of the operation, or its times are not known, there is one that is not known
 * to be real; so this rests on no promise but says itself what it could not learn.
 *
 * @param surgery the operation
 * @param surgeryId id of the operation
 * @param part surgeon or anaesthetist
 * @param other the time that the other operation bound the same person; null when there only may be one
 * @param real true, or null when there only may be one
 * @param missing why that is not known
 */
@RestsOn({})
@RecordBuilder
public record SurgeryOverlap(
        Surgery surgery,
        String surgeryId,
        @Code("EngagementPart") String part,
        @Nullable Engagement other,
        @Nullable Boolean real,
        List<Missing> missing)
        implements DerivedFact {
    public SurgeryOverlap {
        missing = List.copyOf(missing);
    }

    @Override
    public String id() {
        return surgeryId + "/" + part + (other == null ? "" : "/" + other.id());
    }

    @Override
    public @Nullable Instant at() {
        return other == null ? null : other.from();
    }

    /** The other operation's time, so that a finding shows which one it was. */
    @Override
    public Fact subject() {
        return other == null ? surgery : other;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
