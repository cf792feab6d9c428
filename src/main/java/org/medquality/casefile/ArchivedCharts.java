package org.medquality.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.ArchivedChart;
import org.medquality.fact.ArchivedChartBuilder;
import org.medquality.fact.Codes.DataUseKind;
import org.medquality.fact.DataUse;
import org.medquality.fact.Encounter;
import org.medquality.fact.Patient;

/** How long the chart of an encounter is kept. */
final class ArchivedCharts {
    private ArchivedCharts() {}

    static Stream<ArchivedChart> of(Chart chart) {
        Instant left = chart.left();
        if (left == null) return Stream.empty();
        return chart.all(DataUse.class).stream()
                .filter(use -> use.kind().equals(DataUseKind.ARCHIVE))
                .map(use -> archived(chart, use, left));
    }

    private static ArchivedChart archived(Chart chart, DataUse use, Instant left) {
        Blanks blanks = new Blanks();
        Encounter encounter = chart.encounter();
        LocalDate until = blanks.told(use.retainedUntil(), use, "retainedUntil", "keptYears");
        return ArchivedChartBuilder.builder()
                .use(use)
                .encounterKind(encounter.kind())
                .held(blanks.told(encounter.recordHeldByInstitution(), encounter, "recordHeldByInstitution", "held"))
                .mental(mental(chart, blanks))
                .endedAt(left)
                .keptYears(until == null ? null : Integer.valueOf(years(chart.day(left), until)))
                .missing(blanks.list())
                .build();
    }

    private static @Nullable Boolean mental(Chart chart, Blanks blanks) {
        String id = chart.encounter().patientId();
        Patient patient = chart.find(Patient.class, id);
        if (patient == null) return blanks.absent(Patient.class, id, "mental");
        return blanks.told(patient.mentalDisorder(), patient, "mentalDisorder", "mental");
    }

    /** By the corresponding date: from 29 February on, 28 February makes a full year where there is no 29th. */
    private static int years(LocalDate from, LocalDate until) {
        int years = (int) ChronoUnit.YEARS.between(from, until);
        return from.plusYears(years + 1L).isAfter(until) ? years : years + 1;
    }
}
