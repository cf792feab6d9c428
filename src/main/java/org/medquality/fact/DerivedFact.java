package org.medquality.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact that the assembler derives from submitted ones: a join by business key, a day of care, a gap between two notes.
 * It is never submitted, and it says on which submitted fact it stands and what it could not learn.
 */
public sealed interface DerivedFact extends Fact
        permits Authorship,
                BedsideHandover,
                CareAct,
                ChangeHandover,
                CostlyStay,
                Departure,
                DifficultDiscussion,
                Difficulty,
                DoseSlot,
                DutyCheck,
                DutyNote,
                DutyOrders,
                DutyShift,
                Execution,
                HospitalDuty,
                HospitalLevel,
                ImplantUse,
                InspectionGap,
                MedtechTalk,
                NoteGap,
                OneOffExecution,
                Patrol,
                PatrolGap,
                PlannedRecord,
                PostStretch,
                PostopDay,
                ProgressEntry,
                CareChange,
                RescueGoods,
                RescueTeam,
                Setting,
                ShiftChange,
                SignedRound,
                StayMonth,
                SurgeryEnd,
                TalkGap,
                TransfusionCheck,
                VerbalOrder {

    /** The submitted fact that a finding about this one names as its subject; null for settings. */
    @Nullable
    Fact subject();

    /** Tells several derived facts of one subject apart by a business key; null where there is only one. */
    default @Nullable String occurrence() {
        return null;
    }

    /** Why properties of this fact are null, where the reason is another fact that was not supplied or is incomplete. */
    default List<Missing> missing() {
        return List.of();
    }
}
