package org.medquality.casefile;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.EncounterKind;
import org.medquality.fact.Document;
import org.medquality.fact.Encounter;
import org.medquality.fact.Fact;

/** The folder of one encounter. */
final class Chart extends Folder {
    private final Encounter encounter;

    Chart(Frame frame, Values values, Encounter encounter, List<Fact> seen) {
        super(frame, values, seen);
        this.encounter = encounter;
    }

    /** The same chart with these documents in the place of those it has. */
    Chart withDocuments(List<Document> documents) {
        Stream<Fact> others = facts().stream().filter(f -> !(f instanceof Document));
        return new Chart(
                frame(),
                values(),
                encounter,
                Stream.concat(others, documents.stream()).toList());
    }

    Encounter encounter() {
        return encounter;
    }

    boolean inpatient() {
        return encounter.kind().equals(EncounterKind.INPATIENT);
    }

    /** When the patient left or died; null while the stay is open. */
    @Nullable
    Instant left() {
        return encounter.diedAt() != null ? encounter.diedAt() : encounter.endedAt();
    }
}
