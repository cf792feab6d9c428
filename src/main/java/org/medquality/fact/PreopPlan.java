package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the pre-operative discussions of one operation come to: those held before it, or, where there is none, those
 * that were held too late. Of several, each demand is kept when one of them keeps it.
 *
 * @param surgery the operation
 * @param surgeonAttended whether the surgeon took part
 * @param conclusionFiledAt when a conclusion was first filed in the chart
 * @param scope the widest circle that discussed it
 * @param scopeListed whether the hospital lists the circle that an operation of each level asks for
 * @param wideEnough whether the circle was not narrower than listed
 * @param policyApproved whether the department's list of circles was approved
 * @param chairedByHead whether the head of the department, or the deputy, chaired the widest circle
 * @param plannedCode the operation that was planned
 * @param missing why a property is null
 */
@RestsOn({Surgery.class, CaseDiscussion.class})
@RecordBuilder
public record PreopPlan(
        Surgery surgery,
        @Nullable Boolean surgeonAttended,
        @Nullable Instant conclusionFiledAt,
        @Code("DiscussionScope") @Nullable String scope,
        Boolean scopeListed,
        @Nullable Boolean wideEnough,
        @Nullable Boolean policyApproved,
        @Nullable Boolean chairedByHead,
        @Nullable String plannedCode,
        List<Missing> missing)
        implements DerivedFact {
    public PreopPlan {
        missing = List.copyOf(missing);
    }

    @Override
    public Instant at() {
        return surgery.startedAt();
    }

    @Override
    public Fact subject() {
        return surgery;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
