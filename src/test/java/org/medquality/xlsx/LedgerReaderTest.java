package org.medquality.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medquality.xlsx.LedgerColumn.*;
import static org.medquality.xlsx.Ledgers.fill;
import static org.medquality.xlsx.Ledgers.ledger;

import com.google.common.collect.Iterables;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medquality.finding.Responsible;
import org.medquality.report.Pseudonyms;
import org.medquality.report.Runs;
import org.medquality.report.Wording.Language;
import org.medquality.task.CloseReason;
import org.medquality.task.Lifecycle;
import org.medquality.task.MoveBuilder;
import org.medquality.task.Plan;
import org.medquality.task.Task;
import org.medquality.task.TaskBoard;
import org.medquality.task.TaskState;
import org.medquality.xlsx.LedgerReader.Reading;

class LedgerReaderTest {
    private static final Instant NOW = Instant.parse("2024-05-01T00:00:00Z");
    private static final String ID = "aaaaaaaaaaaa";
    private static final Task TASK = Runs.task(ID, "ZY1", "WS1");
    private static final TaskBoard BOARD = TaskBoard.of(
            List.of(TASK, Runs.task("bbbbbbbbbbbb", "ZY1", "WS2"), Runs.task("cccccccccccc", "ZY2", "WS3")));
    private static final LocalDate DAY = LocalDate.parse("2024-04-20");

    @TempDir
    Path folder = Path.of("");

    private static LedgerReader reader(@Nullable Pseudonyms pseudonyms) {
        return new LedgerReader(Language.ZH, pseudonyms, NOW);
    }

    private Reading read(TaskBoard board, Consumer<XSSFSheet> person) throws IOException {
        return reader(null).read(ledger(folder, Runs.run(board, Runs.everyOutcome()), person), board);
    }

    private Reading read(Consumer<XSSFSheet> person) throws IOException {
        return read(BOARD, person);
    }

    private static void begin(XSSFSheet sheet) {
        fill(sheet, 2, STATE, "整改中");
        fill(sheet, 2, MEASURE, "每日晨会核对待完成病历");
        fill(sheet, 2, MEASURE_DUE, DAY);
        fill(sheet, 2, DONE_BY, "007");
        fill(sheet, 2, DONE_ON, DAY);
    }

    private static LedgerProblem only(Reading reading) {
        assertThat(reading.moved()).isEmpty();
        return Iterables.getOnlyElement(reading.problems());
    }

    private String cell(LedgerColumn column) {
        int at = column.ordinal();
        String letters = at < 26 ? "" + (char) ('A' + at) : "A" + (char) ('A' + at - 26);
        return "整改台账!" + letters + "2";
    }

    private void told(LedgerProblem problem, LedgerColumn column, String words) {
        assertThat(problem.cell()).isEqualTo(cell(column));
        assertThat(problem.message()).contains(words);
    }

    @Test
    void a_ledger_that_nobody_touched_changes_nothing() throws IOException {
        Reading reading = read(sheet -> {});
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.board()).isEqualTo(BOARD);
    }

    @Test
    void a_person_reports_status_and_measure() throws IOException {
        Reading reading = read(LedgerReaderTest::begin);
        assertThat(reading.problems()).isEmpty();
        Task moved = Iterables.getOnlyElement(reading.moved());
        assertThat(moved.state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(moved.plan()).isEqualTo(new Plan("每日晨会核对待完成病历", null, null, DAY));
        assertThat(moved.history().get(moved.history().size() - 1).by()).isEqualTo("007");
        assertThat(moved.history().get(moved.history().size() - 1).at())
                .isEqualTo(DAY.atStartOfDay(Runs.ZONE).toInstant());
        assertThat(reading.board().get(ID)).isEqualTo(moved);
    }

    @Test
    void reading_it_twice_is_reading_it_once() throws IOException {
        Path file = ledger(folder, Runs.run(BOARD, Runs.everyOutcome()), LedgerReaderTest::begin);
        TaskBoard once = reader(null).read(file, BOARD).board();
        Reading twice = reader(null).read(file, once);
        assertThat(twice.problems()).isEmpty();
        assertThat(twice.board()).isEqualTo(once);
    }

    @Test
    void from_assigning_to_closing_every_step_can_go_through_a_ledger() throws IOException {
        Reading assigned = read(sheet -> {
            fill(sheet, 2, STATE, "已派发");
            fill(sheet, 2, ASSIGNED_DEPARTMENT, "NK");
            fill(sheet, 2, DONE_BY, "ZK1");
            fill(sheet, 2, DONE_ON, "2024年4月16日");
        });
        assertThat(assigned.problems()).isEmpty();
        assertThat(assigned.board().get(ID).assignee()).isEqualTo(new Responsible(null, "NK"));
        Reading submitted = read(assigned.board(), sheet -> {
            fill(sheet, 2, STATE, "待审核");
            fill(sheet, 2, MEASURE, "专人核对");
            fill(sheet, 2, DONE, "已说明原因");
            fill(sheet, 2, DONE_BY, "YS02");
            fill(sheet, 2, DONE_ON, "2024/4/18");
        });
        assertThat(submitted.problems()).isEmpty();
        Reading closed = read(submitted.board(), sheet -> {
            fill(sheet, row(sheet), STATE, "已销号");
            fill(sheet, row(sheet), DONE_BY, "ZK1");
            fill(sheet, row(sheet), DONE_ON, "2024-04-18");
        });
        assertThat(closed.problems()).isEmpty();
        assertThat(closed.board().get(ID).state()).isEqualTo(TaskState.CLOSED);
        assertThat(closed.board().get(ID).closeReason()).isEqualTo(CloseReason.CORRECTIVE_ACTION_DONE);
    }

    private static int row(XSSFSheet sheet) {
        for (int row = 2; row <= sheet.getLastRowNum() + 1; row++) {
            if (Ledgers.cell(sheet, row, TASK_ID).getStringCellValue().equals(ID)) return row;
        }
        throw new AssertionError("no such task");
    }

    private static final LedgerColumn TASK_ID = LedgerColumn.TASK;

    @Test
    void an_illegal_step_is_refused_by_cell_naming_the_legal_ones() throws IOException {
        LedgerProblem problem = only(read(sheet -> {
            fill(sheet, 2, STATE, "待审核");
            fill(sheet, 2, DONE, "已整改");
            fill(sheet, 2, DONE_BY, "YS02");
            fill(sheet, 2, DONE_ON, DAY);
        }));
        told(problem, STATE, "没有这一步");
        assertThat(problem.message()).contains("已派发", "整改中", "已销号");
    }

    @Test
    void who_submitted_it_cannot_close_it() throws IOException {
        Task begun = Lifecycle.move(
                TASK,
                MoveBuilder.builder()
                        .to(TaskState.IN_PROGRESS)
                        .by("007")
                        .at(NOW)
                        .plan(new Plan("核对", null, null, null))
                        .build());
        Task submitted = Lifecycle.move(
                begun,
                MoveBuilder.builder()
                        .to(TaskState.SUBMITTED)
                        .by("007")
                        .at(NOW)
                        .text("已办")
                        .build());
        LedgerProblem problem = only(read(TaskBoard.of(List.of(submitted)), sheet -> {
            fill(sheet, 2, STATE, "已销号");
            fill(sheet, 2, DONE_BY, "００７");
            fill(sheet, 2, DONE_ON, LocalDate.parse("2024-05-01"));
        }));
        told(problem, DONE_BY, "不能审核或销号");
    }

    @Test
    void who_and_when_have_to_be_said_and_not_in_the_future_or_before_the_last_step() throws IOException {
        told(only(read(sheet -> fill(sheet, 2, STATE, "整改中"))), DONE_BY, "办理人");
        told(
                only(read(sheet -> {
                    fill(sheet, 2, STATE, "整改中");
                    fill(sheet, 2, DONE_BY, "007");
                })),
                DONE_ON,
                "办理日期");
        told(
                only(read(sheet -> {
                    begin(sheet);
                    fill(sheet, 2, DONE_ON, LocalDate.parse("2042-04-20"));
                })),
                DONE_ON,
                "将来");
        told(
                only(read(sheet -> {
                    begin(sheet);
                    fill(sheet, 2, DONE_ON, LocalDate.parse("2024-04-01"));
                })),
                DONE_ON,
                "早于");
        told(
                only(read(sheet -> {
                    begin(sheet);
                    fill(sheet, 2, DONE_ON, "昨天");
                })),
                DONE_ON,
                "2024-03-20");
        told(
                only(read(sheet -> {
                    begin(sheet);
                    fill(sheet, 2, DONE_ON, "2024-02-30");
                })),
                DONE_ON,
                "不是日期");
    }

    @Test
    void a_status_that_is_none_a_formula_and_a_measure_taken_away_are_told_by_their_cells() throws IOException {
        told(
                only(read(sheet -> {
                    begin(sheet);
                    fill(sheet, 2, STATE, "完成了");
                })),
                STATE,
                "下拉列表");
        told(
                only(read(sheet -> {
                    begin(sheet);
                    Ledgers.cell(sheet, 2, CAUSE).setCellFormula("1+1");
                })),
                CAUSE,
                "公式");
        told(
                only(read(sheet -> {
                    begin(sheet);
                    Ledgers.cell(sheet, 2, MEASURE).setBlank();
                })),
                MEASURE,
                "不能清空");
        told(
                only(read(sheet -> {
                    begin(sheet);
                    fill(sheet, 2, CLOSE_REASON, "已整改");
                })),
                CLOSE_REASON,
                "已销号");
    }

    @Test
    void ids_that_are_unknown_gone_or_there_twice_are_told() throws IOException {
        told(only(read(sheet -> fill(sheet, 2, TASK_ID, "dddddddddddd"))), TASK_ID, "没有此编号");
        told(only(read(sheet -> Ledgers.cell(sheet, 2, TASK_ID).setBlank())), TASK_ID, "检查产生");
        Reading twice = read(sheet -> fill(sheet, 3, TASK_ID, ID));
        assertThat(only(twice).cell()).isEqualTo("整改台账!A3");
        assertThat(only(twice).message()).contains("第 2 行");
    }

    @Test
    void a_row_of_a_task_that_was_changed_meanwhile_is_told_unless_nobody_filled_it_in() throws IOException {
        Task elsewhere = Lifecycle.move(
                TASK,
                MoveBuilder.builder()
                        .to(TaskState.IN_PROGRESS)
                        .by("YS9")
                        .at(NOW)
                        .build());
        Path file = ledger(folder, Runs.run(BOARD, Runs.everyOutcome()), sheet -> {});
        assertThat(reader(null).read(file, BOARD.with(elsewhere)).problems()).isEmpty();
        Ledgers.edit(file, LedgerReaderTest::begin);
        told(only(reader(null).read(file, BOARD.with(elsewhere))), TASK_ID, "他人改动");
    }

    @Test
    void good_rows_are_read_beside_wrong_ones_and_columns_may_be_moved() throws IOException {
        Reading reading = read(sheet -> {
            begin(sheet);
            fill(sheet, 3, STATE, "完成了");
        });
        assertThat(reading.moved()).extracting(Task::id).containsExactly(ID);
        assertThat(reading.problems()).extracting(LedgerProblem::cell).allMatch(cell -> cell.endsWith("3"));
    }

    @Test
    void a_column_that_is_missing_is_named() {
        assertThatThrownBy(() -> read(sheet -> fill(sheet, 1, MEASURE, "措施")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("缺少列：整改措施");
    }

    @Test
    void a_ledger_under_pseudonyms_is_read_back_with_its_key_and_what_was_withheld_stays() throws IOException {
        Pseudonyms key = Pseudonyms.of("a key of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8));
        Task planned = Lifecycle.move(
                TASK,
                MoveBuilder.builder()
                        .to(TaskState.IN_PROGRESS)
                        .by("YS02")
                        .at(NOW)
                        .plan(new Plan("与患者李秀兰家属沟通", "漏记", "YS02", null))
                        .build());
        TaskBoard board = TaskBoard.of(List.of(planned));
        Path file = ledger(folder, key.run(Runs.run(board, Runs.everyOutcome())), sheet -> {
            assertThat(Ledgers.cell(sheet, 2, MEASURE).getStringCellValue()).isEqualTo("***");
            fill(sheet, 2, STATE, "待审核");
            fill(sheet, 2, CAUSE, "交班漏记");
            fill(sheet, 2, DONE, "已补");
            fill(sheet, 2, DONE_BY, "YS03");
            fill(sheet, 2, DONE_ON, LocalDate.parse("2024-05-01"));
        });
        Reading reading = reader(key).read(file, board);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.board().get(ID).plan()).isEqualTo(new Plan("与患者李秀兰家属沟通", "交班漏记", "YS02", null));
        assertThat(reader(key).read(file, reading.board()).problems()).isEmpty();
        assertThat(reader(null).read(file, board).problems())
                .extracting(LedgerProblem::message)
                .allMatch(message -> message.contains("--key"));
        Ledgers.edit(file, sheet -> fill(sheet, 2, DONE_BY, key.id("YS03")));
        assertThat(reader(key).read(file, board).problems())
                .extracting(LedgerProblem::message)
                .allMatch(message -> message.contains("代号"));
    }

    @Test
    void texts_that_mean_harm_come_back_as_they_were_written() throws IOException {
        Task planned = Lifecycle.move(
                TASK,
                MoveBuilder.builder()
                        .to(TaskState.IN_PROGRESS)
                        .by("YS02")
                        .at(NOW)
                        .plan(new Plan("=1+1 _x000D_ a\nb", null, null, null))
                        .build());
        TaskBoard board = TaskBoard.of(List.of(planned));
        Reading reading = read(board, sheet -> {
            fill(sheet, 2, DONE_BY, "YS02");
            fill(sheet, 2, CAUSE, "原因");
            fill(sheet, 2, DONE_ON, LocalDate.parse("2024-05-01"));
        });
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.board().get(ID).plan()).isEqualTo(new Plan("=1+1 _x000D_ a\nb", "原因", null, null));
    }

    @Test
    void what_is_no_workbook_or_no_ledger_is_told() throws IOException {
        Path text = Files.writeString(folder.resolve("a.xlsx"), "no workbook");
        assertThatThrownBy(() -> reader(null).read(text, BOARD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("不是可读的 Excel 工作簿");
        Path other = ledger(folder, Runs.run(BOARD), sheet -> fill(sheet, 1, TASK_ID, "编号"));
        assertThatThrownBy(() -> reader(null).read(other, BOARD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("没有首行含");
    }

    @Test
    void entities_of_a_sheet_are_not_read_from_elsewhere() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        Path file = ledger(folder, Runs.run(BOARD), LedgerReaderTest::begin);
        Path evil = folder.resolve("evil.xlsx");
        try (ZipFile zip = new ZipFile(file.toFile());
                OutputStream out = Files.newOutputStream(evil);
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                String part = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().endsWith("sharedStrings.xml")) {
                    part = part.replaceFirst("\\?>", "?><!DOCTYPE sst [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>")
                            .replace("每日晨会核对待完成病历", "&x;");
                }
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(part.getBytes(StandardCharsets.UTF_8));
                to.closeEntry();
            }
        }
        try {
            assertThat(reader(null).read(evil, BOARD).board().toString()).doesNotContain("SECRET");
            assertThat(reader(null).read(evil, BOARD).moved())
                    .noneMatch(task -> task.toString().contains("SECRET"));
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageNotContaining("SECRET");
        }
    }
}
