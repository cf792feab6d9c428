package org.medquality.casefile;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.stream.Stream;
import org.medquality.fact.Codes.ManagementKind;
import org.medquality.fact.InspectionGap;
import org.medquality.fact.Institution;
import org.medquality.fact.ManagementRecord;

/** The times after inspections by functional departments, field by field. */
final class InspectionGaps {
    /** The fields that functional departments inspect, and the wards in which they do. */
    private static final ImmutableList<String> FIELDS =
            ImmutableList.of("care", "nursing", "medtech", "drugs", "records", "infection", "in_ward");

    private InspectionGaps() {}

    static Stream<InspectionGap> of(Folder folder) {
        Institution institution = folder.institution();
        if (institution == null) return Stream.empty();
        return FIELDS.stream().flatMap(field -> gaps(folder, institution, field));
    }

    private static Stream<InspectionGap> gaps(Folder folder, Institution institution, String field) {
        return folder.all(ManagementRecord.class).stream()
                .filter(done -> done.kind().equals(ManagementKind.INSPECTION))
                .filter(done -> done.items() != null && done.items().contains(field))
                .map(ManagementRecord::doneAt)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(from -> new InspectionGap(id(folder, field, from), institution, field, from));
    }

    private static String id(Folder folder, String field, Instant from) {
        return field + "@" + LocalDateTime.ofInstant(from, folder.zone());
    }
}
