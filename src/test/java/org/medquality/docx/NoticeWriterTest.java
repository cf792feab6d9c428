package org.medquality.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.medquality.finding.Finding;
import org.medquality.finding.FindingBuilder;
import org.medquality.finding.Outcome;
import org.medquality.finding.Responsible;
import org.medquality.report.Run;
import org.medquality.report.Runs;
import org.medquality.report.Wording.Language;
import org.medquality.task.TaskBoard;

class NoticeWriterTest {
    private static byte[] bytes(Run run, Language language) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new NoticeWriter(Runs.LEGEND, language).write(run, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static XWPFDocument document(Run run) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes(run, Language.ZH)));
    }

    private static List<String> lines(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    private static Finding failureOf(String department, String id) {
        return FindingBuilder.builder(Runs.finding(Outcome.MISSED, "ZY1", id))
                .responsible(new Responsible(null, department))
                .build();
    }

    private static List<String> cells(XWPFTable table, int row) {
        return table.getRow(row).getTableCells().stream()
                .map(cell -> cell.getText())
                .toList();
    }

    @Test
    void each_department_has_a_notice_of_its_own_and_nobodys_comes_last() throws IOException {
        Run run = Runs.run(
                Runs.report("ZY1", List.of(failureOf("WK", "WS1"), failureOf(null, "WS2"), failureOf("NK", "WS3"))));
        assertThat(lines(document(run)).stream().filter(line -> line.endsWith("：")))
                .containsExactly("NK：", "WK：", "（责任科室未注明）：");
        assertThat(document(run).getTables()).hasSize(3);
        assertThat(lines(document(run))).contains("质改〔2024〕0415-NK号", "质改〔2024〕0415-WK号", "质改〔2024〕0415号");
    }

    @Test
    void a_task_says_what_under_which_clause_where_what_to_do_and_until_when() throws IOException {
        Run run = Runs.run(TaskBoard.of(List.of(Runs.task("a1b2c3d4e5f6", "ZY1", "WS1"))), Runs.everyOutcome());
        XWPFTable table = document(run).getTables().get(0);
        assertThat(cells(table, 0)).containsExactly("序号", "问题及依据条款", "涉及病例", "整改要求", "整改期限");
        assertThat(cells(table, 1).get(1)).contains("REC-004").contains("《病历书写基本规范》");
        assertThat(cells(table, 1).get(2)).contains("ZY1 病历文书 WS1");
        assertThat(cells(table, 1).get(3)).isEqualTo("说明原因并落实防范措施");
        assertThat(cells(table, 1).get(4)).isEqualTo("2024-04-22");
        assertThat(lines(document(run))).anyMatch(line -> line.startsWith("（一）请于 2024 年 4 月 17 日 前上报整改措施"));
    }

    @Test
    void equal_problems_are_one_line_of_the_table_with_all_their_cases() throws IOException {
        Run run = Runs.run(Runs.report("ZY1", List.of(failureOf("NK", "WS1"), failureOf("NK", "WS2"))));
        assertThat(document(run).getTables().get(0).getNumberOfRows()).isEqualTo(2);
        assertThat(cells(document(run).getTables().get(0), 1).get(2))
                .contains("WS1")
                .contains("WS2");
    }

    @Test
    void without_a_failure_it_says_so() throws IOException {
        Run run = Runs.run(Runs.report("ZY1", List.of(Runs.finding(Outcome.MET, "ZY1", "WS1"))));
        assertThat(lines(document(run))).contains("经 2024 年 4 月 15 日 检查，未发现需要整改的问题。");
        assertThat(document(run).getTables()).isEmpty();
    }

    @Test
    void equal_runs_give_equal_bytes_whenever_they_are_written() throws Exception {
        byte[] first = bytes(Runs.run(Runs.everyOutcome()), Language.ZH);
        Thread.sleep(2100);
        assertThat(bytes(Runs.run(Runs.everyOutcome()), Language.ZH)).isEqualTo(first);
    }

    @Test
    void harmful_ids_make_no_field_no_link_and_no_control_character() throws IOException {
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(bytes(Runs.run(Runs.harmful()), Language.ZH)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(text).doesNotContainPattern("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\u202e]");
                assertThat(text).doesNotContain("<a href", "hyperlink", "TargetMode=\"External\"");
            }
        }
        assertThat(document(Runs.run(Runs.harmful())).getTables()).hasSize(1);
    }

    @Test
    void english_speaks_english() throws IOException {
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(bytes(Runs.run(Runs.everyOutcome()), Language.EN)))) {
            assertThat(lines(document)).contains("Notice of rectification");
        }
    }
}
