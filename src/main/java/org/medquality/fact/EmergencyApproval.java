package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An approval that stands for the consent of a patient whose life is in danger, with the act that it allows and those
 * who could give it.
 *
 * @param approval the approval
 * @param actId the operation, procedure or transfusion
 * @param actStartedAt begin of the act
 * @param lifeSaving whether the act was to save life
 * @param at when it was given
 * @param approverId who gave it
 * @param entitledIds the head of the institution and those on the delegation list of that day, as far as the case knows
 *     them; null where the approver may be one of them
 * @param contactAttempts whether it was tried to reach the relatives
 * @param missing why a property is null
 */
@RestsOn({Approval.class, Encounter.class})
@RecordBuilder
public record EmergencyApproval(
        Approval approval,
        String actId,
        @Nullable Instant actStartedAt,
        @Nullable Boolean lifeSaving,
        @Clock @Nullable Instant at,
        @Nullable String approverId,
        @Nullable List<String> entitledIds,
        @Nullable Boolean contactAttempts,
        List<Missing> missing)
        implements DerivedFact {
    public EmergencyApproval {
        entitledIds = entitledIds == null ? null : List.copyOf(entitledIds);
        missing = List.copyOf(missing);
    }

    @Override
    public Fact subject() {
        return approval;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
