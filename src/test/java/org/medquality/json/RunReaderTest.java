package org.medquality.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medquality.Auditor;
import org.medquality.casefile.CaseFile;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome;
import org.medquality.json.RunReader.Written;
import org.medquality.report.Dimension;
import org.medquality.report.Followup;
import org.medquality.report.Legend;
import org.medquality.report.Report;
import org.medquality.report.Report.RuleBookId;
import org.medquality.report.Rollup;
import org.medquality.report.RollupPlan;
import org.medquality.report.RollupPlan.Basis;
import org.medquality.report.RollupPlan.Length;
import org.medquality.report.Run;
import org.medquality.report.Run.Problem;
import org.medquality.report.Run.Rejection;
import org.medquality.report.Wording.Language;
import org.medquality.score.FineLine;
import org.medquality.task.Exceptions;
import org.medquality.task.Excuse;
import org.medquality.task.TaskBoard;
import org.medquality.task.TaskDelta;
import org.medquality.task.Waiver;

class RunReaderTest {
    private static final Auditor AUDITOR = Auditor.builtIn();
    private static final Auditor ONE =
            Auditor.builder().only(List.of("REC-004")).build();

    private static final Rejection REJECTION = new Rejection(
            "cases.ndjson",
            7,
            null,
            ImmutableList.of(new Problem("/encounter/kind", 7, "must be one of …"), new Problem("", 8, "ends")));

    @Test
    void written_read_and_written_again_gives_the_same_bytes() throws IOException {
        String json = written(township());
        Written read = read(json);

        assertThat(read.run().findings()).hasSizeGreaterThan(9000);
        assertThat(write(
                        read.run().reports(),
                        read.run().rejected(),
                        read.legend(),
                        read.run().rulebook()))
                .isEqualTo(json);
    }

    @Test
    void any_case_comes_back_as_it_was_written() {
        RandomCases cases = new RandomCases(new Random(5));
        for (int i = 0; i < 40; i++) {
            List<Report> reports = new ArrayList<>();
            for (int j = i % 3; j >= 0; j--) reports.add(AUDITOR.audit(cases.next()));
            String json = written(reports);
            Written read = read(json);

            assertThat(write(
                            read.run().reports(),
                            read.run().rejected(),
                            read.legend(),
                            read.run().rulebook()))
                    .isEqualTo(json);
        }
    }

    @Test
    void findings_and_ledgers_come_back_equal() throws IOException {
        List<Report> reports = township();
        List<Report> read = read(written(reports)).run().reports();

        for (int i = 0; i < reports.size(); i++) {
            Report before = reports.get(i);
            Report after = read.get(i);
            assertThat(after.findings()).isEqualTo(before.findings());
            assertThat(after.stay()).isEqualTo(before.stay());
            assertThat(after.scores().get(0).ledger())
                    .hasSameSizeAs(before.scores().get(0).ledger());
            for (Finding finding : before.findings()) {
                assertThat(Objects.isNull(after.entry(finding))).isEqualTo(Objects.isNull(before.entry(finding)));
            }
        }
    }

    @Test
    void tasks_waivers_appeals_and_both_scores_come_back() {
        RandomCases cases = new RandomCases(new Random(8));
        List<CaseFile> files = new ArrayList<>();
        for (int i = 0; i < 4; i++) files.add(cases.next());
        List<Report> plain = files.stream().map(AUDITOR::audit).toList();
        TaskDelta tasks = Boards.reconciled(new Boards(8).next(), plain);
        List<Waiver> waivers = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) waivers.add(waiver(i, plain.get(i)));
        Auditor excusing = AUDITOR.withExceptions(new Exceptions(ImmutableList.copyOf(waivers), ImmutableList.of()));
        List<Report> reports = files.stream().map(excusing::audit).toList();
        Followup followup = new Followup(
                tasks, excusing.exceptions(LocalDate.of(2024, 3, 10), HashMultiset.create(excuses(reports))));

        String json = write(reports, List.of(), AUDITOR.legend(), AUDITOR.rulebook(), followup);
        Run run = read(json).run();

        assertThat(run.followup()).isEqualTo(followup);
        assertThat(reports).anyMatch(report -> !report.excused().scores().isEmpty());
        for (int i = 0; i < reports.size(); i++) {
            assertThat(run.reports().get(i).excused().byFingerprint())
                    .isEqualTo(reports.get(i).excused().byFingerprint());
        }
        assertThat(write(run.reports(), run.rejected(), AUDITOR.legend(), run.rulebook(), run.followup()))
                .isEqualTo(json);
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(ReportSchema.text())
                        .validate(json, InputFormat.JSON))
                .isEmpty();
        assertThatThrownBy(() -> read(json.replaceFirst("\"zone\" : \"Asia/Shanghai\",\\s+\"due\"", "\"due\"")))
                .isInstanceOf(RunFormatException.class)
                .hasMessageContaining("/tasks/0");
    }

    private static List<Excuse> excuses(List<Report> reports) {
        return reports.stream()
                .flatMap(report -> report.excused().byFingerprint().values().stream())
                .toList();
    }

    /** For the first requirement that fails in a report; every third one lacks who approved it. */
    private static Waiver waiver(int number, Report report) {
        String requirement = report.findings().stream()
                .filter(finding -> finding.outcome().column() == Outcome.Column.FAIL)
                .map(Finding::requirement)
                .findFirst()
                .orElse("REC-004");
        LocalDate day = report.asOf().atZone(report.zone()).toLocalDate();
        return new Waiver(
                "W" + number,
                new Waiver.Selector(null, requirement, report.caseId(), null, null),
                "系统停机，纸质病历已经补录",
                "NK1",
                number % 3 == 2 ? null : "YW1",
                day.minusDays(1),
                day.plusDays(1),
                false,
                true);
    }

    @Test
    void fines_and_sums_come_back() throws IOException {
        Auditor auditor = Auditor.builder().profile("township").fines().build();
        RollupPlan plan = RollupPlan.MONTHLY
                .by(Length.QUARTER, Basis.EVENT)
                .and(Dimension.DEPARTMENT, Dimension.PERIOD)
                .and(Dimension.SEVERITY, Dimension.INSTITUTION);
        List<Report> reports = township(auditor);
        String json = write(reports, plan, auditor.legend());
        Written read = read(json);

        assertThat(reports).flatExtracting(Report::fines).hasSizeGreaterThan(30);
        assertThat(read.run().reports()).flatExtracting(Report::fines).isEqualTo(fines(reports));
        assertThat(read.legend().catalogue().tariff())
                .isEqualTo(auditor.legend().catalogue().tariff());
        assertThat(read.rollups()).isEqualTo(plan);
        assertThat(rollup(read.run().reports(), read.legend(), plan))
                .isEqualTo(rollup(reports, auditor.legend(), plan));
        assertThat(write(read.run().reports(), read.rollups(), read.legend())).isEqualTo(json);
    }

    private static List<FineLine> fines(List<Report> reports) {
        return reports.stream().flatMap(report -> report.fines().stream()).toList();
    }

    private static Rollup rollup(List<Report> reports, Legend legend, RollupPlan plan) {
        return new Run(AUDITOR.rulebook(), ImmutableList.copyOf(reports), ImmutableList.of(), TaskBoard.EMPTY)
                .rollup(legend.catalogue(), plan.withEach());
    }

    private static String write(List<Report> reports, RollupPlan plan, Legend legend) {
        StringWriter text = new StringWriter();
        try (ReportWriter writer = ReportWriter.object(text, legend, AUDITOR.rulebook(), plan, Language.ZH)) {
            reports.forEach(writer::write);
        }
        return text.toString();
    }

    @Test
    void a_run_without_cases_comes_back() {
        String json = written(List.of());

        assertThat(read(json).run().reports()).isEmpty();
        assertThat(read(json).run().rejected()).containsExactly(REJECTION);
    }

    @Test
    void a_requirement_that_is_not_selected_is_named_and_not_described() {
        StringWriter text = new StringWriter();
        try (ReportWriter writer = ReportWriter.object(text, ONE.legend(), ONE.rulebook(), Language.ZH)) {
            writer.write(ONE.audit(CaseReader.create().read(Cases.SMALLEST)));
        }
        Written read = read(text.toString());

        assertThat(read.run().reports().get(0).off()).contains("REC-001", "CON-017");
        assertThat(read.legend().catalogue().requirements()).containsKeys("REC-004", "CON-017");
        assertThat(read.legend().catalogue().requirements()).doesNotContainKey("REC-001");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "schemaVersion" : 1       | "schemaVersion" : 2       | has the form of version 2, this library reads version 1
            "schemaVersion" : 1,      |                           | is no report that audit --format json wrote
            "total" : 1,              | "total" : 2,              | its sums and its findings differ
            "findings" : 1,           | "findings" : 0,           | its sums and its findings differ
            "findings" : 1,           | "findings" : 7,           | its sums and its findings differ
            "case" : "C1"             | "case" : 1                | /findings/0/case must be a text
            "outcome" : "missed"      | "outcome" : "SECRET"      | /findings/0/outcome must be a code of Outcome
            "due" : "2024             | "due" : "soon 2024        | /findings/0/due must be a moment
            "zone" : "Asia/Shanghai"  | "zone" : "Asia/SECRET"    | /cases/0/zone must be a zone
            "family" :                | "familiy" :               | /requirements/0/family is missing
            "rejected" : [ ]          | "rejected" : [ 1 ]        | /rejected/0 is no object
            "period" : "month"        | "period" : "SECRET"       | /rollups/period must be a code of Length
            "core_system"             | "SECRET"                  | /rollups/groupings/4/by must be codes of Dimension
            "summary" : {             | "summary" : SECRET {      | is no JSON from line
            """)
    void what_is_no_report_is_refused_with_its_place_and_without_values(String right, String wrong, String message) {
        CaseFile missed = CaseReader.create()
                .read(Cases.SMALLEST.replace("\"supplied\": { }", "\"supplied\": { \"Document\": true }"));
        String json = ReportWriter.toJson(ONE.audit(missed), ONE.legend(), Language.ZH);

        assertThat(json).contains(right);
        assertThatThrownBy(() -> read(json.replace(right, wrong == null ? "" : wrong)))
                .isInstanceOf(RunFormatException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("SECRET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "1", "{}", "{\"findings\":[]}", "not json", "{\"findings\":[", "{} {}"})
    void foreign_texts_are_refused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(RunFormatException.class);
    }

    private static List<Report> township() throws IOException {
        return township(AUDITOR);
    }

    private static List<Report> township(Auditor auditor) throws IOException {
        List<Report> reports = new ArrayList<>();
        try (CaseStream cases = CaseSource.open(Path.of("examples/township/cases"), CaseReader.create())) {
            while (cases.hasNext()) {
                if (cases.next() instanceof CaseStream.Read read) reports.add(auditor.audit(read.file()));
            }
        }
        return reports;
    }

    private static String written(List<Report> reports) {
        return write(reports, List.of(REJECTION), AUDITOR.legend(), AUDITOR.rulebook());
    }

    private static String write(List<Report> reports, List<Rejection> rejected, Legend legend, RuleBookId rulebook) {
        return write(reports, rejected, legend, rulebook, Followup.NONE);
    }

    private static String write(
            List<Report> reports, List<Rejection> rejected, Legend legend, RuleBookId rulebook, Followup followup) {
        StringWriter text = new StringWriter();
        try (ReportWriter writer = ReportWriter.object(text, legend, rulebook, Language.ZH)) {
            reports.forEach(writer::write);
            rejected.forEach(writer::reject);
            writer.follow(followup);
        }
        return text.toString();
    }

    private static Written read(String json) {
        try {
            return RunReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
