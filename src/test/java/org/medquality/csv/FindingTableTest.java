package org.medquality.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medquality.finding.Outcome;
import org.medquality.report.Report;
import org.medquality.report.Runs;
import org.medquality.report.Wording.Language;

class FindingTableTest {
    private static String table(Report report) {
        StringWriter text = new StringWriter();
        try (FindingTable table = new FindingTable(text, Runs.LEGEND, Language.ZH)) {
            table.write(report);
        }
        return text.toString();
    }

    private static List<NamedCsvRecord> rows(Report report) {
        return CsvReader.builder().ofNamedCsvRecord(table(report).substring(1)).stream()
                .toList();
    }

    @Test
    void begins_with_a_byte_order_mark_and_ends_lines_as_the_standard_says() {
        assertThat(table(Runs.everyOutcome())).startsWith("\ufeff病例,").endsWith("\r\n");
    }

    @Test
    void every_finding_is_a_row_so_that_rows_add_up() {
        List<NamedCsvRecord> rows = rows(Runs.everyOutcome());
        assertThat(rows).hasSize(Outcome.values().length);
        assertThat(rows).extracting(row -> row.getField("结果")).doesNotHaveDuplicates();
    }

    @Test
    void a_failure_says_what_where_since_when_and_by_which_clause() {
        NamedCsvRecord row = rows(Runs.report("ZY1", List.of(Runs.finding(Outcome.LATE, "ZY1", "WS1"))))
                .get(0);
        assertThat(row.getField("病例")).isEqualTo("ZY1");
        assertThat(row.getField("对象")).isEqualTo("WS1");
        assertThat(row.getField("应完成时间")).isEqualTo("2024-03-01 16:00");
        assertThat(row.getField("超时（分钟）")).isEqualTo("80");
        assertThat(row.getField("依据条款")).contains("《病历书写基本规范》");
        assertThat(row.getField("责任科室")).isEqualTo("NK");
    }

    @Test
    void no_line_of_any_cell_is_a_formula() {
        for (NamedCsvRecord row : rows(Runs.harmful())) {
            for (String cell : row.getFields()) {
                assertThat(cell.lines())
                        .noneMatch(line -> line.matches("(?s)[\\s\\u00a0\\u200b\\u3000]*[=+\\-@＝＋－＠].*"));
                assertThat(cell).doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f\\ufffe\\u202e]");
            }
        }
    }

    @Test
    void only_what_would_be_a_formula_is_changed() {
        assertThat(Cells.text("=1")).isEqualTo("'=1");
        assertThat(Cells.text("＝1")).isEqualTo("'＝1");
        assertThat(Cells.text("x\n=1")).isEqualTo("x\n'=1");
        assertThat(Cells.text(" \u00a0@a")).isEqualTo("' \u00a0@a");
        assertThat(Cells.text("WS-1=2")).isEqualTo("WS-1=2");
        assertThat(Cells.text("")).isEmpty();
    }

    @Test
    void english_has_english_headings() {
        StringWriter text = new StringWriter();
        new FindingTable(text, Runs.LEGEND, Language.EN).close();
        assertThat(text.toString()).startsWith("\ufeffCase,As of,Requirement,");
    }
}
