package org.medquality.report;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.PeriodKind;
import org.medquality.fact.Departure;
import org.medquality.fact.Encounter;
import org.medquality.fact.Fact;
import org.medquality.fact.Institution;
import org.medquality.fact.StayPeriod;

/**
 * Where and when the care of a case took place, for pictures and sums; nothing that tells who the patient is.
 *
 * @param institution id of the institution; null where the facts name none
 * @param kind code of the kind of encounter; null for the file of an institution
 * @param department id of the department at the end; null where it is not known
 * @param physician id of who was in charge of the patient at the end; null where it is not known
 * @param from reception; null for the file of an institution
 * @param to leaving; null while the patient is there
 * @param periods condition, level of care and department of the stay, by kind and begin
 */
public record Stay(
        @Nullable String institution,
        @Nullable String kind,
        @Nullable String department,
        @Nullable String physician,
        @Nullable Instant from,
        @Nullable Instant to,
        ImmutableList<Period> periods) {
    private static final Set<String> SHOWN = Set.of(PeriodKind.CONDITION, PeriodKind.CARE_LEVEL, PeriodKind.DEPARTMENT);

    /** Nothing is known. */
    public static final Stay NONE = new Stay(null, null, null, null, null, null, ImmutableList.of());

    /**
     * A state that held for a while.
     *
     * @param kind code of the kind of state
     * @param value code or id, by kind
     * @param from when it began
     * @param to when it ended; null while it holds
     */
    public record Period(
            String kind,
            String value,
            Instant from,
            @Nullable Instant to) {}

    /**
     * What the facts of a case say.
     *
     * @param facts what has happened by the moment of the audit, that of the institution's file among it
     */
    public static Stay of(Iterable<Fact> facts) {
        Encounter encounter = null;
        Institution institution = null;
        Departure departure = null;
        List<Period> periods = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact instanceof Encounter one) encounter = one;
            if (fact instanceof Institution one) institution = one;
            if (fact instanceof Departure one) departure = one;
            if (fact instanceof StayPeriod p) periods.add(new Period(p.kind(), p.value(), p.from(), p.to()));
        }
        String submitted = institution == null ? null : institution.id();
        if (encounter == null) return new Stay(submitted, null, null, null, null, null, ImmutableList.of());
        periods.sort(
                Comparator.comparing(Period::kind).thenComparing(Period::from).thenComparing(Period::value));
        String department = encounter.departmentId();
        String physician = last(periods, PeriodKind.RESPONSIBLE_PHYSICIAN);
        Instant to = encounter.endedAt();
        return new Stay(
                encounter.institutionId() == null ? submitted : encounter.institutionId(),
                encounter.kind(),
                department == null ? last(periods, PeriodKind.DEPARTMENT) : department,
                physician == null ? encounter.physicianId() : physician,
                encounter.startedAt(),
                to != null || departure == null ? to : departure.at(),
                periods.stream().filter(p -> SHOWN.contains(p.kind())).collect(ImmutableList.toImmutableList()));
    }

    private static @Nullable String last(List<Period> periods, String kind) {
        String value = null;
        for (Period period : periods) if (period.kind().equals(kind)) value = period.value();
        return value;
    }
}
