package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which a duty post is staffed throughout, or by nobody: as the roster plans it, or as those who
 * are on the roster were there. What lies before the first shift of the post and after its last one is in no stretch.
 *
 * @param id department, post, kind and the local minute in which the stretch begins
 * @param kind roster or attendance
 * @param subject the department, or a shift of the post where the file does not bring the department
 * @param departmentId department of the post
 * @param postId the post
 * @param from begin
 * @param until end
 * @param staffed whether somebody is planned for the stretch, or was there
 * @param occurrence the post, an at sign and the local minute in which the stretch begins
 * @param missing why a property is null
 */
@RestsOn(Shift.class)
@RecordBuilder
public record PostStretch(
        String id,
        @Code("StretchKind") String kind,
        Fact subject,
        String departmentId,
        String postId,
        @Clock Instant from,
        Instant until,
        @Nullable Boolean staffed,
        String occurrence,
        List<Missing> missing)
        implements DerivedFact {
    public PostStretch {
        missing = List.copyOf(missing);
    }

    @Override
    public @Nullable Instant at() {
        return from;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
