package org.medquality.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medquality.Auditor;
import org.medquality.report.Report;
import org.medquality.task.TaskBoard;

class TaskReaderTest {
    private static final Auditor ONE =
            Auditor.builder().only(List.of("REC-004")).build();

    /** One task, missed, just found. */
    private static final String JSON = json();

    private static String json() {
        Report report = ONE.audit(CaseReader.create()
                .read(Cases.SMALLEST.replace("\"supplied\": { }", "\"supplied\": { \"Document\": true }")));
        return JsonTaskStoreTest.json(ONE.reconciler()
                .reconcile(TaskBoard.EMPTY, List.of(report), report.asOf())
                .board());
    }

    private static TaskBoard read(String json) {
        return TaskReader.read("tasks.json", json.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "schemaVersion" : 1     | "schemaVersion" : 2    | /schemaVersion: must be 1
            "schemaVersion" : 1,    |                        | has no schemaVersion, write 1
            "tasks" : [             | "task" : [             | unknown key, known are schemaVersion, tasks
            "tasks" : [             | "tasks" : [ "SECRET",  | /tasks/0: must be an object
            "severity" : "critical" | "severity" : "SECRET"  | /tasks/0: severity must be one of critical, major, minor
            "severity" : "critical" | "sevrity" : "critical" | /tasks/0: has no severity, add it
            "veto" : true           | "veto" : "no"          | /tasks/0: veto must be true or false
            "places" : 1            | "places" : -1          | /tasks/0: places must be a whole number from 0 on
            "openedAt" : "2024      | "openedAt" : "SECRET   | /tasks/0: openedAt must be a moment with offset
            "zone" : "Asia/Shanghai"| "zone" : "SECRET"      | /tasks/0: zone must be one such as Asia/Shanghai
            "type" : "Encounter"    | "typ" : "Encounter"    | /tasks/0/subject: has no type, add it
            "kind" : "created"      | "kind" : "SECRET"      | /tasks/0/history/0: kind must be one of created
            "case" : "C1"           | "case" : "C2"          | /tasks/0: is not that of rule, case, subject and occurrence
            "state" : "open"        | "state" : "assigned"   | /tasks/0: state and cycle are not those of the last event
            "closeReason" : null    | "closeReason" : "fixed"| /tasks/0: closeReason belongs to closed and resolved tasks
            "outcome" : "missed"    | "outcome" : "met"      | /tasks/0: outcome must be late, missed or broken
            """)
    void what_is_wrong_is_told_with_file_line_pointer_and_remedy_and_without_values(
            String right, String wrong, String message) {
        assertThat(JSON).contains(right);
        assertThatThrownBy(() -> read(
                        JSON.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong == null ? "" : wrong))))
                .isInstanceOf(TaskFormatException.class)
                .hasMessageMatching("(?s)tasks\\.json:\\d+.*")
                .hasMessageContaining(message)
                .hasMessageNotContaining("SECRET");
    }

    @Test
    void all_problems_are_told_at_once() {
        String wrong = JSON.replace("\"veto\" : true", "\"veto\" : 1").replace("\"places\" : 1", "\"places\" : \"\"");
        assertThatThrownBy(() -> read(wrong))
                .hasMessageContaining("veto must be")
                .hasMessageContaining("places must be");
    }

    @Test
    void the_same_task_twice_is_refused() {
        int begin = JSON.indexOf('{', 1);
        String task = JSON.substring(begin, JSON.lastIndexOf(']')).strip();
        String twice = JSON.substring(0, begin) + task + "," + JSON.substring(begin);
        assertThatThrownBy(() -> read(twice)).hasMessageContaining("/tasks/1: a second task of this id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "1", "{", "null", "{} {}", "{\"tasks\":[]}", "{\"schemaVersion\":1,\"tasks\":[{"})
    void foreign_and_cut_texts_are_refused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(TaskFormatException.class);
    }

    @Test
    void a_file_without_tasks_is_a_board_without_tasks() {
        assertThat(read("{\"schemaVersion\":1,\"tasks\":[]}")).isEqualTo(TaskBoard.EMPTY);
    }
}
