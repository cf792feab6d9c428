package org.medquality.casefile;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.medquality.fact.Codes.ManagementKind;
import org.medquality.fact.DerivedFact;
import org.medquality.fact.Institution;
import org.medquality.fact.ManagementRecord;
import org.medquality.fact.Publication;
import org.medquality.fact.PublicationGap;

/** What an institution published, and the time after each disclosure until the same is disclosed again. */
final class Publications {
    private Publications() {}

    static Stream<DerivedFact> of(Folder folder) {
        List<ManagementRecord> published = folder.all(ManagementRecord.class).stream()
                .filter(record -> record.publishedAt() != null)
                .sorted(comparing(Publications::at).thenComparing(ManagementRecord::id))
                .toList();
        Stream<Publication> publications = published.stream().map(record -> publication(record, published));
        return Stream.concat(publications, gaps(folder, published));
    }

    private static Publication publication(ManagementRecord record, List<ManagementRecord> all) {
        Blanks blanks = new Blanks();
        List<ManagementRecord> ofKind =
                all.stream().filter(other -> other.kind().equals(record.kind())).toList();
        return new Publication(
                record,
                record.kind(),
                at(record),
                blanks.told(record.items(), record, "items", "items"),
                ofKind.get(ofKind.size() - 1) == record,
                blanks.list());
    }

    private static Stream<PublicationGap> gaps(Folder folder, List<ManagementRecord> published) {
        Institution institution = folder.institution();
        if (institution == null) return Stream.empty();
        Map<String, PublicationGap> gaps = new TreeMap<>();
        for (ManagementRecord record : published) {
            if (!record.kind().equals(ManagementKind.DISCLOSURE) || record.items() == null) continue;
            LocalDate day = folder.day(at(record));
            for (String item : record.items()) {
                String id = item + "/" + day;
                gaps.put(id, new PublicationGap(id, institution, item, at(record)));
            }
        }
        return gaps.values().stream();
    }

    private static Instant at(ManagementRecord record) {
        return Objects.requireNonNull(record.publishedAt());
    }
}
