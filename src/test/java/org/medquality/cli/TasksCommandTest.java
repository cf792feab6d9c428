package org.medquality.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medquality.json.JsonTaskStore;
import org.medquality.task.Task;
import org.medquality.task.TaskState;

class TasksCommandTest {
    private static final String CASE = """
            {"case":"E1","asOf":"2024-03-%sT08:00:00+08:00",
             "supplied":{"Document":true},
             "encounter":{"id":"E1","patientId":"PLANTED-NAME","kind":"inpatient","departmentId":"NK","startedAt":"2024-03-01T08:00:00+08:00"},
             "documents":[%s]}
            """;
    private static final String LATE =
            "{\"id\":\"D1\",\"type\":\"FIRST_PROGRESS_NOTE\",\"firstSignedAt\":\"2024-03-01T17:20:00+08:00\"}";
    private static final String WAIVER = """
            {"schemaVersion":1,"waivers":[{"id":"W1","rule":"REC-004","case":"E1","reason":"系统停机，纸质病历已补录",
             "requestedBy":"NK1","approver":"YW1","from":"2024-03-01","expires":"2024-03-31","allowVeto":true}]}
            """;

    @TempDir
    private Path folder;

    private Path missed = Path.of("");
    private Path tasks = Path.of("");
    private String said = "";
    private String erred = "";

    @BeforeEach
    void name() throws IOException {
        missed = file("missed.json", CASE.formatted("10", ""));
        tasks = folder.resolve("tasks.json");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int run(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> texts = new ArrayList<>();
        for (Object argument : arguments) texts.add(argument.toString());
        if (!texts.contains("schema")) texts.add("--identify");
        int code = Main.run(out, err, texts.toArray(new String[0]));
        said = out.toString(StandardCharsets.UTF_8);
        erred = err.toString(StandardCharsets.UTF_8);
        assertThat(said + erred).doesNotContain("PLANTED-NAME");
        return code;
    }

    private int audit(Path file, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("audit", file, "--only", "REC-004"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray());
    }

    private int move(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("tasks", "move", tasks, task().id()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray());
    }

    private Task task() {
        return Iterables.getOnlyElement(
                JsonTaskStore.of(tasks).load(JsonTaskStore.scope(tasks)).board().tasks());
    }

    @Test
    void tasks_are_carried_from_run_to_run_until_nothing_is_new() throws IOException {
        assertThat(audit(missed, "--tasks-out", tasks)).isEqualTo(ExitCode.VIOLATIONS);
        assertThat(said).contains("整改任务 1 个：新增 1").contains("未销号 1 个，其中逾期 0 个");
        assertThat(Files.readString(tasks)).doesNotContain("PLANTED-NAME");
        byte[] first = Files.readAllBytes(tasks);

        assertThat(audit(missed, "--tasks", tasks, "--tasks-out", tasks, "--fail-on", "new"))
                .isEqualTo(ExitCode.OK);
        assertThat(said).contains("整改任务 1 个：不变 1");
        assertThat(Files.readAllBytes(tasks)).isEqualTo(first);

        Path late = file("late.json", CASE.formatted("11", LATE));
        audit(late, "--tasks", tasks, "--tasks-out", tasks, "--lang", "en");
        assertThat(said).contains("1 rectification tasks: changed 1");
        assertThat(task().repairable()).isFalse();

        run("audit", late, "--only", "REC-005", "--tasks", tasks, "--tasks-out", tasks);
        assertThat(said).contains("整改任务 1 个：本次未查 1");
        assertThat(task().state()).isEqualTo(TaskState.OPEN);
    }

    @Test
    void tasks_are_never_started_anew_or_dropped_by_mistake() throws IOException {
        assertThat(audit(missed, "--tasks", tasks)).isEqualTo(ExitCode.INPUT);
        assertThat(erred).contains("no tasks at ").contains("--tasks-out");
        assertThat(audit(missed, "--tasks-out", folder.resolve("tasks.txt"))).isEqualTo(ExitCode.INPUT);
        assertThat(erred).contains("has to end in .json");

        audit(missed, "--tasks-out", tasks);
        assertThat(audit(missed, "--tasks-out", tasks)).isEqualTo(ExitCode.INPUT);
        assertThat(erred).contains("holds tasks; give --tasks ");

        Path before = Files.copy(tasks, folder.resolve("before.json"));
        assertThat(audit(missed, "--tasks", before, "--tasks-out", tasks)).isEqualTo(ExitCode.VIOLATIONS);
        assertThat(move("assigned", "--by", "ZK1", "--department", "NK")).isEqualTo(ExitCode.OK);
        assertThat(audit(missed, "--tasks", before, "--tasks-out", tasks)).isEqualTo(ExitCode.INPUT);
        assertThat(erred).contains("holds steps of people that ").contains("does not know");
        assertThat(task().state()).isEqualTo(TaskState.ASSIGNED);
    }

    @Test
    void a_run_that_read_nothing_writes_no_tasks() throws IOException {
        assertThat(audit(file("bad.json", "{"), "--tasks-out", tasks)).isEqualTo(ExitCode.INPUT);
        assertThat(tasks).doesNotExist();
    }

    @Test
    void a_file_of_tasks_that_is_wrong_is_told_with_pointer_and_ends_with_2() throws IOException {
        audit(missed, "--tasks-out", tasks);
        Files.writeString(tasks, Files.readString(tasks).replace("\"open\"", "\"opn\""));
        assertThat(run("tasks", "list", tasks)).isEqualTo(ExitCode.INPUT);
        assertThat(erred).contains("tasks.json:").contains(" /tasks/0: state must be one of open, assigned");
        assertThat(audit(missed, "--tasks", tasks)).isEqualTo(ExitCode.INPUT);
    }

    @Test
    void a_gate_decides_what_fails_a_run() {
        for (String gate : List.of("critical", "major", "minor", "veto"))
            assertThat(audit(missed, "--fail-on", gate)).isEqualTo(ExitCode.VIOLATIONS);
        assertThat(audit(missed, "--fail-on", "new")).isEqualTo(ExitCode.INPUT);
        assertThat(erred).contains("--fail-on new needs --tasks");
        assertThat(audit(missed, "--tasks-out", tasks, "--fail-on", "new")).isEqualTo(ExitCode.VIOLATIONS);
    }

    @Test
    void what_is_waived_stays_a_failure_with_both_scores_and_does_not_fail_the_run() throws IOException {
        Path waivers = file("waivers.json", WAIVER);

        assertThat(audit(missed, "--waivers", waivers)).isEqualTo(ExitCode.OK);
        assertThat(said)
                .contains("不合格 1 项")
                .contains("（已豁免：W1，至 2024-03-31）")
                .contains("其中已豁免或申诉成立 1 项，仍计入真实得分")
                .containsPattern("E1  真实得分 .*，豁免和申诉后 无得分")
                .contains("W1 豁免 生效，至 2024-03-31，涉及 1 项");
        assertThat(audit(missed, "--waivers", waivers, "--fail-on", "veto")).isEqualTo(ExitCode.OK);
        assertThat(audit(missed, "--waivers", waivers, "--tasks-out", tasks, "--fail-on", "new"))
                .isEqualTo(ExitCode.OK);
        assertThat(task().state()).isEqualTo(TaskState.OPEN);

        audit(missed, "--waivers", waivers, "--format", "json");
        assertThat(said)
                .contains("\"kind\" : \"waived\"")
                .contains("\"reportedScores\"")
                .contains("\"state\" : \"in_force\"");
    }

    @Test
    void the_fine_of_a_waived_failure_is_withdrawn_and_in_no_sum() throws IOException {
        Path waivers = file("waivers.json", WAIVER);
        audit(missed, "--fines", "--only", "REC-004", "--group-by", "requirement");
        assertThat(said).contains("罚款 20 元（P2-15）", "：1 笔，20 元\n").doesNotContain("已撤回");

        audit(missed, "--fines", "--only", "REC-004", "--waivers", waivers, "--group-by", "requirement");
        assertThat(said).contains("罚款 20 元（P2-15）已撤回", "：0 笔，0 元\n").doesNotContain("20 元\n");

        audit(missed, "--fines", "--only", "REC-004", "--waivers", waivers, "--format", "json");
        assertThat(said.replaceAll("\\s", "")).contains("\"withdrawn\":true", "\"total\":{\"lines\":0,\"amount\":0,");
    }

    @Test
    void waivers_without_effect_are_told_and_the_run_fails() throws IOException {
        Path expired = file("expired.json", WAIVER.replace("2024-03-31", "2024-03-09"));
        assertThat(audit(missed, "--waivers", expired)).isEqualTo(ExitCode.VIOLATIONS);
        assertThat(said).contains("W1 豁免 已过期，不生效，至 2024-03-09");

        Path incomplete = file("incomplete.json", WAIVER.replace("\"approver\":\"YW1\",", ""));
        assertThat(audit(missed, "--waivers", incomplete, "--lang", "en")).isEqualTo(ExitCode.VIOLATIONS);
        assertThat(said).contains("W1 waiver incomplete, without effect (nobody decided)");

        Path veto = file("veto.json", WAIVER.replace(",\"allowVeto\":true", ""));
        assertThat(audit(missed, "--waivers", veto)).isEqualTo(ExitCode.VIOLATIONS);
        assertThat(said).contains("W1 豁免 未注明适用于单项否决，不生效，至 2024-03-31，涉及 1 项");

        Path unused = file("unused.json", WAIVER.replace("\"E1\"", "\"E2\""));
        assertThat(audit(missed, "--waivers", unused)).isEqualTo(ExitCode.VIOLATIONS);
        assertThat(said).contains("W1 豁免 未用到");

        Path wrong = file("wrong.json", WAIVER.replace("\"2024-03-31\"", "\"soon\""));
        assertThat(audit(missed, "--waivers", wrong)).isEqualTo(ExitCode.INPUT);
        assertThat(erred).contains("wrong.json:").contains("/waivers/0: expires must be a day");
        assertThat(audit(missed, "--waivers", folder.resolve("nowhere.json"))).isEqualTo(ExitCode.INPUT);
        assertThat(erred).contains("no waivers at ");
    }

    @Test
    void an_appeal_that_is_upheld_closes_the_task() throws IOException {
        audit(missed, "--tasks-out", tasks);
        Path appeals = file("appeals.json", """
                {"schemaVersion":1,"appeals":[{"id":"A1","task":"%s","outcome":"missed","by":"NK1","text":"已写",
                 "decision":{"verdict":"upheld","reviewer":"YW1","remark":"纸质病历可证"}}]}
                """.formatted(task().id()));
        assertThat(audit(missed, "--tasks", tasks, "--tasks-out", tasks, "--waivers", appeals))
                .isEqualTo(ExitCode.OK);
        assertThat(said).contains("整改任务 1 个：结案 1").contains("A1 申诉 生效，涉及 1 项");
        assertThat(task().state()).isEqualTo(TaskState.CLOSED);
    }

    @Test
    void a_task_is_listed_shown_and_moved_by_legal_steps_in_both_languages() {
        audit(missed, "--tasks-out", tasks);
        String id = task().id();

        assertThat(run("tasks", "list", tasks, "--as-of", "2024-03-20T08:00:00+08:00"))
                .isEqualTo(ExitCode.OK);
        assertThat(said)
                .contains(id + "  待派发  严重、单项否决  2024-03-17 逾期 3 天  E1  REC-004 逾期未做（缺失）  ")
                .endsWith("未销号 1 个，其中逾期 1 个\n");
        run("tasks", "list", tasks, "--as-of", "2024-03-17T23:00:00+08:00", "--overdue", "--lang", "en");
        assertThat(said).isEqualTo("0 not closed, 0 of these overdue\n");

        assertThat(move("closed", "--by", "ZK1", "--text", "好了")).isEqualTo(ExitCode.INPUT);
        assertThat(erred)
                .isEqualTo(
                        "不能由待派发转为已销号：请写明原因：no_longer_applicable 不再适用、occurrence_gone 事项已不存在、obsolete 规则已废止。可转为：已派发 assigned、整改中 in_progress、已销号 closed\n");
        assertThat(move("submitted", "--by", "YS1", "--text", "已补写", "--lang", "en"))
                .isEqualTo(ExitCode.INPUT);
        assertThat(erred)
                .isEqualTo("Cannot go from open to submitted: there is no such step."
                        + " Can go to: assigned assigned, in progress in_progress, closed closed\n");

        assertThat(move("assigned", "--by", "ZK1", "--department", "NK", "--staff", "YS1"))
                .isEqualTo(ExitCode.OK);
        assertThat(move("submitted", "--by", "YS1", "--text", "已补写", "--measure", "设提醒", "--measure-due", "2024-03-20"))
                .isEqualTo(ExitCode.OK);
        assertThat(move("closed", "--by", " ys1 ")).isEqualTo(ExitCode.INPUT);
        assertThat(erred).contains("提交人、承办人和责任人不能审核或销号");
        assertThat(move("returned", "--by", "ZK1")).isEqualTo(ExitCode.INPUT);
        assertThat(erred).contains("请写明理由");
        assertThat(move("closed", "--by", "ZK1", "--seen", "2")).isEqualTo(ExitCode.INPUT);
        assertThat(erred).contains("任务已被他人改动");
        assertThat(move("closed", "--by", "ZK1")).isEqualTo(ExitCode.OK);

        run("tasks", "show", tasks, id);
        assertThat(said)
                .contains("第 1 轮  已销号（已整改）")
                .contains("期限依据：7 天（本院设定）")
                .contains("办理 → 待审核  YS1  已补写")
                .contains("可转为：无");
        run("tasks", "list", tasks);
        assertThat(said).doesNotContain(id);
        run("tasks", "list", tasks, "--all", "--format", "json");
        assertThat(said).contains("\"closeReason\" : \"fixed\"");
        assertThat(run("tasks", "show", tasks, "000000000000")).isEqualTo(ExitCode.INPUT);
        assertThat(erred).contains("has no task 000000000000");
    }

    @Test
    void a_written_report_tells_of_tasks_and_waivers_again() throws IOException {
        Path report = folder.resolve("report.json");
        audit(missed, "--tasks-out", tasks, "--waivers", file("waivers.json", WAIVER), "--report", report);
        String tail = said.substring(said.indexOf("其中已豁免"), said.indexOf("完整报告："));

        assertThat(run("report", report)).isEqualTo(ExitCode.OK);
        assertThat(said).contains(tail);
        run("report", report, "--format", "json");
        assertThat(said).isEqualTo(Files.readString(report));
    }

    @Test
    void a_ledger_is_written_filled_in_and_read_back_and_a_wrong_one_changes_nothing() throws IOException {
        Path ledger = folder.resolve("台账.xlsx");
        audit(missed, "--tasks-out", tasks, "--report", ledger);
        fill(ledger, "状态", "整改中");
        byte[] before = Files.readAllBytes(tasks);
        assertThat(run("tasks", "import", tasks, ledger)).isEqualTo(ExitCode.INPUT);
        assertThat(erred).contains("台账.xlsx 整改台账!").contains("请填写办理人工号").contains("有 1 处需要先改正；未写入任何内容");
        assertThat(Files.readAllBytes(tasks)).isEqualTo(before);

        fill(ledger, "办理人", "YS1");
        fill(ledger, "办理日期", "2024-03-11");
        fill(ledger, "整改措施", "补写并由上级医师复核");
        assertThat(run("tasks", "import", tasks, ledger)).isEqualTo(ExitCode.OK);
        assertThat(said).contains(task().id() + "  整改中").endsWith("已按台账办理 1 个任务\n");
        assertThat(task().state()).isEqualTo(TaskState.IN_PROGRESS);
        byte[] after = Files.readAllBytes(tasks);
        assertThat(run("tasks", "import", tasks, ledger, "--lang", "en")).isEqualTo(ExitCode.OK);
        assertThat(said).isEqualTo("0 tasks were moved by the ledger\n");
        assertThat(Files.readAllBytes(tasks)).isEqualTo(after);
        audit(missed, "--tasks", tasks, "--tasks-out", tasks);
        assertThat(task().state()).isEqualTo(TaskState.IN_PROGRESS);

        assertThat(run("tasks", "import", tasks, missed)).isEqualTo(ExitCode.INPUT);
        assertThat(erred).contains("不是可读的 Excel 工作簿");
        assertThat(run("tasks", "import", tasks, folder.resolve("none.xlsx"))).isEqualTo(ExitCode.INPUT);
        assertThat(erred).contains("none.xlsx");
    }

    /** What a person writes under a heading in the first row. */
    private static void fill(Path ledger, String heading, String text) throws IOException {
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        try (InputStream in = Files.newInputStream(ledger);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            for (Cell cell : sheet.getRow(0)) {
                if (cell.getStringCellValue().equals(heading))
                    sheet.getRow(1).getCell(cell.getColumnIndex()).setCellValue(text);
            }
            workbook.write(saved);
        }
        Files.write(ledger, saved.toByteArray());
    }

    @Test
    void the_files_of_tasks_and_waivers_have_a_schema() {
        assertThat(run("schema", "tasks")).isEqualTo(ExitCode.OK);
        assertThat(said).contains("整改任务");
        assertThat(run("schema", "waivers")).isEqualTo(ExitCode.OK);
        assertThat(said).contains("豁免与申诉");
    }
}
