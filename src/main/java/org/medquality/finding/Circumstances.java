package org.medquality.finding;

import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.AssembledCase;
import org.medquality.catalog.Care;
import org.medquality.fact.Codes.EncounterKind;
import org.medquality.fact.Encounter;
import org.medquality.fact.ShiftChange;

/**
 * What decides about fines beside the findings of a case.
 *
 * @param care where the care was given; null for the file of an institution
 * @param relievers who had to relieve, by the id of the shift, where it is known
 */
public record Circumstances(@Nullable Care care, ImmutableMap<String, String> relievers) {
    /** What the facts of a case say. */
    public static Circumstances of(AssembledCase file) {
        return new Circumstances(
                file.all(Encounter.class).stream()
                        .findFirst()
                        .map(Circumstances::care)
                        .orElse(null),
                file.all(ShiftChange.class).stream()
                        .filter(change -> change.relieverId() != null)
                        .collect(ImmutableMap.toImmutableMap(
                                ShiftChange::id, change -> Objects.requireNonNull(change.relieverId()))));
    }

    private static Care care(Encounter encounter) {
        return switch (encounter.kind()) {
            case EncounterKind.INPATIENT, EncounterKind.DAY_CARE -> Care.INPATIENT;
            default -> Care.OUTPATIENT;
        };
    }
}
