package org.medquality.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.PeriodKind;
import org.medquality.fact.Execution;
import org.medquality.fact.ExecutionBuilder;
import org.medquality.fact.MedicationAdministration;
import org.medquality.fact.StayPeriod;

/** Drugs that were given, each beside its order, the bed history, the product and the lot. */
final class Executions {
    private final Chart chart;
    private final List<StayPeriod> beds;

    private Executions(Chart chart) {
        this.chart = chart;
        this.beds = Periods.of(chart, PeriodKind.BED);
    }

    static Stream<Execution> of(Chart chart) {
        Executions executions = new Executions(chart);
        return Executed.of(chart).map(executions::execution);
    }

    private Execution execution(MedicationAdministration given) {
        Blanks blanks = new Blanks();
        ExecutionBuilder execution = ExecutionBuilder.builder();
        OrderOf order = new OrderOf(chart, given, blanks);
        noted(execution, given, blanks);
        execution.bedOccupied(bed(start(given), blanks));
        order.fill(execution);
        new Amounts(chart, given, order, blanks).fill(execution);
        new Products(chart, given, order, blanks).fill(execution);
        return execution.missing(blanks.list()).build();
    }

    /** What the administration itself says. */
    private void noted(ExecutionBuilder execution, MedicationAdministration given, Blanks blanks) {
        execution
                .administration(given)
                .startedAt(start(given))
                .endedAt(given.endedAt())
                .running(running(given, blanks))
                .startedOn(chart.day(start(given)))
                .bed(blanks.told(given.bedNo(), given, "bedNo", "bed"))
                .patient(given.patientId())
                .slotAt(blanks.told(given.slotAt(), given, "slotAt", "slotAt"))
                .route(blanks.told(given.route(), given, "route", "route"))
                .infusion(blanks.told(given.isInfusion(), given, "isInfusion", "infusion"))
                .cardParts(blanks.told(given.cardParts(), given, "cardParts", "cardParts"))
                .cardExecutedAt(given.cardExecutedAt())
                .cardExecutorId(given.cardExecutorId())
                .preparedAt(given.preparedAt())
                .preparedById(given.preparedById())
                .calledFirst(blanks.told(given.calledFirst(), given, "calledFirst", "calledFirst"));
    }

    /** Nobody goes on with an infusion after the patient has left. */
    private @Nullable Boolean running(MedicationAdministration given, Blanks blanks) {
        if (given.endedAt() != null || chart.left() != null) return false;
        Boolean infusion = blanks.told(given.isInfusion(), given, "isInfusion", "running");
        if (!Boolean.TRUE.equals(infusion)) return infusion;
        boolean open = chart.supplied(MedicationAdministration.class, chart.asOf());
        return open ? Boolean.TRUE : blanks.silent(given, "endedAt", "running");
    }

    /** Where two periods overlap, the later one is the bed. */
    private @Nullable String bed(Instant at, Blanks blanks) {
        String bed = null;
        for (StayPeriod period : beds) {
            if (Periods.holds(period, at)) bed = period.value();
        }
        return bed != null ? bed : blanks.noneOf(StayPeriod.class, "bedOccupied");
    }

    static Instant start(MedicationAdministration given) {
        return Objects.requireNonNull(given.startedAt());
    }
}
