package org.medquality.casefile;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Dispense;
import org.medquality.fact.IssuedLine;
import org.medquality.fact.IssuedLineBuilder;
import org.medquality.fact.PrescriptionLine;

/** Hand-outs of drugs, each beside its line; a line may be handed out in several parts. */
final class IssuedLines {
    private static final Comparator<Dispense> BY_TIME =
            comparing(Dispense::dispensedAt).thenComparing(Dispense::id);

    private IssuedLines() {}

    static Stream<IssuedLine> of(Chart chart) {
        List<Dispense> all = chart.all(Dispense.class);
        return all.stream().map(dispense -> issued(chart, dispense, all));
    }

    private static IssuedLine issued(Chart chart, Dispense dispense, List<Dispense> all) {
        List<Dispense> parts = all.stream()
                .filter(part -> part.lineId().equals(dispense.lineId()))
                .filter(part -> part.drugCode().equals(dispense.drugCode()))
                .toList();
        Blanks blanks = new Blanks();
        String line = dispense.lineId();
        PrescriptionLine prescribed = chart.find(PrescriptionLine.class, line);
        if (prescribed == null) {
            blanks.absent(PrescriptionLine.class, line, "drugPrescribed");
            blanks.absent(PrescriptionLine.class, line, "quantityPrescribed");
        }
        BigDecimal wanted = prescribed == null
                ? null
                : blanks.told(prescribed.quantity(), prescribed, "quantity", "quantityPrescribed");
        return IssuedLineBuilder.builder()
                .dispense(dispense)
                .dispensedAt(dispense.dispensedAt())
                .drugCode(dispense.drugCode())
                .drugPrescribed(prescribed == null ? null : prescribed.drugCode())
                .lastOfLine(parts.stream().noneMatch(part -> BY_TIME.compare(part, dispense) > 0))
                .issuedInAll(inAll(chart, dispense, parts, wanted, blanks))
                .quantityPrescribed(wanted)
                .missing(blanks.list())
                .build();
    }

    /** Where there may be more hand-outs than are known, only what is too much is sure. */
    private static @Nullable BigDecimal inAll(
            Chart chart, Dispense dispense, List<Dispense> parts, @Nullable BigDecimal wanted, Blanks blanks) {
        BigDecimal sum = parts.stream()
                .filter(part -> BY_TIME.compare(part, dispense) <= 0)
                .map(Dispense::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean tooLittle = wanted != null && sum.compareTo(wanted) < 0;
        return tooLittle && !chart.supplied(Dispense.class) ? blanks.noneOf(Dispense.class, "issuedInAll") : sum;
    }
}
