package org.medquality.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.OrderKind;
import org.medquality.fact.Drug;
import org.medquality.fact.Fact;
import org.medquality.fact.Order;
import org.medquality.fact.Prescription;
import org.medquality.fact.PrescriptionLine;

/**
 * A drug as it was ordered or prescribed.
 *
 * @param act the order or the prescription; the line where its prescription was not submitted
 * @param actId id of the order or the prescription
 * @param order the order; null for a prescription
 * @param line the line; null for an order
 * @param issuedAt when it was written
 * @param prescriberId who wrote it
 * @param grade antibacterial grade of the drug
 * @param blanks why something is null, by the names of the properties of {@link org.medquality.fact.AntibacterialUse}
 */
record AntibacterialItem(
        Fact act,
        String actId,
        @Nullable Order order,
        @Nullable PrescriptionLine line,
        @Nullable Instant issuedAt,
        @Nullable String prescriberId,
        @Nullable String grade,
        Blanks blanks) {

    /** An order; null when it is for no drug or was cancelled. */
    static @Nullable AntibacterialItem of(Order order, Chart chart) {
        if (!order.kind().equals(OrderKind.DRUG) || Boolean.TRUE.equals(order.cancelled())) return null;
        Blanks blanks = new Blanks();
        String code = blanks.told(order.drugCode(), order, "drugCode", "grade");
        String prescriber = blanks.told(order.physicianId(), order, "physicianId", "prescriberId");
        String grade = code == null ? null : grade(code, chart, blanks);
        return new AntibacterialItem(order, order.id(), order, null, order.issuedAt(), prescriber, grade, blanks);
    }

    /** A line of a prescription; null when the pharmacy refused it. */
    static @Nullable AntibacterialItem of(PrescriptionLine line, Chart chart) {
        String id = line.prescriptionId();
        Blanks blanks = new Blanks();
        Prescription prescription = chart.find(Prescription.class, id);
        String grade = grade(line.drugCode(), chart, blanks);
        if (prescription == null) {
            Instant issued = blanks.absent(Prescription.class, id, "issuedAt");
            String prescriber = blanks.absent(Prescription.class, id, "prescriberId");
            return new AntibacterialItem(line, id, null, line, issued, prescriber, grade, blanks);
        }
        if (prescription.refusedAt() != null) return null;
        return new AntibacterialItem(
                prescription, id, null, line, prescription.issuedAt(), prescription.prescriberId(), grade, blanks);
    }

    private static @Nullable String grade(String code, Chart chart, Blanks blanks) {
        Drug drug = chart.find(Drug.class, code);
        if (drug == null) return blanks.absent(Drug.class, code, "grade");
        return blanks.told(drug.antibacterialGrade(), drug, "antibacterialGrade", "grade");
    }

    /** Id of the order or of the line. */
    String itemId() {
        return line == null ? actId : line.id();
    }

    /** Whether something that was approved is this. */
    boolean is(String relatesToId) {
        return relatesToId.equals(actId) || relatesToId.equals(itemId());
    }
}
