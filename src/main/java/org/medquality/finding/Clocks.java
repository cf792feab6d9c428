package org.medquality.finding;

import com.google.common.collect.ImmutableMap;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.FactType;

/** The property that each type's clock reads, for evidence and for words on what is not known. */
final class Clocks {
    private static final ImmutableMap<String, String> NAMES = ImmutableMap.<String, String>builder()
            .put("Approval", "approvedAt")
            .put("Authorship", "signedAt")
            .put("CaseDiscussion", "heldAt")
            .put("ChargeLine", "providedAt")
            .put("Consent", "signedAt")
            .put("Consultation", "requestedAt")
            .put("CriticalValue", "foundAt")
            .put("Document", "firstSignedAt")
            .put("Encounter", "startedAt")
            .put("Incident", "foundAt")
            .put("MedicationAdministration", "startedAt")
            .put("Order", "issuedAt")
            .put("Procedure", "startedAt")
            .put("Report", "issuedAt")
            .put("Rescue", "startedAt")
            .put("StayPeriod", "from")
            .put("Surgery", "startedAt")
            .put("Transfusion", "startedAt")
            .buildOrThrow();

    private Clocks() {}

    static @Nullable String of(FactType type) {
        String named = NAMES.get(type.name());
        return named != null ? named : type.property("at") == null ? null : "at";
    }
}
