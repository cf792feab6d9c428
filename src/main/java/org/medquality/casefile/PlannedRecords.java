package org.medquality.casefile;

import java.time.Instant;
import java.util.stream.Stream;
import org.medquality.fact.ManagementRecord;
import org.medquality.fact.PlannedRecord;

/** The governance acts that a plan names a time for. */
final class PlannedRecords {
    private PlannedRecords() {}

    static Stream<PlannedRecord> of(Folder folder) {
        return folder.all(ManagementRecord.class).stream().flatMap(PlannedRecords::planned);
    }

    private static Stream<PlannedRecord> planned(ManagementRecord act) {
        Instant due = act.dueAt();
        return due == null ? Stream.empty() : Stream.of(new PlannedRecord(act, act.kind(), due, act.doneAt()));
    }
}
