package mimic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medquality.casefile.CaseFile;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome;
import org.medquality.finding.Outcome.Column;
import org.medquality.json.CaseReader;
import org.medquality.json.CaseWriter;
import org.medquality.report.Report;

class MimicTest {
    private static final Path EVENTS = Path.of(System.getProperty("mimic.events"));

    private static Conversion conversion;
    private static Recount recount;
    private static List<Report> reports;

    @BeforeAll
    static void convert_and_audit() throws IOException {
        if (!Files.exists(EVENTS)) return;
        conversion = Conversion.of(Event.read(EVENTS));
        recount = Recount.of(EVENTS);
        try (Stream<Report> audited = Mimic.auditor().audit(conversion.cases().stream())) {
            reports = audited.toList();
        }
    }

    @BeforeEach
    void skip_without_the_source() {
        assumeTrue(Files.exists(EVENTS), "the source lies beside the project and is not here; see the README");
    }

    private static Stream<Finding> findings() {
        return reports.stream().flatMap(report -> report.findings().stream());
    }

    private static long count(String rule, Outcome outcome) {
        return findings()
                .filter(f -> f.rule().equals(rule) && f.outcome() == outcome)
                .count();
    }

    @Test
    void every_admission_is_a_case() {
        assertThat(conversion.cases()).hasSize(275).hasSize(recount.stays);
    }

    @Test
    void every_dose_given_in_a_stay_is_judged() {
        assertThat(findings().filter(f -> f.rule().equals("VER-013") && f.subject() != null))
                .hasSize(recount.given);
    }

    @Test
    void doses_without_an_order_are_broken_where_the_source_can_tell() {
        assertThat(count("VER-013", Outcome.BROKEN)).isEqualTo(recount.givenWithoutOrderCertainly);
        assertThat(count("VER-013", Outcome.UNKNOWN))
                .isEqualTo(recount.givenWithoutOrderInForce - recount.givenWithoutOrderCertainly);
    }

    @Test
    void doses_that_were_due_and_not_given_for_no_told_reason_are_missed() {
        assertThat(count("VER-020.1", Outcome.MISSED)).isEqualTo(recount.missedSlots);
        assertThat(count("VER-020.1", Outcome.UNKNOWN)).isEqualTo(recount.slotsBesideADoseWithoutOrder);
    }

    @Test
    void without_documents_nobody_is_accused_of_a_late_or_missing_one() {
        assertThat(findings()
                        .filter(f -> f.requirement().startsWith("REC-")
                                && f.outcome().column() == Column.FAIL))
                .isEmpty();
        // Not applicable to those who left before it was due.
        assertThat(findings().filter(f -> f.rule().equals("REC-004")).map(Finding::outcome))
                .hasSize(275)
                .containsOnly(Outcome.UNKNOWN, Outcome.NOT_APPLICABLE);
    }

    @Test
    void nothing_but_orders_and_doses_is_accused() {
        assertThat(findings()
                        .filter(f -> f.outcome().column() == Column.FAIL)
                        .map(Finding::rule)
                        .distinct())
                .containsExactlyInAnyOrder("VER-013", "VER-020.1");
        assertThat(findings().filter(f -> f.outcome() == Outcome.ERROR)).isEmpty();
    }

    @Test
    void the_written_cases_read_back_equal() {
        CaseReader reader = CaseReader.create();
        for (CaseFile file : conversion.cases())
            assertThat(reader.read(CaseWriter.write(file))).isEqualTo(file);
    }

    @Test
    void the_readme_shows_the_figures() throws IOException {
        Figures figures = new Figures(conversion.tally());
        reports.forEach(figures::add);
        assertThat(Files.readAllLines(Path.of(System.getProperty("mimic.readme"))))
                .containsSequence(figures.lines());
    }
}
