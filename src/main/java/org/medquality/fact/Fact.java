package org.medquality.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as a hospital's system knows it, or something derived from such facts by the assembler.
 *
 * <p>Facts are immutable. A property that is null is one that the source does not know.
 */
public sealed interface Fact
        permits Approval,
                Authority,
                CalendarDay,
                CaseDiscussion,
                ChargeLine,
                CheckRecord,
                Consent,
                Consultation,
                CriticalValue,
                DataUse,
                Department,
                DerivedFact,
                Dispense,
                Document,
                Drug,
                Encounter,
                Engagement,
                Equipment,
                Facility,
                Incident,
                IndicatorValue,
                Institution,
                ManagementRecord,
                MedicationAdministration,
                Order,
                OrganDonation,
                Patient,
                Prescription,
                PrescriptionLine,
                Procedure,
                Report,
                Rescue,
                Round,
                Shift,
                ShiftHandover,
                StaffMember,
                StayPeriod,
                StockLot,
                Surgery,
                Technology,
                TechnologyCase,
                TrainingRecord,
                Transfusion {

    /** The business id, unique among the facts of its type in a case. */
    String id();

    /**
     * The one clock by which this fact counts as evidence, for a document the first signature in the audit log; null
     * where it is not known, or where the type has no clock.
     */
    @Nullable
    Instant at();

    /** The text of every fact: its type and id, and nothing else, so that no log can carry a patient's data. */
    static String describe(Fact fact) {
        return fact.getClass().getSimpleName() + "[" + fact.id() + "]";
    }
}
