package org.medquality.casefile;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.EngagementPart;
import org.medquality.fact.Encounter;
import org.medquality.fact.Engagement;
import org.medquality.fact.Fact;
import org.medquality.fact.Surgery;

/** The operations of a case as the theatre's list shows them, so that other cases can see who was bound by them. */
public final class Engagements {
    private Engagements() {}

    /**
     * One for the surgeon of each operation, and one for its anaesthetist from the start of the anaesthesia on. What has
     * no end goes on while the patient is in the hospital; of a patient who has left it ended at a moment that nobody
     * recorded, and is left out, for it would seem to last until the patient left.
     */
    public static Stream<Engagement> of(CaseFile file) {
        boolean left = file.facts().stream().anyMatch(Engagements::left);
        return file.facts().stream()
                .filter(Surgery.class::isInstance)
                .map(Surgery.class::cast)
                .flatMap(Engagements::of)
                .filter(engagement -> engagement.to() != null || !left);
    }

    private static boolean left(Fact fact) {
        return fact instanceof Encounter encounter && (encounter.endedAt() != null || encounter.diedAt() != null);
    }

    private static Stream<Engagement> of(Surgery surgery) {
        Engagement surgeon = engagement(
                surgery, EngagementPart.SURGEON, surgery.surgeonId(), surgery.startedAt(), surgery.endedAt());
        String anaesthetist = surgery.anaesthetistId();
        Instant begun = surgery.anaesthesiaStartedAt();
        if (anaesthetist == null || begun == null) return Stream.of(surgeon);
        return Stream.of(
                surgeon,
                engagement(surgery, EngagementPart.ANAESTHETIST, anaesthetist, begun, surgery.anaesthesiaEndedAt()));
    }

    private static Engagement engagement(
            Surgery surgery, String part, String staffId, Instant from, @Nullable Instant to) {
        return new Engagement(surgery.id() + "/" + part, staffId, part, surgery.id(), from, to);
    }
}
