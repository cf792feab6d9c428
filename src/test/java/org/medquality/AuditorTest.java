package org.medquality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.medquality.casefile.CaseFile;
import org.medquality.fact.DocumentBuilder;
import org.medquality.fact.EncounterBuilder;
import org.medquality.fact.Fact;
import org.medquality.fact.FactType;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome;
import org.medquality.json.CaseReader;
import org.medquality.json.ReportWriter;
import org.medquality.report.Report;
import org.medquality.report.Wording.Language;

class AuditorTest {
    private static final Auditor AUDITOR = Auditor.builtIn();
    private static final Path CASES = Path.of("examples/township/cases");

    private static List<CaseFile> township() {
        try (Stream<Path> files = Files.list(CASES)) {
            List<CaseFile> cases = new ArrayList<>();
            for (Path file : files.sorted().toList())
                cases.add(CaseReader.create().read(file));
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(Report report) {
        return ReportWriter.toJson(report, AUDITOR.legend(), Language.ZH);
    }

    private static List<String> json(Stream<Report> reports) {
        return reports.map(AuditorTest::json).toList();
    }

    private static CaseFile shuffled(CaseFile file, Random random) {
        List<Fact> facts = new ArrayList<>(file.facts());
        Collections.shuffle(facts, random);
        CaseFile.Builder builder =
                CaseFile.builder(file.id()).asOf(file.asOf()).zone(file.zone()).addAll(facts);
        file.supplied()
                .until()
                .forEach((type, until) ->
                        builder.supply(FactType.named(type).orElseThrow().record(), until));
        return builder.build();
    }

    @Test
    void the_order_of_facts_changes_no_byte() {
        Random random = new Random(42);
        for (CaseFile file : township()) {
            assertThat(json(AUDITOR.audit(shuffled(file, random)))).isEqualTo(json(AUDITOR.audit(file)));
        }
    }

    @Test
    void the_number_of_threads_changes_neither_a_byte_nor_the_order_of_cases() {
        List<CaseFile> cases = township();
        List<String> one = json(AUDITOR.audit(cases.stream(), 1));
        for (int threads : new int[] {2, 3, 8}) {
            assertThat(json(AUDITOR.audit(cases.stream(), threads))).isEqualTo(one);
        }
    }

    @Test
    void neither_the_default_locale_nor_the_default_zone_changes_a_byte() {
        CaseFile file = township().get(0);
        String expected = json(AUDITOR.audit(file));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("ar-EG", "th-TH-u-ca-buddhist-nu-thai", "tr-TR")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
                assertThat(json(AUDITOR.audit(file))).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void auditing_twice_gives_equal_reports_and_changes_no_input() {
        for (CaseFile file : township()) {
            List<Fact> before = List.copyOf(file.facts());
            assertThat(AUDITOR.audit(file)).isEqualTo(AUDITOR.audit(file));
            assertThat(file.facts()).isEqualTo(before);
        }
    }

    @Test
    void rules_from_the_folder_give_the_verdicts_of_the_built_in_ones() {
        Auditor loaded = Auditor.builder().rules(Path.of("rules")).build();
        assertThat(loaded.rulebook()).isEqualTo(AUDITOR.rulebook());
        for (CaseFile file : township()) {
            assertThat(loaded.audit(file).findings())
                    .isEqualTo(AUDITOR.audit(file).findings());
        }
    }

    @Test
    void every_requirement_that_is_on_speaks_in_every_case() {
        for (CaseFile file : township()) {
            Report report = AUDITOR.audit(file);
            assertThat(report.findings().stream().map(Finding::requirement).distinct())
                    .containsAll(AUDITOR.rules().rules().stream()
                            .filter(r -> r.judgedIn(file.holder()))
                            .map(r -> r.requirement())
                            .filter(id -> !report.off().contains(id))
                            .toList());
        }
    }

    @Test
    void the_columns_of_a_report_add_up() {
        for (CaseFile file : township()) {
            Report report = AUDITOR.audit(file);
            long columns = Stream.of(Outcome.Column.values())
                    .mapToLong(c -> report.summary().count(c))
                    .sum();
            assertThat(columns)
                    .isEqualTo(report.findings().size())
                    .isEqualTo(report.summary().total());
        }
    }

    @Test
    void without_any_promise_nothing_that_rests_on_an_absence_accuses() {
        for (CaseFile file : township()) {
            CaseFile silent = CaseFile.builder(file.id())
                    .asOf(file.asOf())
                    .zone(file.zone())
                    .addAll(file.facts())
                    .build();
            assertThat(AUDITOR.audit(silent).findings()).noneMatch(f -> f.outcome() == Outcome.MISSED);
        }
    }

    @Test
    void only_judges_a_requirement_that_is_off_and_skip_leaves_one_out() {
        CaseFile file = minimal();
        Auditor only = Auditor.builder().only(List.of("REC-009")).build();
        assertThat(only.audit(file).findings()).extracting(Finding::requirement).containsOnly("REC-009");
        Auditor skip = Auditor.builder().skip(List.of("REC-004")).build();
        assertThat(skip.audit(file).findings()).extracting(Finding::requirement).doesNotContain("REC-004");
        assertThat(skip.audit(file).off()).contains("REC-004");
    }

    @Test
    void a_name_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> Auditor.builder().only(List.of("REC-999")).build())
                .hasMessageContaining("REC-999");
        assertThatThrownBy(() -> Auditor.builder().profile("nobody").build()).hasMessageContaining("nobody");
        assertThatThrownBy(() -> Auditor.builder().set("nothing", "1").build()).hasMessageContaining("nothing");
    }

    @Test
    void a_parameter_that_is_set_shows_in_the_findings_that_rest_on_it() {
        Auditor auditor = Auditor.builder()
                .set("seniorRoundFirst", "PT96H")
                .only(List.of("REC-009"))
                .build();
        assertThat(auditor.audit(minimal()).findings())
                .flatExtracting(Finding::settings)
                .anyMatch(s -> s.name().equals("seniorRoundFirst")
                        && "PT96H".equals(s.value())
                        && s.status().equals("local"));
    }

    private static CaseFile minimal() {
        CaseFile.Builder file = CaseFile.builder("E1").asOf(Instant.parse("2024-03-10T00:00:00Z"));
        FactType.submitted().forEach(type -> file.supply(type.record()));
        return file.add(
                        EncounterBuilder.builder()
                                .id("E1")
                                .patientId("P1")
                                .kind("inpatient")
                                .startedAt(Instant.parse("2024-03-01T00:00:00Z"))
                                .build(),
                        DocumentBuilder.builder()
                                .id("D1")
                                .encounterId("E1")
                                .type("FIRST_PROGRESS_NOTE")
                                .firstSignedAt(Instant.parse("2024-03-01T08:00:00Z"))
                                .build())
                .build();
    }
}
