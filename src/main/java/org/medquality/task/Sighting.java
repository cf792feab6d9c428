package org.medquality.task;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.medquality.finding.Finding;

/**
 * A violation as one audit saw it.
 *
 * @param failure the finding; of several with one fingerprint the gravest
 * @param places places in all of them
 * @param merged how many there were
 * @param asOf the moment of the audit
 * @param zone the zone of the case
 */
record Sighting(Finding failure, int places, int merged, Instant asOf, ZoneId zone) {
    /** Whether it looks as it did when the task last saw it. */
    boolean sameAs(Task task) {
        return failure.outcome() == task.outcome()
                && failure.defect() == task.defect()
                && places == task.places()
                && Objects.equals(failure.responsible(), task.responsible());
    }
}
