package org.medquality.casefile;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.AntibacterialUse;
import org.medquality.fact.AntibacterialUseBuilder;
import org.medquality.fact.Codes.AntibacterialGrade;
import org.medquality.fact.Codes.EncounterKind;
import org.medquality.fact.Drug;
import org.medquality.fact.Order;
import org.medquality.fact.PrescriptionLine;

/** Orders and lines of prescriptions for antibacterials, and for drugs of which it is not known whether they are. */
final class AntibacterialUses {
    private static final ImmutableSet<String> VISITS =
            ImmutableSet.of(EncounterKind.OUTPATIENT, EncounterKind.EMERGENCY);

    private final Chart chart;
    private final Prescribers prescribers;
    private final Experts experts;

    private AntibacterialUses(Chart chart) {
        this.chart = chart;
        this.prescribers = new Prescribers(chart);
        this.experts = new Experts(chart);
    }

    static Stream<AntibacterialUse> of(Chart chart) {
        AntibacterialUses uses = new AntibacterialUses(chart);
        return Stream.concat(
                        chart.all(Order.class).stream().map(order -> AntibacterialItem.of(order, chart)),
                        chart.all(PrescriptionLine.class).stream().map(line -> AntibacterialItem.of(line, chart)))
                .filter(Objects::nonNull)
                .filter(uses::concerns)
                .map(uses::use);
    }

    /** Where the products were not promised, that some are not known is said once and not of every order. */
    private boolean concerns(AntibacterialItem item) {
        String grade = item.grade();
        return grade == null ? chart.supplied(Drug.class) : !grade.equals(AntibacterialGrade.NONE);
    }

    private AntibacterialUse use(AntibacterialItem item) {
        AntibacterialUseBuilder use = AntibacterialUseBuilder.builder()
                .act(item.act())
                .actId(item.actId())
                .itemId(item.itemId())
                .onPrescription(item.line() != null)
                .outpatient(outpatient())
                .issuedAt(item.issuedAt())
                .grade(item.grade())
                .prescriberId(item.prescriberId())
                .overLevelReason(item.order() == null ? null : item.order().overLevelReason())
                .days(days(item));
        prescribers.fill(use, item);
        if (AntibacterialGrade.SPECIAL.equals(item.grade())) experts.fill(use, item);
        return use.missing(item.blanks().list()).build();
    }

    private boolean outpatient() {
        String kind = chart.encounter().kind();
        boolean observed =
                kind.equals(EncounterKind.OBSERVATION) && !chart.values().observationAsInpatient();
        return observed || VISITS.contains(kind);
    }

    private static @Nullable BigDecimal days(AntibacterialItem item) {
        PrescriptionLine line = item.line();
        return line == null ? null : item.blanks().told(line.days(), line, "days", "days");
    }
}
