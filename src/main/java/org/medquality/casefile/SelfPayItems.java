package org.medquality.casefile;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.ChargeLine;
import org.medquality.fact.Codes.EncounterKind;
import org.medquality.fact.Encounter;
import org.medquality.fact.Patient;
import org.medquality.fact.Rescue;
import org.medquality.fact.SelfPayItem;
import org.medquality.fact.SelfPayItemBuilder;

/** Charged items that the insurance fund may not pay. */
final class SelfPayItems {
    private static final ImmutableSet<String> EMERGENCY_VISITS =
            ImmutableSet.of(EncounterKind.EMERGENCY, EncounterKind.OBSERVATION);

    private final Chart chart;

    private SelfPayItems(Chart chart) {
        this.chart = chart;
    }

    /** A line of no or a negative quantity takes back what another one charged. */
    static Stream<SelfPayItem> of(Chart chart) {
        SelfPayItems items = new SelfPayItems(chart);
        return chart.all(ChargeLine.class).stream()
                .filter(line -> !Boolean.TRUE.equals(line.inInsuranceScope()))
                .filter(line -> line.quantity().signum() > 0)
                .map(items::item);
    }

    private SelfPayItem item(ChargeLine line) {
        Blanks blanks = new Blanks();
        return SelfPayItemBuilder.builder()
                .line(line)
                .itemCode(line.itemCode())
                .at(blanks.done(line.providedAt(), chart.supplied(ChargeLine.class), line, "providedAt", "at"))
                .outOfScope(
                        line.inInsuranceScope() == null
                                ? blanks.silent(line, "inInsuranceScope", "outOfScope")
                                : Boolean.valueOf(true))
                .insured(insured(blanks))
                .emergency(emergency(line, blanks))
                .missing(blanks.list())
                .build();
    }

    private @Nullable Boolean insured(Blanks blanks) {
        String id = chart.encounter().patientId();
        Patient patient = chart.find(Patient.class, id);
        return patient == null
                ? blanks.absent(Patient.class, id, "insured")
                : blanks.told(patient.insured(), patient, "insured", "insured");
    }

    private @Nullable Boolean emergency(ChargeLine line, Blanks blanks) {
        Encounter visit = chart.encounter();
        if (EMERGENCY_VISITS.contains(visit.kind()) || Boolean.TRUE.equals(visit.triageCritical())) return true;
        if (inRescue(line)) return true;
        if (visit.triageCritical() == null) return blanks.silent(visit, "triageCritical", "emergency");
        return chart.supplied(Rescue.class) ? Boolean.valueOf(false) : blanks.noneOf(Rescue.class, "emergency");
    }

    private boolean inRescue(ChargeLine line) {
        Instant at = line.providedAt();
        return at != null && chart.all(Rescue.class).stream().anyMatch(rescue -> Rescues.during(rescue, at));
    }
}
