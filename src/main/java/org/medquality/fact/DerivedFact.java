package org.medquality.fact;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fact that the assembler derives from submitted ones: a join by business key, a day of care, a gap between two notes.
 * It is never submitted, and it says on which submitted fact it stands and what it could not learn.
 */
public sealed interface DerivedFact extends Fact
        permits Agreement,
                AntibacterialUse,
                ArchivedChart,
                Authorship,
                BedsideHandover,
                BloodRequest,
                CareAct,
                CareChange,
                ChangeHandover,
                ConditionChange,
                ConsentNeed,
                ConsentSignature,
                ConsultationAnswer,
                CostlyStay,
                CriticalReport,
                CriticalTurn,
                DataAccess,
                DaySurgeryService,
                DeathDiscussion,
                DeathDiscussionNote,
                DeathReview,
                Departure,
                DifficultDiscussion,
                Difficulty,
                DoseSlot,
                DutyCheck,
                DutyNote,
                DutyOrders,
                DutyShift,
                EmergencyApproval,
                EthicsVote,
                Execution,
                FormularyGroup,
                HospitalDuty,
                HospitalLevel,
                ImplantUse,
                InspectionGap,
                IssuedLine,
                KeyOperator,
                MedtechTalk,
                NoteGap,
                NursingGap,
                OneOffExecution,
                Operation,
                OrderRight,
                OrganRetrieval,
                OutsideUse,
                PatientAnswer,
                Patrol,
                PatrolGap,
                PlanChange,
                PlannedRecord,
                PostStretch,
                PostopDay,
                PreopPlan,
                PricedCharge,
                ProgressEntry,
                Publication,
                PublicationGap,
                RescueGoods,
                RescueTeam,
                ResistanceRate,
                RightReview,
                RoundWeek,
                SafetyPhase,
                SelfPayItem,
                Setting,
                ShiftChange,
                SignedRound,
                StayMonth,
                Succession,
                SurgeryCatalogue,
                SurgeryDiscussion,
                SurgeryEnd,
                SurgeryOverlap,
                TalkGap,
                TechnologyEvaluation,
                TechnologyLead,
                TechnologyStanding,
                TechnologyUnit,
                TechnologyUse,
                TransfusionCheck,
                TransfusionCourse,
                TransfusionNote,
                Transplantation,
                UsedImplant,
                VerbalOrder,
                WardDay,
                WardRound {

    /** The submitted fact that a finding about this one names as its subject; null for settings. */
    @Nullable
    Fact subject();

    /** That of the subject, unless a subject has several of a type. */
    @Override
    default String id() {
        return Objects.requireNonNull(subject()).id();
    }

    /** Null, unless the type has a {@link Clock}. */
    @Override
    default @Nullable Instant at() {
        return null;
    }

    /** Tells several derived facts of one subject apart by a business key; null where there is only one. */
    default @Nullable String occurrence() {
        return null;
    }

    /** Why properties of this fact are null, where the reason is another fact that was not supplied or is incomplete. */
    default List<Missing> missing() {
        return List.of();
    }
}
