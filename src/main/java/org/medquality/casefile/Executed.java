package org.medquality.casefile;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.medquality.fact.Codes.HarmLevel;
import org.medquality.fact.Incident;
import org.medquality.fact.MedicationAdministration;

/** Administrations that reached the patient: begun, not omitted, and no fault caught before the bed. */
final class Executed {
    private Executed() {}

    static Stream<MedicationAdministration> of(Chart chart) {
        Set<String> intercepted = chart.all(Incident.class).stream()
                .filter(incident -> HarmLevel.NEAR_MISS.equals(incident.harm()))
                .map(Incident::relatesToId)
                .filter(Objects::nonNull)
                .collect(toUnmodifiableSet());
        return chart.all(MedicationAdministration.class).stream()
                .filter(given -> begun(given) && !intercepted.contains(given.id()));
    }

    static boolean begun(MedicationAdministration given) {
        return given.startedAt() != null && given.omissionReason() == null;
    }
}
