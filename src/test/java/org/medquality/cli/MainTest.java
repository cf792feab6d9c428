package org.medquality.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ObjectArrays;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
    private static final String CASE = """
            {"case":"E1","asOf":"2024-03-10T08:00:00+08:00",
             "supplied":{"Document":true},
             "encounter":{"id":"E1","patientId":"PLANTED-NAME","kind":"inpatient","startedAt":"2024-03-01T08:00:00+08:00"},
             "documents":[{"id":"D1","type":"FIRST_PROGRESS_NOTE","firstSignedAt":"2024-03-01T%s:00+08:00"}]}
            """;

    private static final String INSTITUTION = """
            {"case":"H1-2024","asOf":"2024-03-10T08:00:00+08:00",
             "institution":{"id":"H1","level":"2"},
             "staff":[{"id":"YS1","profession":"physician"}]}
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Main.run(out, err, arguments);
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static String signed(String hour) {
        return CASE.formatted(hour).replace("\n", "");
    }

    @Test
    void nothing_failed_ends_with_0() throws IOException {
        Path good = file("good.json", signed("16:00"));
        assertThat(run("audit", good.toString(), "--only", "REC-004")).isEqualTo(ExitCode.OK);
        assertThat(out.toString(StandardCharsets.UTF_8).lines().reduce((a, b) -> b))
                .hasValueSatisfying(last -> assertThat(last)
                        .isEqualTo("病例 1 个，共 1 项：合规 1 · 逾期完成 0 · 逾期未做 0 · 违反 0 · 待完成 0 · 无法判定 0 · 规则出错 0 · 不适用 0"));
    }

    @Test
    void violations_end_with_1_and_are_named_with_due_and_done_time() throws IOException {
        Path late = file("late.json", signed("16:01"));
        assertThat(run("audit", late.toString(), "--only", "REC-004", "--identify"))
                .isEqualTo(ExitCode.VIOLATIONS);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("E1  逾期完成（超时），应于 2024-03-01 16:00 前完成，实际 2024-03-01 16:01，超时 1 分钟");
    }

    @Test
    void input_of_which_nothing_can_be_evaluated_ends_with_2() throws IOException {
        assertThat(run("audit", folder.resolve("nothing.json").toString())).isEqualTo(ExitCode.INPUT);
        assertThat(run("audit", file("bad.json", "{").toString())).isEqualTo(ExitCode.INPUT);
        assertThat(run("audit", file("good.json", signed("16:00")).toString(), "--only", "REC-999"))
                .isEqualTo(ExitCode.INPUT);
        assertThat(run("audit")).isEqualTo(ExitCode.INPUT);
        assertThat(run("audt")).isEqualTo(ExitCode.INPUT);
    }

    @Test
    void a_rejected_case_does_not_stop_a_stream_is_named_without_values_and_ends_with_3() throws IOException {
        String bad = signed("16:00").replace("\"kind\":\"inpatient\"", "\"kind\":\"SECRET\"");
        Path stream = file("cases.ndjson", signed("16:00") + "\n" + bad + "\n" + signed("16:00") + "\n");
        assertThat(run("audit", stream.toString(), "--only", "REC-004")).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("未能读入的病例 1 个").contains("病例 2 个");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(".ndjson:2 /encounter/kind: ")
                .doesNotContain("SECRET")
                .doesNotContain("PLANTED-NAME");
    }

    @Test
    void json_has_findings_summary_rulebook_and_the_moment() throws IOException {
        Path late = file("late.json", signed("17:20"));
        run("audit", late.toString(), "--only", "REC-004", "--format", "json", "--identify");
        assertThat(out.toString(StandardCharsets.UTF_8).replaceAll("\\s", ""))
                .contains("\"requirement\":\"REC-004\"")
                .contains("\"case\":\"E1\",\"subject\":{\"type\":\"Encounter\",\"id\":\"E1\"}")
                .contains(
                        "\"outcome\":\"late\",\"defect\":\"late\",\"due\":\"2024-03-01T16:00:00+08:00\",\"done\":\"2024-03-01T17:20:00+08:00\",\"delay\":\"PT1H20M\"")
                .contains("\"evidence\":[{\"type\":\"Document\",\"id\":\"D1\",\"path\":\"firstSignedAt\"}]")
                .contains("\"summary\":{\"total\":1,")
                .contains("\"rulebook\":{\"version\":")
                .contains("\"asOf\":\"2024-03-10T08:00:00+08:00\"");
    }

    @Test
    void numbers_are_pseudonyms_unless_they_are_asked_for_the_same_in_each_form() throws IOException {
        Path late = file("late.json", signed("17:20"));
        Path full = folder.resolve("full.json");
        run("audit", late.toString(), "--only", "REC-004", "--report", full.toString());
        String shown = out.toString(StandardCharsets.UTF_8);
        Matcher pseudonym = Pattern.compile("P~\\w{10}").matcher(shown);
        assertThat(pseudonym.find()).isTrue();
        assertThat(shown).doesNotContain("E1");
        assertThat(full)
                .content()
                .contains("\"case\" : \"" + pseudonym.group() + "\"")
                .doesNotContain("E1", "D1");
    }

    @Test
    void a_key_is_made_once_and_kept_and_another_gives_other_pseudonyms() throws IOException {
        String late = file("late.json", signed("17:20")).toString();
        Path key = folder.resolve("keys/hospital.key");
        run("audit", late, "--only", "REC-004", "--key", key.toString());
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("made a key for pseudonyms: " + key);
        assertThat(key).content().matches("[0-9a-f]{64}\n");
        String first = out.toString(StandardCharsets.UTF_8);
        out.reset();
        run("audit", late, "--only", "REC-004", "--key", key.toString());
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(first);
        out.reset();
        run(
                "audit",
                late,
                "--only",
                "REC-004",
                "--key",
                folder.resolve("other.key").toString());
        assertThat(out.toString(StandardCharsets.UTF_8)).isNotEqualTo(first);
        assertThat(run("audit", late, "--key", file("short.key", "1234").toString()))
                .isEqualTo(ExitCode.INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("short.key: a key needs at least 32 characters");
    }

    @Test
    void where_no_key_can_be_kept_the_pseudonyms_hold_for_the_run() throws IOException {
        Path late = file("late.json", signed("17:20"));
        Path nowhere = file("file", "").resolve("key");
        assertThat(run("audit", late.toString(), "--only", "REC-004", "--key", nowhere.toString()))
                .isEqualTo(ExitCode.VIOLATIONS);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("these pseudonyms hold for this run alone");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("P~").doesNotContain("E1");
    }

    @Test
    void a_core_system_is_shown_as_a_unit() throws IOException {
        Path late = file("late.json", signed("17:20"));
        run("audit", late.toString(), "--only", "COR-15");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("核心制度：")
                .containsPattern("\n  15 病历管理制度  通过 \\d+ · 不合格 2 · ");
        run("audit", late.toString(), "--only", "COR-15", "--format", "json");
        assertThat(out.toString(StandardCharsets.UTF_8).replaceAll("\\s", ""))
                .contains("{\"group\":{\"coreSystem\":\"COR-15\"},\"number\":15,\"title\":\"病历管理制度\",\"files\":1,")
                .doesNotContain("\"requirement\":\"VER-");
    }

    @Test
    void the_file_of_an_institution_is_audited_like_a_case_and_told_apart() throws IOException {
        Path cases = file("cases/E1.json", signed("16:00"));
        Path institution = file("cases/H1.json", INSTITUTION);
        run("audit", folder.resolve("cases").toString(), "--institution", institution.toString());
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("病例 1 个、机构档案 1 份，共 ");
        String together = out.toString(StandardCharsets.UTF_8);
        out.reset();
        run("audit", cases.toString(), "--institution", institution.toString());
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(together);
    }

    @Test
    void a_wrong_file_of_an_institution_ends_with_2() throws IOException {
        String file = file("case.json", signed("16:00")).toString();
        assertThat(run("audit", file, "--institution", file)).isEqualTo(ExitCode.INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("case E1 is that of an encounter; give the file of the institution");
        assertThat(run(
                        "audit",
                        file,
                        "--institution",
                        file("bad.json", "{ \"case\": \"H1\" }").toString()))
                .isEqualTo(ExitCode.INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("bad.json: case H1 cannot be read: ");
        assertThat(run("audit", file, "--institution", "nowhere.json")).isEqualTo(ExitCode.INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no institution's file at nowhere.json");
        assertThat(run("audit", file, "--across-cases")).isEqualTo(ExitCode.INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--across-cases needs the --institution");
    }

    @Test
    void ndjson_is_one_object_a_line() throws IOException {
        Path stream = file("cases.ndjson", signed("16:00") + "\n" + signed("17:00") + "\n");
        run("audit", stream.toString(), "--only", "REC-004", "--format", "ndjson", "--threads", "3", "--identify");
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(2).allMatch(l -> l.startsWith("{\"case\":\"E1\"") && l.endsWith("}"));
    }

    @Test
    void the_moment_of_the_audit_can_be_given_over_that_of_the_case() throws IOException {
        String open = signed("16:00").replace("FIRST_PROGRESS_NOTE", "DAILY_PROGRESS_NOTE");
        Path file = file("open.json", open);
        assertThat(run("audit", file.toString(), "--only", "REC-004", "--as-of", "2024-03-01T12:00:00+08:00"))
                .isEqualTo(ExitCode.OK);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("待完成 1");
        assertThat(run("audit", file.toString(), "--as-of", "yesterday")).isEqualTo(ExitCode.INPUT);
    }

    @Test
    void fines_are_shown_when_asked_for_and_no_score_knows_of_them() throws IOException {
        Path late = file("late.json", signed("16:01"));
        run("audit", late.toString());
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("罚款");
        String without = json("audit", late.toString());
        out.reset();
        run("audit", late.toString(), "--fines", "--only", "REC-004");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("超时 1 分钟，罚款 5 元（P2-14）\n")
                .contains("不计入评分）：1 笔，5 元\n  P2-14 住院病历未在规定时间内书写（篇2 三(3)）  1 笔，5 元\n")
                .contains("  由谁承担：\n    个人 （未知）  5 元\n")
                .doesNotContain("PLANTED-NAME");
        out.reset();
        run("audit", late.toString(), "--fines", "--only", "REC-004", "--lang", "en");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(", fine 5 CNY (P2-14)\n", "person (not known)  5 CNY\n");
        String with = json("audit", late.toString(), "--fines");

        assertThat(without).contains("\"fines\":null").doesNotContain("\"fine\":");
        assertThat(with).contains("\"fine\":{\"item\":\"P2-14\",\"quantity\":1,\"amount\":5,\"open\":null");
        assertThat(scores(with)).isNotEmpty().isEqualTo(scores(without));
    }

    private String json(String... arguments) {
        out.reset();
        run(Stream.concat(Stream.of(arguments), Stream.of("--format", "json")).toArray(String[]::new));
        return out.toString(StandardCharsets.UTF_8).replaceAll("\\s", "");
    }

    private static List<String> scores(String json) {
        return Pattern.compile("\"scores?\":[\\[{].*?[\\]}]")
                .matcher(json)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void a_run_is_summed_by_the_groups_that_are_asked_for() throws IOException {
        Path cases = file(
                "cases.ndjson",
                Stream.of("15:00", "16:01", "17:00").map(MainTest::signed).collect(Collectors.joining("\n")));
        run("audit", cases.toString(), "--only", "REC-004", "--group-by", "requirement", "--group-by", "period");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsPattern("按要求汇总\n  要求 .*合格率.*\n  REC-004 .*完成 +3 +1 +2 +0 +0 +0 +33\\.33%\\* +33\\.33%\\*")
                .containsPattern("按期间汇总（月，以离院日期计）\n  期间 .*\n  （未离院） +3 ")
                .contains("* 分母不足 10");
        out.reset();
        run(
                "audit",
                cases.toString(),
                "--only",
                "REC-004",
                "--group-by",
                "severity, period",
                "--period",
                "quarter",
                "--period-basis",
                "audit",
                "--lang",
                "en");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsPattern(
                        "By severity and period \\(quarters, by day of the audit\\)\n.*\n  \\w+ / 2024-Q1 +3 ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ward              | --group-by ward: there are physician, department, institution, requirement, core-system, severity, period",
                "period,period     | --group-by period,period names a dimension twice",
            })
    void what_cannot_be_grouped_by_is_named_and_ends_with_2(String groups, String message) throws IOException {
        Path good = file("good.json", signed("16:00"));
        assertThat(run("audit", good.toString(), "--group-by", groups)).isEqualTo(ExitCode.INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(message);
    }

    @Test
    void sums_and_fines_are_the_same_whatever_the_number_of_threads() {
        String[] arguments = {
            "audit",
            "examples/township/cases",
            "--profile",
            "township",
            "--fines",
            "--group-by",
            "physician,period",
            "--threads"
        };
        String one = json(ObjectArrays.concat(arguments, "1"));

        assertThat(one).contains("\"by\":[\"physician\",\"period\"]");
        assertThat(json(ObjectArrays.concat(arguments, "5"))).isEqualTo(one);
    }

    @Test
    void output_and_report_go_to_files() throws IOException {
        Path late = file("late.json", signed("17:20"));
        Path text = folder.resolve("out/summary.txt");
        Path full = folder.resolve("out/full.json");
        run("audit", late.toString(), "--only", "REC-004", "-o", text.toString(), "--report", full.toString());
        assertThat(text).content().contains("病例 1 个");
        assertThat(full).content().contains("\"findings\"").endsWith("}\n");
    }

    @Test
    void a_written_report_is_rendered_as_the_audit_would_have_rendered_it() throws IOException {
        Path late = file("late.json", signed("17:20"));
        Path full = folder.resolve("full.json");
        Path again = folder.resolve("again.json");
        run("audit", late.toString(), "--report", full.toString());
        String summary = out.toString(StandardCharsets.UTF_8);
        out.reset();
        assertThat(run("report", full.toString())).isEqualTo(ExitCode.OK);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(summary.replaceAll("完整报告：.*\n", ""));
        assertThat(run("report", full.toString(), "--format", "json", "-o", again.toString()))
                .isEqualTo(ExitCode.OK);
        assertThat(again).hasSameTextualContentAs(full);
        assertThat(run("report", full.toString(), "--report", again.toString(), "--lang", "en"))
                .isEqualTo(ExitCode.OK);
        assertThat(again).content().contains("\"title\" : \"First progress note within 8 h of admission\"");
    }

    @Test
    void what_is_no_written_report_ends_with_2() throws IOException {
        Path late = file("late.json", signed("17:20"));
        assertThat(run("report", late.toString())).isEqualTo(ExitCode.INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("late.json: is no report that audit --format json wrote")
                .doesNotContain("PLANTED-NAME");
        assertThat(run("report", "nowhere.json")).isEqualTo(ExitCode.INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no report at nowhere.json");
        assertThat(run("report")).isEqualTo(ExitCode.INPUT);
    }

    @Test
    void a_folder_is_audited_file_by_file_in_the_order_of_names() throws IOException {
        file("b.json", signed("16:00").replace("\"case\":\"E1\"", "\"case\":\"B\""));
        file("a.ndjson", signed("16:00").replace("\"case\":\"E1\"", "\"case\":\"A\"") + "\n");
        run("audit", folder.toString(), "--only", "REC-004", "--format", "ndjson", "--identify");
        assertThat(out.toString(StandardCharsets.UTF_8).lines().map(l -> l.substring(0, 11)))
                .containsExactly("{\"case\":\"A\"", "{\"case\":\"B\"");
    }

    @Test
    void english_speaks_english() throws IOException {
        run("audit", file("late.json", signed("17:20")).toString(), "--only", "REC-004", "--lang", "en");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("1 cases, 1 findings: met 0 · late 1");
    }

    @Test
    void a_broken_rules_folder_is_named_file_by_line_and_ends_with_2() throws IOException {
        Path rules = copyOfRules();
        Path admission = rules.resolve("record/admission.drl");
        Files.writeString(
                admission, Files.readString(admission).replace("kind == \"day_care\"", "knd == \"day_care\""));
        Files.delete(rules.resolve("record/scenarios/REC-004.yaml"));
        Path good = file("good.json", signed("16:00"));
        assertThat(run("audit", good.toString(), "--rules", rules.toString())).isEqualTo(ExitCode.INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("rules/record/admission.drl:")
                .contains("REC-040: Departure has no knd, it has [");
    }

    @Test
    void a_rule_without_scenarios_is_named() throws IOException {
        Path rules = copyOfRules();
        Files.delete(rules.resolve("record/scenarios/REC-004.yaml"));
        assertThat(run("audit", file("good.json", signed("16:00")).toString(), "--rules", rules.toString()))
                .isEqualTo(ExitCode.INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("REC-004: has no scenarios; write rules/record/scenarios/REC-004.yaml");
    }

    @Test
    void rules_are_listed_and_shown() {
        assertThat(run("rules", "list")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .anyMatch(l -> l.startsWith("REC-004  严重  启用  事实可判  首次病程记录 8 小时完成  《病历书写基本规范》"));
        assertThat(run("rules", "show", "REC-004")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("expect( $notes ).within( hours( 8 ) ).after( $stay )");
        assertThat(run("rules", "list", "--format", "json")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"decidedByFacts\" : true");
        assertThat(run("rules", "show", "REC-999")).isEqualTo(ExitCode.INPUT);
    }

    @Test
    void the_schema_is_printed() {
        assertThat(run("schema")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"$schema\"").contains("FIRST_PROGRESS_NOTE");
        out.reset();
        assertThat(run("schema", "report")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"$schema\"").contains("\"coreSystems\"");
    }

    private Path copyOfRules() throws IOException {
        Path from = Path.of("rules");
        Path to = folder.resolve("rules");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(copy);
                else Files.copy(file, copy);
            }
        }
        return to;
    }
}
