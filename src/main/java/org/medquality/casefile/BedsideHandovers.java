package org.medquality.casefile;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.BedsideHandover;
import org.medquality.fact.BedsideHandoverBuilder;
import org.medquality.fact.Codes.BedsideCause;
import org.medquality.fact.Codes.ConditionGrade;
import org.medquality.fact.Codes.EncounterKind;
import org.medquality.fact.Codes.HandoverKind;
import org.medquality.fact.Codes.PeriodKind;
import org.medquality.fact.Codes.SurgeryLevel;
import org.medquality.fact.Encounter;
import org.medquality.fact.ShiftHandover;
import org.medquality.fact.StayPeriod;
import org.medquality.fact.Surgery;

/** The shift changes at which a patient has to be handed over at the bedside. */
final class BedsideHandovers {
    private static final ImmutableList<String> KINDS = ImmutableList.of(HandoverKind.PHYSICIAN, HandoverKind.NURSING);
    private static final ImmutableSet<String> EMERGENCIES =
            ImmutableSet.of(EncounterKind.EMERGENCY, EncounterKind.OBSERVATION);

    private static final ImmutableSet<String> GRAVE = ImmutableSet.of(ConditionGrade.CRITICAL, ConditionGrade.SERIOUS);

    private static final String CAUSE = "cause";
    private static final String AT_BEDSIDE = "atBedside";

    private final Chart chart;
    private final String encounterId;
    private final ImmutableList<Surgery> surgeries;
    private final ImmutableList<StayPeriod> conditions;
    private final ImmutableList<StayPeriod> departments;

    private BedsideHandovers(Chart chart) {
        this.chart = chart;
        this.encounterId = chart.encounter().id();
        this.surgeries = chart.all(Surgery.class);
        this.conditions = Periods.of(chart, PeriodKind.CONDITION);
        this.departments = Periods.of(chart, PeriodKind.DEPARTMENT);
    }

    static Stream<BedsideHandover> of(Chart chart) {
        BedsideHandovers handovers = new BedsideHandovers(chart);
        if (handovers.nowhere()) return handovers.unplaced();
        return KINDS.stream().flatMap(kind -> handovers.changes(kind).stream().flatMap(handovers::bedside));
    }

    private boolean nowhere() {
        return departments.isEmpty() && chart.encounter().departmentId() == null;
    }

    /** A patient who needs the bedside, in a department that nobody named. */
    private Stream<BedsideHandover> unplaced() {
        boolean needed = conditions.stream().anyMatch(period -> GRAVE.contains(period.value()))
                || surgeries.stream().anyMatch(surgery -> SurgeryLevel.LEVEL_4.equals(surgery.level()))
                || emergency(new Blanks());
        if (!needed) return Stream.empty();
        Encounter encounter = chart.encounter();
        Blanks blanks = new Blanks();
        return Stream.of(BedsideHandoverBuilder.builder()
                .subject(encounter)
                .at(encounter.startedAt())
                .cause(blanks.silent(encounter, "departmentId", CAUSE))
                .atBedside(blanks.likewise(CAUSE, AT_BEDSIDE))
                .missing(blanks.list())
                .build());
    }

    /** The handovers of one kind, those of the teams of a department that change together in one list. */
    private List<List<ShiftHandover>> changes(String kind) {
        Duration together = Values.duration(chart.values().shiftBook());
        List<List<ShiftHandover>> changes = new ArrayList<>();
        for (ShiftHandover handover : handovers(kind)) {
            List<ShiftHandover> last = changes.isEmpty() ? List.of() : changes.get(changes.size() - 1);
            boolean same = !last.isEmpty()
                    && together != null
                    && !handover.at().isAfter(last.get(0).at().plus(together));
            if (!same) changes.add(new ArrayList<>());
            changes.get(changes.size() - 1).add(handover);
        }
        return changes;
    }

    private ImmutableList<ShiftHandover> handovers(String kind) {
        return chart.all(ShiftHandover.class).stream()
                .filter(handover -> handover.kind().equals(kind) && present(handover.at()))
                .filter(handover -> handover.departmentId().equals(department(handover.at())))
                .sorted(comparing(ShiftHandover::at).thenComparing(ShiftHandover::id))
                .collect(toImmutableList());
    }

    private boolean present(Instant moment) {
        Instant left = chart.left();
        return !moment.isBefore(chart.encounter().startedAt()) && (left == null || moment.isBefore(left));
    }

    private @Nullable String department(Instant moment) {
        if (departments.isEmpty()) return chart.encounter().departmentId();
        return departments.stream()
                .filter(period -> Periods.holds(period, moment))
                .findFirst()
                .map(StayPeriod::value)
                .orElse(null);
    }

    private Stream<BedsideHandover> bedside(List<ShiftHandover> change) {
        Instant at = change.get(0).at();
        if (surgeries.stream().anyMatch(surgery -> Boolean.TRUE.equals(inTheatre(surgery, at)))) return Stream.empty();
        Blanks blanks = new Blanks();
        String cause = cause(at, blanks);
        if (cause == null && blanks.list().isEmpty()) return Stream.empty();
        return Stream.of(BedsideHandoverBuilder.builder()
                .subject(subject(change))
                .at(at)
                .cause(cause)
                .atBedside(atBedside(change, blanks))
                .missing(blanks.list())
                .build());
    }

    /** Whether the patient is being operated on, where nobody stands at the bedside; null when the end is not known. */
    private @Nullable Boolean inTheatre(Surgery surgery, Instant moment) {
        if (moment.isBefore(surgery.startedAt())) return false;
        Instant back = surgery.leftRoomAt() == null ? surgery.endedAt() : surgery.leftRoomAt();
        if (back != null) return moment.isBefore(back);
        return chart.supplied(Surgery.class) ? Boolean.TRUE : null;
    }

    private ShiftHandover subject(List<ShiftHandover> change) {
        return change.stream()
                .filter(handover -> names(handover.entryEncounterIds()))
                .findFirst()
                .orElse(change.get(0));
    }

    private boolean names(@Nullable List<String> encounterIds) {
        return encounterIds != null && encounterIds.contains(encounterId);
    }

    private @Nullable Boolean atBedside(List<ShiftHandover> change, Blanks blanks) {
        if (change.stream().anyMatch(handover -> names(handover.bedsideEncounterIds()))) return true;
        Optional<ShiftHandover> silent = change.stream()
                .filter(handover -> handover.bedsideEncounterIds() == null)
                .findFirst();
        if (silent.isPresent()) return blanks.silent(silent.get(), "bedsideEncounterIds", AT_BEDSIDE);
        // Another team's handover at the same change may name the patient.
        return chart.supplied(ShiftHandover.class)
                ? Boolean.valueOf(false)
                : blanks.noneOf(ShiftHandover.class, AT_BEDSIDE);
    }

    /** The gravest reason; null, with what is not known, when there is none or the patient may be in theatre. */
    private @Nullable String cause(Instant moment, Blanks blanks) {
        Blanks doubts = new Blanks();
        String cause = reason(moment, doubts);
        if (cause == null) return blanks.all(doubts);
        for (Surgery surgery : surgeries) {
            if (inTheatre(surgery, moment) == null) return blanks.silent(surgery, "endedAt", CAUSE);
        }
        return cause;
    }

    private @Nullable String reason(Instant moment, Blanks doubts) {
        if (graded(ConditionGrade.CRITICAL, moment)) return BedsideCause.CRITICAL;
        if (surgeries.stream().anyMatch(surgery -> gradeFour(surgery, moment, doubts)))
            return BedsideCause.GRADE_4_SURGERY;
        if (emergency(doubts)) return BedsideCause.EMERGENCY;
        return graded(ConditionGrade.SERIOUS, moment) ? BedsideCause.SERIOUS : null;
    }

    private boolean graded(String grade, Instant moment) {
        return conditions.stream().anyMatch(period -> period.value().equals(grade) && Periods.holds(period, moment));
    }

    /** Whether an operation of grade 4 was begun on the same day. */
    private boolean gradeFour(Surgery surgery, Instant moment, Blanks doubts) {
        boolean sameDay =
                chart.day(surgery.startedAt()).equals(chart.day(moment)) && !moment.isBefore(surgery.startedAt());
        if (sameDay && surgery.level() == null) doubts.silent(surgery, "level", CAUSE);
        return sameDay && SurgeryLevel.LEVEL_4.equals(surgery.level());
    }

    private boolean emergency(Blanks doubts) {
        Encounter visit = chart.encounter();
        if (!EMERGENCIES.contains(visit.kind())) return false;
        if (visit.triageCritical() == null) doubts.silent(visit, "triageCritical", CAUSE);
        return Boolean.TRUE.equals(visit.triageCritical());
    }
}
