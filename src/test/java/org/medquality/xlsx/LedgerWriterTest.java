package org.medquality.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.medquality.finding.Outcome;
import org.medquality.report.Run;
import org.medquality.report.Runs;
import org.medquality.report.Wording.Language;
import org.medquality.task.Task;
import org.medquality.task.TaskBoard;
import org.medquality.task.TaskBuilder;
import org.medquality.task.TaskState;

class LedgerWriterTest {
    private static final Task OPEN = Runs.task("aaaaaaaaaaaa", "ZY1", "WS1");
    private static final Task SUBMITTED = TaskBuilder.builder(Runs.task("bbbbbbbbbbbb", "ZY1", "WS2"))
            .state(TaskState.SUBMITTED)
            .build();
    private static final Run RUN = Runs.run(TaskBoard.of(List.of(OPEN, SUBMITTED)), Runs.everyOutcome());

    private static XSSFWorkbook workbook(Run run) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(Ledgers.bytes(run)));
    }

    private static String text(Sheet sheet, int row, LedgerColumn column) {
        return sheet.getRow(row - 1).getCell(column.ordinal()).getStringCellValue();
    }

    @Test
    void a_task_is_a_row_under_a_frozen_and_filtered_heading_without_merged_cells() throws IOException {
        try (XSSFWorkbook workbook = workbook(RUN)) {
            XSSFSheet sheet = workbook.getSheet("整改台账");
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A1:");
            assertThat(sheet.getNumMergedRegions()).isZero();
            assertThat(text(sheet, 2, LedgerColumn.TASK)).isEqualTo("aaaaaaaaaaaa");
            assertThat(text(sheet, 2, LedgerColumn.STATE)).isEqualTo("待派发");
            assertThat(text(sheet, 2, LedgerColumn.PROBLEM)).contains("应于 2024-03-01 16:00 前完成");
        }
    }

    @Test
    void the_status_offers_only_what_a_person_can_make_of_it() throws IOException {
        try (XSSFWorkbook workbook = workbook(RUN)) {
            List<XSSFDataValidation> choices = workbook.getSheet("整改台账").getDataValidations().stream()
                    .filter(v -> v.getRegions().getCellRangeAddress(0).getFirstColumn() == LedgerColumn.STATE.ordinal())
                    .toList();
            assertThat(choices)
                    .extracting(v -> v.getRegions().getCellRangeAddress(0).getFirstRow())
                    .containsExactly(1, 2);
            assertThat(choices)
                    .extracting(v -> v.getValidationConstraint().getFormula1())
                    .containsExactly("\"待派发,已派发,整改中,已销号\"", "\"待审核,已退回,已销号\"");
        }
    }

    @Test
    void only_what_a_person_fills_in_is_open_and_the_mark_is_hidden() throws IOException {
        try (XSSFWorkbook workbook = workbook(RUN)) {
            XSSFSheet sheet = workbook.getSheet("整改台账");
            assertThat(sheet.getProtect()).isTrue();
            assertThat(sheet.getCTWorksheet().getSheetProtection().isSetPassword())
                    .isFalse();
            assertThat(sheet.getCTWorksheet().getSheetProtection().getAutoFilter())
                    .isFalse();
            for (LedgerColumn column : LedgerColumn.values()) {
                Cell cell = sheet.getRow(1).getCell(column.ordinal());
                assertThat(cell.getCellStyle().getLocked()).as(column.name()).isNotEqualTo(column.filled());
            }
            assertThat(sheet.isColumnHidden(LedgerColumn.MARK.ordinal())).isTrue();
        }
    }

    @Test
    void numbers_of_staff_keep_their_zeros() throws IOException {
        try (XSSFWorkbook workbook = workbook(RUN)) {
            Cell cell = workbook.getSheet("整改台账").getRow(1).getCell(LedgerColumn.DONE_BY.ordinal());
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
        }
    }

    @Test
    void without_tasks_violations_are_its_rows() throws IOException {
        try (XSSFWorkbook workbook = workbook(Runs.run(Runs.everyOutcome()))) {
            assertThat(workbook.getSheet("整改台账").getLastRowNum()).isEqualTo(3);
        }
    }

    @Test
    void the_columns_of_the_summary_add_up_to_its_totals() throws IOException {
        try (XSSFWorkbook workbook = workbook(RUN)) {
            int sums = 0;
            for (Row row : workbook.getSheet("汇总")) {
                Cell total = row.getCell(1);
                if (row.getCell(2) == null || total == null || total.getCellType() != CellType.NUMERIC) continue;
                double sum = 0;
                for (int i = 0; i < Outcome.values().length; i++)
                    sum += row.getCell(2 + i).getNumericCellValue();
                assertThat(sum).isEqualTo(total.getNumericCellValue());
                sums++;
            }
            assertThat(sums).isGreaterThan(3);
        }
    }

    @Test
    void no_cell_is_a_formula_and_no_control_character_is_in_the_file() throws IOException {
        Run run = Runs.run(Runs.harmful());
        try (XSSFWorkbook workbook = workbook(run)) {
            for (Sheet sheet : workbook)
                for (Row row : sheet)
                    for (Cell cell : row) assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
            assertThat(text(workbook.getSheet("整改台账"), 2, LedgerColumn.CASE)).isEqualTo("=1+1");
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Ledgers.bytes(run)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(text).doesNotContainPattern("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\u202e]");
                assertThat(text).doesNotContain("<f>", "hyperlink", "TargetMode=\"External\"");
            }
        }
    }

    @Test
    void equal_runs_give_equal_bytes_whenever_they_are_written() throws InterruptedException {
        byte[] first = Ledgers.bytes(RUN);
        Thread.sleep(2100);
        assertThat(Ledgers.bytes(RUN)).isEqualTo(first);
    }

    @Test
    void english_speaks_english() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Ledgers.bytes(RUN, Language.EN)))) {
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Task");
        }
    }
}
