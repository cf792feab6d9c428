package org.medquality;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome;
import org.medquality.json.CaseReader;
import org.medquality.json.CaseSource;
import org.medquality.json.CaseStream;
import org.medquality.json.ReportWriter;
import org.medquality.report.Report;
import org.medquality.report.Wording.Language;

/**
 * Audits {@code examples/township}: what its README says was planted is found, nothing else is held against anybody, and
 * all findings are those of {@code expected.json}. With {@code -Dmedquality.update=true} that file is written anew.
 */
class TownshipTest {
    private static final Path FOLDER = Path.of("examples", "township");
    private static final Path EXPECTED = FOLDER.resolve("expected.json");

    /** A golden file must not change with every word of a rule file. */
    private static final String IDENTITY = "\"(version|sha256)\" : \"[^\"]*\"";

    private static final Auditor AUDITOR = Auditor.builtIn();
    private static List<CaseStream.Item> items = List.of();
    private static List<Report> reports = List.of();

    /** A row of the README: what the audit must say of one subject. */
    private record Plant(String caseId, String what, String rule, String subject, Outcome outcome) {
        static Plant of(String row) {
            List<String> cells = Splitter.on('|').trimResults().splitToList(row);
            Outcome outcome = Outcome.valueOf(cells.get(5).toUpperCase(Locale.ROOT));
            return new Plant(cells.get(1), cells.get(2), cells.get(3), cells.get(4), outcome);
        }

        /** Whether this row speaks of a finding; that nobody is concerned has no subject, or another one. */
        boolean tells(Finding finding) {
            boolean same = finding.rule().equals(rule) || finding.requirement().equals(rule);
            boolean nobody = outcome == Outcome.NOT_APPLICABLE
                    && finding.outcome() == outcome
                    && rule.startsWith(finding.requirement());
            return finding.caseId().equals(caseId) && (same && subject(finding).equals(subject) || nobody);
        }

        private static String subject(Finding finding) {
            if (finding.subject() == null) return "-";
            return finding.subject().id() + (finding.occurrence() == null ? "" : "@" + finding.occurrence());
        }

        @Override
        public String toString() {
            return caseId + " " + what;
        }
    }

    @BeforeAll
    static void audit() throws IOException {
        try (CaseStream cases = CaseSource.open(FOLDER.resolve("cases"), CaseReader.create())) {
            items = ImmutableList.copyOf(cases);
        }
        reports = items.stream()
                .filter(CaseStream.Read.class::isInstance)
                .map(item -> AUDITOR.audit(((CaseStream.Read) item).file()))
                .toList();
    }

    private static Stream<Finding> findings() {
        return reports.stream().flatMap(report -> report.findings().stream());
    }

    private static List<Plant> plants() throws IOException {
        return Files.readAllLines(FOLDER.resolve("README.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| 病例"))
                .map(Plant::of)
                .toList();
    }

    @Test
    void every_case_can_be_read_and_bears_the_name_of_its_file() {
        assertThat(items).hasSize(36).allMatch(CaseStream.Read.class::isInstance);
        Set<String> files = items.stream()
                .map(item -> Path.of(item.source()).getFileName().toString())
                .collect(Collectors.toSet());
        assertThat(reports).allSatisfy(report -> assertThat(files).contains(report.caseId() + ".json"));
    }

    @TestFactory
    Stream<DynamicTest> everything_planted_comes_out() throws IOException {
        return plants().stream()
                .map(plant -> DynamicTest.dynamicTest(plant.toString(), () -> assertThat(worst(plant))
                        .as("%s %s", plant.rule, plant.subject)
                        .isEqualTo(plant.outcome)));
    }

    private static @Nullable Outcome worst(Plant plant) {
        return findings()
                .filter(plant::tells)
                .map(Finding::outcome)
                .max(Comparator.comparing(TownshipTest::badness))
                .orElse(null);
    }

    private static int badness(Outcome outcome) {
        List<Outcome.Column> columns = List.of(
                Outcome.Column.NOT_APPLICABLE,
                Outcome.Column.PASS,
                Outcome.Column.OPEN,
                Outcome.Column.UNKNOWN,
                Outcome.Column.FAIL);
        return columns.indexOf(outcome.column());
    }

    @Test
    void nothing_fails_that_was_not_planted() throws IOException {
        List<Plant> plants = plants();
        assertThat(findings().filter(f -> f.outcome().column() == Outcome.Column.FAIL))
                .allSatisfy(finding ->
                        assertThat(plants).anyMatch(p -> p.outcome == finding.outcome() && p.tells(finding)));
    }

    @Test
    void no_rule_errs() {
        assertThat(findings().map(Finding::outcome)).doesNotContain(Outcome.ERROR);
    }

    @Test
    void the_findings_are_those_of_the_golden_file() throws IOException {
        StringWriter text = new StringWriter();
        try (ReportWriter writer = ReportWriter.object(text, AUDITOR.catalogue(), AUDITOR.rulebook(), Language.ZH)) {
            reports.forEach(writer::write);
        }
        if (Boolean.getBoolean("medquality.update")) Files.writeString(EXPECTED, text.toString());
        List<String> found = lines(text.toString());
        List<String> golden = lines(Files.readString(EXPECTED));
        int first = firstDifference(found, golden);
        // The whole of two such files would bury what is wrong.
        assertThat(around(found, first)).as("%s:%d", EXPECTED, first + 1).isEqualTo(around(golden, first));
        assertThat(found).hasSameSizeAs(golden);
    }

    private static List<String> lines(String report) {
        return report.replaceAll(IDENTITY, "\"$1\" : \"\"").lines().toList();
    }

    private static int firstDifference(List<String> found, List<String> golden) {
        int shorter = Math.min(found.size(), golden.size());
        return IntStream.range(0, shorter)
                .filter(i -> !found.get(i).equals(golden.get(i)))
                .findFirst()
                .orElse(shorter);
    }

    private static List<String> around(List<String> lines, int line) {
        return lines.subList(Math.max(0, Math.min(line, lines.size()) - 15), Math.min(lines.size(), line + 5));
    }
}
