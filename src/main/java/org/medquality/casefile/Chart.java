package org.medquality.casefile;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.EncounterKind;
import org.medquality.fact.Document;
import org.medquality.fact.Encounter;
import org.medquality.fact.Fact;

/** The seen facts of a case with the look-ups that derivations need. */
final class Chart {
    private final CaseFile file;
    private final Values values;
    private final Encounter encounter;
    private final ImmutableListMultimap<Class<? extends Fact>, Fact> byType;
    private final Map<Class<? extends Fact>, Map<String, Fact>> byId = new HashMap<>();

    private Chart(CaseFile file, Values values, Encounter encounter, List<Fact> seen) {
        this.file = file;
        this.values = values;
        this.encounter = encounter;
        this.byType = Multimaps.index(seen, Fact::getClass);
    }

    static Chart of(CaseFile file, Values values, Encounter encounter, List<Fact> seen) {
        return new Chart(file, values, encounter, seen);
    }

    /** The same chart with these documents in the place of those it has. */
    Chart withDocuments(List<Document> documents) {
        Stream<Fact> others = byType.values().stream().filter(f -> !(f instanceof Document));
        return new Chart(
                file,
                values,
                encounter,
                Stream.concat(others, documents.stream()).toList());
    }

    Encounter encounter() {
        return encounter;
    }

    Values values() {
        return values;
    }

    Instant asOf() {
        return file.asOf();
    }

    ImmutableList<Fact> facts() {
        return byType.values().asList();
    }

    /** The seen facts of a type, by id. */
    <T extends Fact> ImmutableList<T> all(Class<T> type) {
        return byType.get(type).stream().map(type::cast).collect(toImmutableList());
    }

    /** The seen fact of this type and id; null when there is none or the id is null. */
    <T extends Fact> @Nullable T find(Class<T> type, @Nullable String id) {
        Map<String, Fact> known = byId.computeIfAbsent(type, t -> index(byType.get(t)));
        return type.cast(known.get(id));
    }

    private static Map<String, Fact> index(List<Fact> facts) {
        Map<String, Fact> index = new HashMap<>();
        facts.forEach(fact -> index.put(fact.id(), fact));
        return index;
    }

    /** Whether every fact of this type up to this moment was promised. */
    boolean supplied(Class<? extends Fact> type, Instant until) {
        return file.supplied().covers(type, until);
    }

    LocalDate day(Instant moment) {
        return moment.atZone(file.zone()).toLocalDate();
    }

    /** 00:00 of a day. */
    Instant start(LocalDate day) {
        return day.atStartOfDay(file.zone()).toInstant();
    }

    /** 24:00 of a day. */
    Instant end(LocalDate day) {
        return start(day.plusDays(1));
    }

    ZoneId zone() {
        return file.zone();
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
