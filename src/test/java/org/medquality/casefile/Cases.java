package org.medquality.casefile;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.EncounterKind;
import org.medquality.fact.Codes.PeriodKind;
import org.medquality.fact.Document;
import org.medquality.fact.DocumentBuilder;
import org.medquality.fact.Encounter;
import org.medquality.fact.EncounterBuilder;
import org.medquality.fact.Fact;
import org.medquality.fact.FactType;
import org.medquality.fact.Institution;
import org.medquality.fact.InstitutionBuilder;
import org.medquality.fact.Missing;
import org.medquality.fact.Setting;
import org.medquality.fact.StayPeriod;
import org.medquality.fact.StayPeriodBuilder;
import org.medquality.finding.CatalogueSettings;
import org.medquality.json.CatalogueReader;
import org.medquality.rule.RuleFiles;

/** Short words for cases in tests. */
final class Cases {
    private static final Settings SHIPPED = CatalogueSettings.of(CatalogueReader.read(RuleFiles.builtIn()));

    private Cases() {}

    /** The moment that a wall clock in Shanghai shows. */
    static Instant at(String local) {
        return at(local, CaseFile.DEFAULT_ZONE);
    }

    static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local.replace(' ', 'T')).atZone(zone).toInstant();
    }

    static EncounterBuilder inpatient(String from) {
        return EncounterBuilder.builder()
                .id("E1")
                .patientId("P1")
                .kind(EncounterKind.INPATIENT)
                .startedAt(at(from));
    }

    static Encounter stay(String from, String to) {
        return inpatient(from).endedAt(at(to)).endMode("discharge").build();
    }

    static DocumentBuilder document(String id, String type, String signed) {
        return DocumentBuilder.builder().id(id).encounterId("E1").type(type).firstSignedAt(at(signed));
    }

    static Document note(String id, String signed) {
        return document(id, "DAILY_PROGRESS_NOTE", signed).build();
    }

    static Document firstNote(String id, String signed) {
        return document(id, "FIRST_PROGRESS_NOTE", signed).build();
    }

    static StayPeriod period(String id, String kind, String value, String from, @Nullable String to) {
        return StayPeriodBuilder.builder()
                .id(id)
                .encounterId("E1")
                .kind(kind)
                .value(value)
                .from(at(from))
                .to(to == null ? null : at(to))
                .build();
    }

    static StayPeriod grade(String value, String from, @Nullable String to) {
        return period(value + " " + from, PeriodKind.CONDITION, value, from, to);
    }

    static CaseFile.Builder file(String asOf, Fact... facts) {
        return CaseFile.builder("C1").asOf(at(asOf)).add(facts);
    }

    static AssembledCase assemble(String asOf, Fact... facts) {
        return assemble(file(asOf, facts));
    }

    static Institution hospital() {
        return InstitutionBuilder.builder().id("H1").level("2").build();
    }

    /** The file of an institution in which everything is promised. */
    static CaseFile.Builder institution(String asOf, Fact... facts) {
        CaseFile.Builder file = file(asOf, facts);
        FactType.submitted().forEach(type -> file.supply(type.record()));
        return file.add(hospital());
    }

    static AssembledCase assemble(CaseFile.Builder file) {
        return Assembler.of(settings(Map.of())).assemble(file.build());
    }

    /** The parameters as they ship, some of them changed; an empty text unsets one. */
    static Settings settings(Map<String, String> changed) {
        Map<String, Setting> byName = new TreeMap<>(SHIPPED.byName());
        changed.forEach((name, value) -> byName.put(name, new Setting(name, value.isEmpty() ? null : value, "local")));
        return new Settings(ImmutableSortedMap.copyOf(byName));
    }

    static <T extends Fact> T only(AssembledCase file, Class<T> type) {
        List<T> facts = file.all(type);
        if (facts.size() != 1) throw new AssertionError(facts + " is not one " + type.getSimpleName());
        return facts.get(0);
    }

    static Missing missing(String property, String type, @Nullable String id, @Nullable String source) {
        return new Missing(property, type, id, source);
    }
}
