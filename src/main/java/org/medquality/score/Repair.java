package org.medquality.score;

import com.google.common.collect.Sets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.Kind;
import org.medquality.catalog.Requirement;
import org.medquality.finding.Defect;
import org.medquality.finding.Finding;
import org.medquality.finding.FindingBuilder;
import org.medquality.finding.Outcome;

/**
 * What becomes of a failure when it is repaired. What was not done can still be done, late; what is incomplete can be
 * completed, and what was miscounted or recorded wrongly can be put right. An event that has happened stays: who acted
 * without right, too late or in the wrong order can only explain it.
 */
public final class Repair {
    /** Demands on what is written or kept, not on what happened. */
    private static final Set<Kind> OF_RECORDS =
            Sets.immutableEnumSet(Kind.PRESENCE, Kind.INTEGRITY, Kind.INVENTORY, Kind.DEADLINE, Kind.RECURRING);

    private static final Set<Defect> OF_EVENTS =
            Sets.immutableEnumSet(Defect.LATE, Defect.OUT_OF_ORDER, Defect.PROHIBITED, Defect.UNAUTHORISED);

    private Repair() {}

    /** Whether a failure can be repaired; else it can only be explained, and prevented from coming again. */
    public static boolean possible(Finding failure, Requirement requirement) {
        return of(failure, requirement) != null;
    }

    /** The finding after its repair; null where it cannot be repaired. */
    static @Nullable Finding of(Finding failure, Requirement requirement) {
        Defect defect = failure.defect();
        if (defect == Defect.MISSING) {
            boolean before = requirement.kind() == Kind.ORDER_OF_EVENTS;
            return FindingBuilder.builder(failure)
                    .outcome(Outcome.LATE)
                    .defect(before ? Defect.OUT_OF_ORDER : Defect.LATE)
                    .build();
        }
        boolean event = defect == null || OF_EVENTS.contains(defect) || !OF_RECORDS.contains(requirement.kind());
        if (event && defect != Defect.INCOMPLETE) return null;
        return FindingBuilder.builder(failure).outcome(Outcome.MET).defect(null).build();
    }
}
