package org.medquality.casefile;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.AntibacterialUseBuilder;
import org.medquality.fact.Approval;
import org.medquality.fact.Authority;
import org.medquality.fact.Codes.AntibacterialGrade;
import org.medquality.fact.Codes.ApprovalKind;
import org.medquality.fact.Codes.AuthorityKind;
import org.medquality.fact.Codes.Profession;
import org.medquality.fact.Codes.TrainingKind;
import org.medquality.fact.Institution;
import org.medquality.fact.Order;
import org.medquality.fact.StaffMember;
import org.medquality.fact.TrainingRecord;

/** What entitled the one who wrote for an antibacterial, on that day: right, title and training. */
final class Prescribers {
    /** A right to one of these includes those before it. */
    private static final ImmutableList<String> GRADES = ImmutableList.of(
            AntibacterialGrade.UNRESTRICTED, AntibacterialGrade.RESTRICTED, AntibacterialGrade.SPECIAL);

    private static final ImmutableSet<String> MAYBE_ALONE =
            ImmutableSet.of(Profession.ASSISTANT_PHYSICIAN, Profession.OTHER);

    private final Chart chart;
    private final Rights rights;

    Prescribers(Chart chart) {
        this.chart = chart;
        this.rights = Rights.of(chart, AuthorityKind.ANTIBACTERIAL);
    }

    void fill(AntibacterialUseBuilder use, AntibacterialItem item) {
        List<String> entitled = entitled(item);
        use.entitledIds(entitled)
                .overLevel(overLevel(item, entitled))
                .trainedOn(trainedOn(item))
                .title(title(item))
                .assistantAlone(assistantAlone(item));
    }

    private @Nullable List<String> entitled(AntibacterialItem item) {
        String property = "entitledIds";
        Blanks blanks = item.blanks();
        String person = item.prescriberId();
        Instant issued = item.issuedAt();
        if (person == null || issued == null) return blanks.likewise("prescriberId", property);
        if (item.grade() == null) return blanks.likewise("grade", property);
        ImmutableList<Authority> held = rights.on(chart.day(issued), person);
        if (held.stream().anyMatch(right -> covers(right, item.grade()))) return List.of(person);
        for (Authority right : held) {
            if (!GRADES.contains(String.valueOf(right.value()))) return blanks.silent(right, "value", property);
        }
        return rights.none(person, property, blanks) == null ? null : List.of();
    }

    private static boolean covers(Authority right, String grade) {
        return GRADES.indexOf(String.valueOf(right.value())) >= GRADES.indexOf(grade);
    }

    /** Whoever has the right does not go beyond it; a prescription has no mark of its own, only its paperwork. */
    private @Nullable Boolean overLevel(AntibacterialItem item, @Nullable List<String> entitled) {
        String property = "overLevel";
        Blanks blanks = item.blanks();
        Order order = item.order();
        if (order != null && order.overLevel() != null) return order.overLevel();
        if (chart.all(Approval.class).stream().anyMatch(approval -> isPaperwork(approval, item))) return true;
        if (entitled != null && !entitled.isEmpty()) return false;
        if (order != null) return blanks.silent(order, property, property);
        if (entitled == null) return blanks.likewise("entitledIds", property);
        return chart.supplied(Approval.class) ? Boolean.valueOf(false) : blanks.noneOf(Approval.class, property);
    }

    private static boolean isPaperwork(Approval approval, AntibacterialItem item) {
        return approval.kind().equals(ApprovalKind.OVER_LEVEL_ANTIBACTERIAL) && item.is(approval.relatesToId());
    }

    private @Nullable LocalDate trainedOn(AntibacterialItem item) {
        String property = "trainedOn";
        Blanks blanks = item.blanks();
        String person = item.prescriberId();
        Instant issued = item.issuedAt();
        if (person == null || issued == null) return blanks.likewise("prescriberId", property);
        LocalDate day = chart.day(issued);
        List<TrainingRecord> trainings = chart.all(TrainingRecord.class).stream()
                .filter(t -> t.kind().equals(TrainingKind.ANTIBACTERIAL)
                        && t.staffId().equals(person))
                .sorted(comparing(TrainingRecord::completedOn).thenComparing(TrainingRecord::id))
                .toList();
        List<TrainingRecord> before =
                trainings.stream().filter(t -> !t.completedOn().isAfter(day)).toList();
        LocalDate passed = Iterables.getLast(passed(before), null);
        if (passed != null) return passed;
        for (TrainingRecord training : before) {
            if (training.passed() == null) return blanks.silent(training, "passed", property);
        }
        if (chart.find(StaffMember.class, person) == null) return blanks.absent(StaffMember.class, person, property);
        if (!chart.supplied(TrainingRecord.class)) return blanks.noneOf(TrainingRecord.class, property);
        return Iterables.getFirst(passed(trainings), null);
    }

    private static List<LocalDate> passed(List<TrainingRecord> trainings) {
        return trainings.stream()
                .filter(training -> Boolean.TRUE.equals(training.passed()))
                .map(TrainingRecord::completedOn)
                .toList();
    }

    private @Nullable String title(AntibacterialItem item) {
        StaffMember prescriber = prescriber(item, "title");
        return prescriber == null ? null : item.blanks().told(prescriber.title(), prescriber, "title", "title");
    }

    private @Nullable Boolean assistantAlone(AntibacterialItem item) {
        String property = "assistantAlone";
        StaffMember prescriber = prescriber(item, property);
        if (prescriber == null) return null;
        if (!MAYBE_ALONE.contains(prescriber.profession())) return false;
        String level = HospitalLevels.known(chart);
        if (level == null) return item.blanks().noneOf(Institution.class, property);
        if (!Qualifications.ASSISTANTS_ALONE.contains(level)) return false;
        // A village doctor may prescribe here too, and no profession is his.
        return prescriber.profession().equals(Profession.OTHER)
                ? item.blanks().silent(prescriber, "profession", property)
                : Boolean.TRUE;
    }

    private @Nullable StaffMember prescriber(AntibacterialItem item, String property) {
        String person = item.prescriberId();
        if (person == null) return item.blanks().likewise("prescriberId", property);
        StaffMember prescriber = chart.find(StaffMember.class, person);
        return prescriber != null ? prescriber : item.blanks().absent(StaffMember.class, person, property);
    }
}
