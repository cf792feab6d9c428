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

    private static final String GRAVE_NOW = "grave";
    private static final String GRADE_FOUR = "gradeFour";
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
        if (EncounterKind.OUTPATIENT.equals(chart.encounter().kind())) return Stream.empty();
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
                || Boolean.TRUE.equals(chart.encounter().triageCritical())
                        && EMERGENCIES.contains(chart.encounter().kind());
        if (!needed) return Stream.empty();
        Encounter encounter = chart.encounter();
        Blanks blanks = new Blanks();
        return Stream.of(BedsideHandoverBuilder.builder()
                .subject(encounter)
                .at(encounter.startedAt())
                .grave(blanks.silent(encounter, "departmentId", GRAVE_NOW))
                .gradeFour(blanks.likewise(GRAVE_NOW, GRADE_FOUR))
                .atBedside(blanks.likewise(GRAVE_NOW, AT_BEDSIDE))
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
        Boolean grave = grave(at, blanks);
        Boolean gradeFour = gradeFour(at, blanks);
        if (Boolean.FALSE.equals(grave) && Boolean.FALSE.equals(gradeFour)) return Stream.empty();
        Optional<Surgery> endless = surgeries.stream()
                .filter(surgery -> inTheatre(surgery, at) == null)
                .findFirst();
        if (endless.isPresent()) return Stream.of(perhapsInTheatre(change, endless.get()));
        return Stream.of(BedsideHandoverBuilder.builder()
                .subject(subject(change))
                .at(at)
                .grave(grave)
                .gradeFour(gradeFour)
                .atBedside(atBedside(change, blanks))
                .missing(blanks.list())
                .build());
    }

    private BedsideHandover perhapsInTheatre(List<ShiftHandover> change, Surgery surgery) {
        Blanks blanks = new Blanks();
        return BedsideHandoverBuilder.builder()
                .subject(subject(change))
                .at(change.get(0).at())
                .grave(blanks.silent(surgery, "endedAt", GRAVE_NOW))
                .gradeFour(blanks.likewise(GRAVE_NOW, GRADE_FOUR))
                .atBedside(atBedside(change, blanks))
                .missing(blanks.list())
                .build();
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

    private @Nullable Boolean grave(Instant moment, Blanks blanks) {
        if (GRAVE.stream().anyMatch(grade -> graded(grade, moment))) return true;
        Encounter visit = chart.encounter();
        if (!EMERGENCIES.contains(visit.kind())) return false;
        return blanks.told(visit.triageCritical(), visit, "triageCritical", GRAVE_NOW);
    }

    /** Whether an operation of grade 4 was begun on the same day. */
    private @Nullable Boolean gradeFour(Instant moment, Blanks blanks) {
        List<Surgery> today = surgeries.stream()
                .filter(surgery -> chart.day(surgery.startedAt()).equals(chart.day(moment)))
                .filter(surgery -> !moment.isBefore(surgery.startedAt()))
                .toList();
        if (today.stream().anyMatch(surgery -> SurgeryLevel.LEVEL_4.equals(surgery.level()))) return true;
        Optional<Surgery> unknown =
                today.stream().filter(surgery -> surgery.level() == null).findFirst();
        return unknown.isPresent() ? blanks.silent(unknown.get(), "level", GRADE_FOUR) : Boolean.valueOf(false);
    }

    private boolean graded(String grade, Instant moment) {
        return conditions.stream().anyMatch(period -> period.value().equals(grade) && Periods.holds(period, moment));
    }
}
