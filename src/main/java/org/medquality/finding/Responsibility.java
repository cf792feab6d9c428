package org.medquality.finding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.AssembledCase;
import org.medquality.fact.Answers.As;
import org.medquality.fact.Codes.PeriodKind;
import org.medquality.fact.DerivedFact;
import org.medquality.fact.Encounter;
import org.medquality.fact.Fact;
import org.medquality.fact.FactType;
import org.medquality.fact.StaffMember;
import org.medquality.fact.StayPeriod;

/** Finds who answers for a subject: frozen at the time of the event, so that a later move changes nothing. */
final class Responsibility {
    private final Instant asOf;
    private final @Nullable Encounter encounter;
    private final ImmutableListMultimap<String, StayPeriod> periods;
    private final ImmutableList<StaffMember> staff;

    Responsibility(AssembledCase file) {
        this.asOf = file.asOf();
        ImmutableList<Encounter> encounters = file.all(Encounter.class);
        this.encounter = encounters.isEmpty() ? null : encounters.get(0);
        this.periods = Multimaps.index(
                ImmutableList.sortedCopyOf(
                        Comparator.comparing(StayPeriod::from).thenComparing(StayPeriod::id),
                        file.all(StayPeriod.class)),
                StayPeriod::kind);
        this.staff = file.all(StaffMember.class);
    }

    Responsible of(@Nullable Fact subject) {
        Fact submitted = subject;
        while (submitted instanceof DerivedFact derived) submitted = derived.subject();
        if (submitted == null) return Responsible.NOBODY;
        FactType type = FactType.of(submitted);
        Instant when = subject.at() == null || submitted instanceof Encounter ? asOf : subject.at();
        String person = type.answersFor(submitted, As.PERSON);
        String department = type.answersFor(submitted, As.DEPARTMENT);
        if (person == null) person = inCharge(when);
        return new Responsible(person, department == null ? department(when, person) : department);
    }

    private @Nullable String inCharge(Instant when) {
        String period = period(PeriodKind.RESPONSIBLE_PHYSICIAN, when);
        return period != null || encounter == null ? period : encounter.physicianId();
    }

    private @Nullable String department(Instant when, @Nullable String person) {
        String period = period(PeriodKind.DEPARTMENT, when);
        if (period != null) return period;
        if (encounter != null && encounter.departmentId() != null) return encounter.departmentId();
        for (StaffMember member : staff) if (member.id().equals(person)) return member.departmentId();
        return null;
    }

    /** The value of the last period of a kind that had begun. */
    private @Nullable String period(String kind, Instant when) {
        String value = null;
        for (StayPeriod period : periods.get(kind)) if (!period.from().isAfter(when)) value = period.value();
        return value;
    }
}
