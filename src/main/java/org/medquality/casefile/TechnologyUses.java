package org.medquality.casefile;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.Capacity;
import org.medquality.fact.Patient;
import org.medquality.fact.StaffMember;
import org.medquality.fact.Technology;
import org.medquality.fact.TechnologyCase;
import org.medquality.fact.TechnologyUse;
import org.medquality.fact.TechnologyUseBuilder;

/** Every use of a technology, with how the technology stood on that day. */
final class TechnologyUses {
    private static final ImmutableList<String> OF_TECHNOLOGY = ImmutableList.of(
            "code",
            "technologyClass",
            "prohibited",
            "isNew",
            "operatorIds",
            "localAssessedAt",
            "localAssessmentPassed",
            "stopReasonAt",
            "reassessed");

    private final Chart chart;
    private final TechnologyCase used;
    private final LocalDate day;
    private final Blanks blanks = new Blanks();

    private TechnologyUses(Chart chart, TechnologyCase used) {
        this.chart = chart;
        this.used = used;
        this.day = chart.day(used.performedAt());
    }

    static Stream<TechnologyUse> of(Chart chart) {
        return chart.all(TechnologyCase.class).stream().map(used -> new TechnologyUses(chart, used).use());
    }

    private TechnologyUse use() {
        TechnologyUseBuilder use = TechnologyUseBuilder.builder()
                .technologyCase(used)
                .performedAt(used.performedAt())
                .performedOn(day)
                .operatorId(used.operatorId())
                .operatorOnFile(operatorOnFile());
        patient(use);
        technology(use);
        return use.missing(blanks.list()).build();
    }

    private @Nullable Boolean operatorOnFile() {
        return chart.find(StaffMember.class, used.operatorId()) != null
                ? Boolean.valueOf(true)
                : blanks.absent(StaffMember.class, used.operatorId(), "operatorOnFile");
    }

    private void patient(TechnologyUseBuilder use) {
        String id = chart.encounter().patientId();
        Patient patient = chart.find(Patient.class, id);
        if (patient == null) {
            blanks.absent(Patient.class, id, "patientAge");
            blanks.absent(Patient.class, id, "patientCapacity");
            return;
        }
        use.patientAge(age(patient)).patientCapacity(capacity(patient));
    }

    private @Nullable Integer age(Patient patient) {
        LocalDate born = patient.birthDate();
        return born == null
                ? blanks.silent(patient, "birthDate", "patientAge")
                : Integer.valueOf((int) ChronoUnit.YEARS.between(born, day));
    }

    private @Nullable String capacity(Patient patient) {
        boolean unknown = patient.capacity() == null || patient.capacity().equals(Capacity.UNKNOWN);
        return unknown ? blanks.silent(patient, "capacity", "patientCapacity") : patient.capacity();
    }

    private void technology(TechnologyUseBuilder use) {
        TechnologyClasses classes = new TechnologyClasses(chart);
        Technology technology = chart.find(Technology.class, used.technologyId());
        if (technology == null) {
            OF_TECHNOLOGY.forEach(property -> blanks.absent(Technology.class, used.technologyId(), property));
            return;
        }
        use.code(technology.code())
                .technologyClass(classes.of(technology, day, "technologyClass", blanks))
                .prohibited(classes.prohibited(technology, used.performedAt(), "prohibited", blanks))
                .isNew(blanks.told(technology.isNew(), technology, "isNew", "isNew"))
                .operatorIds(blanks.told(technology.operatorIds(), technology, "operatorIds", "operatorIds"))
                .localAssessedAt(act(technology.localAssessedAt(), technology, "localAssessedAt"))
                .localAssessmentPassed(blanks.told(
                        technology.localAssessmentPassed(),
                        technology,
                        "localAssessmentPassed",
                        "localAssessmentPassed"))
                .stopReasonAt(act(technology.stopReasonAt(), technology, "stopReasonAt"))
                .reassessed(reassessed(technology));
    }

    /** The time of an act; that there is none says that it was not done only where all technologies were promised. */
    private <T> @Nullable T act(@Nullable T time, Technology technology, String property) {
        return chart.supplied(Technology.class) ? time : blanks.told(time, technology, property, property);
    }

    private @Nullable Boolean reassessed(Technology technology) {
        LocalDate assessed = technology.restartAssessedAt();
        if (assessed == null) {
            return chart.supplied(Technology.class)
                    ? Boolean.valueOf(false)
                    : blanks.silent(technology, "restartAssessedAt", "reassessed");
        }
        // An assessment from before this reason ended an earlier stop.
        boolean later = technology.stopReasonAt() == null || !assessed.isBefore(chart.day(technology.stopReasonAt()));
        return later && !assessed.isAfter(day);
    }
}
