package org.medquality.finding;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.medquality.fact.Authorship;
import org.medquality.fact.CareAct;
import org.medquality.fact.CareChange;
import org.medquality.fact.Departure;
import org.medquality.fact.DerivedFact;
import org.medquality.fact.Document;
import org.medquality.fact.DoseSlot;
import org.medquality.fact.Encounter;
import org.medquality.fact.Execution;
import org.medquality.fact.Fact;
import org.medquality.fact.FactType;
import org.medquality.fact.ImplantUse;
import org.medquality.fact.MedicationAdministration;
import org.medquality.fact.NoteGap;
import org.medquality.fact.OneOffExecution;
import org.medquality.fact.Order;
import org.medquality.fact.Patrol;
import org.medquality.fact.PatrolGap;
import org.medquality.fact.PostopDay;
import org.medquality.fact.Procedure;
import org.medquality.fact.ProgressEntry;
import org.medquality.fact.Round;
import org.medquality.fact.Setting;
import org.medquality.fact.SignedRound;
import org.medquality.fact.StayMonth;
import org.medquality.fact.StayPeriod;
import org.medquality.fact.Surgery;
import org.medquality.fact.SurgeryEnd;
import org.medquality.fact.Transfusion;
import org.medquality.fact.TransfusionCheck;
import org.medquality.fact.VerbalOrder;

/** On which submitted types a derived type rests: there is none of it only if there is none of these. */
final class Rests {
    private static final ImmutableMap<Class<? extends DerivedFact>, ImmutableSet<Class<? extends Fact>>> ON =
            ImmutableMap.<Class<? extends DerivedFact>, ImmutableSet<Class<? extends Fact>>>builder()
                    .put(Authorship.class, ImmutableSet.of(Document.class))
                    .put(
                            CareAct.class,
                            ImmutableSet.of(
                                    MedicationAdministration.class, Transfusion.class, Surgery.class, Procedure.class))
                    .put(CareChange.class, ImmutableSet.of(StayPeriod.class))
                    .put(Departure.class, ImmutableSet.of(Encounter.class))
                    .put(DoseSlot.class, ImmutableSet.of(Order.class))
                    .put(Execution.class, ImmutableSet.of(MedicationAdministration.class))
                    .put(ImplantUse.class, ImmutableSet.of(Surgery.class))
                    .put(NoteGap.class, ImmutableSet.of(Encounter.class))
                    .put(OneOffExecution.class, ImmutableSet.of(Order.class))
                    .put(Patrol.class, ImmutableSet.of(Round.class))
                    .put(PatrolGap.class, ImmutableSet.of(MedicationAdministration.class))
                    .put(PostopDay.class, ImmutableSet.of(Surgery.class))
                    .put(ProgressEntry.class, ImmutableSet.of(Document.class))
                    .put(Setting.class, ImmutableSet.of())
                    .put(SignedRound.class, ImmutableSet.of(Round.class, Document.class))
                    .put(StayMonth.class, ImmutableSet.of(Encounter.class))
                    .put(SurgeryEnd.class, ImmutableSet.of(Surgery.class))
                    .put(TransfusionCheck.class, ImmutableSet.of(Transfusion.class))
                    .put(VerbalOrder.class, ImmutableSet.of(Order.class))
                    .buildOrThrow();

    private Rests() {}

    static ImmutableSet<Class<? extends Fact>> on(FactType type) {
        if (!type.derived()) return ImmutableSet.of(type.record());
        return ON.get(type.record());
    }
}
