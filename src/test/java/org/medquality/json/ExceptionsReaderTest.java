package org.medquality.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medquality.finding.Outcome;
import org.medquality.finding.Ref;
import org.medquality.task.Appeal;
import org.medquality.task.Appeal.Decision;
import org.medquality.task.Exceptions;
import org.medquality.task.Waiver;
import org.medquality.task.Waiver.Selector;

class ExceptionsReaderTest {
    private static final String JSON = """
            {
            "schemaVersion": 1,
            "waivers": [ {
              "id": "W1", "rule": "REC-004", "case": "E1", "subject": { "type": "Encounter", "id": "E1" },
              "department": "NK", "reason": "系统停机，纸质病历已补录", "requestedBy": "NK1", "approver": "YW1",
              "from": "2024-03-01", "expires": "2024-06-30", "allowVeto": true
            } ],
            "appeals": [ {
              "id": "A1", "task": "3f9a0b1c2d4e", "outcome": "late", "by": "NK1", "text": "已按时书写",
              "decision": { "verdict": "upheld", "reviewer": "YW1", "remark": "日志可证" }
            } ]
            }
            """;

    private static Exceptions read(String json) {
        return ExceptionsReader.read("waivers.json", json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void waivers_and_appeals_are_read() {
        assertThat(read(JSON).waivers())
                .containsExactly(new Waiver(
                        "W1",
                        new Selector(null, "REC-004", "E1", new Ref("Encounter", "E1"), "NK"),
                        "系统停机，纸质病历已补录",
                        "NK1",
                        "YW1",
                        LocalDate.of(2024, 3, 1),
                        LocalDate.of(2024, 6, 30),
                        false,
                        true));
        assertThat(read(JSON).appeals())
                .containsExactly(new Appeal(
                        "A1", "3f9a0b1c2d4e", Outcome.LATE, "NK1", "已按时书写", new Decision(true, "YW1", "日志可证")));
        assertThat(read("{\"schemaVersion\":1}")).isEqualTo(Exceptions.NONE);
    }

    @Test
    void what_is_missing_is_no_error_of_form() {
        Waiver waiver = read("{\"schemaVersion\":1,\"waivers\":[{\"id\":\"W1\"}]}")
                .waivers()
                .get(0);
        assertThat(waiver.approver()).isNull();
        assertThat(waiver.expires()).isNull();
    }

    @Test
    void the_schema_accepts_what_the_reader_reads() {
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(ExceptionsSchema.text())
                        .validate(JSON, InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "expires": "2024-06-30" | "expires": "SECRET"  | /waivers/0: expires must be a day such as 2010-03-01
            "expires":              | "expiry":            | /waivers/0: unknown key expiry
            "allowVeto": true       | "allowVeto": "yes"   | /waivers/0: allowVeto must be true or false
            "type": "Encounter", "id": "E1" | "type": "Encounter" | /waivers/0/subject: has no id, add it
            "3f9a0b1c2d4e"          | "SECRET"             | /appeals/0: task must be the id or the fingerprint of a task
            "late"                  | "met"                | /appeals/0: only failures are contested
            "upheld"                | "SECRET"             | /appeals/0/decision: verdict must be one of upheld, rejected
            "A1"                    | "W1"                 | /appeals/0: a second waiver or appeal of this id
            "id": "W1",             | "id": "W1", "id": "W2", | waivers.json:4
            """)
    void what_is_wrong_is_told_with_line_pointer_and_remedy_and_without_values(
            String right, String wrong, String message) {
        assertThat(JSON).contains(right);
        String changed = JSON.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));
        assertThatThrownBy(() -> read(changed))
                .isInstanceOf(TaskFormatException.class)
                .hasMessageMatching("(?s)waivers\\.json:\\d+.*")
                .hasMessageContaining(message)
                .hasMessageNotContaining("SECRET");
    }
}
