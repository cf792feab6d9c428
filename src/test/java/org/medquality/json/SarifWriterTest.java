package org.medquality.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.io.Resources;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medquality.finding.Finding;
import org.medquality.finding.FindingBuilder;
import org.medquality.finding.Outcome;
import org.medquality.finding.Reason;
import org.medquality.report.Report;
import org.medquality.report.ReportBuilder;
import org.medquality.report.Run;
import org.medquality.report.Runs;
import org.medquality.report.Wording.Language;
import org.medquality.task.Excuse;
import org.medquality.task.Excused;
import org.medquality.task.Fingerprint;

class SarifWriterTest {
    private static String text(Run run) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SarifWriter(Runs.LEGEND, Language.ZH).write(run, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode log(Run run) throws IOException {
        return new ObjectMapper().readTree(text(run)).at("/runs/0");
    }

    private static List<JsonNode> results(Run run) throws IOException {
        return ImmutableList.copyOf(log(run).get("results"));
    }

    /** The schema that OASIS published, as a library of the test class path carries it. */
    private static JsonSchema schema() throws IOException {
        String published =
                Resources.toString(Resources.getResource("schema/sarif-schema-2.1.0.json"), StandardCharsets.UTF_8);
        return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(published);
    }

    private static Report excused() {
        Finding waived = Runs.finding(Outcome.LATE, "ZY1", "WS1");
        Finding appealed = Runs.finding(Outcome.BROKEN, "ZY1", "WS2");
        Finding other = Runs.finding(Outcome.MET, "ZY1", "WS3");
        LocalDate until = LocalDate.of(2024, 6, 30);
        return ReportBuilder.builder(Runs.report("ZY1", List.of(waived, appealed, other)))
                .excused(new Excused(
                        ImmutableListMultimap.of(
                                Fingerprint.of(waived),
                                new Excuse(Excuse.Kind.WAIVED, "W1", "YZ", "系统切换期间", until),
                                Fingerprint.of(appealed),
                                new Excuse(Excuse.Kind.APPEAL_PENDING, "A1", "NK", "时间有误", null)),
                        ImmutableList.of()))
                .build();
    }

    @Test
    void the_published_schema_accepts_every_outcome_harmful_ids_suppressions_and_rejections() throws IOException {
        for (Run run : List.of(
                Runs.run(), Runs.withRejection(Runs.run(Runs.everyOutcome(), Runs.harmful())), Runs.run(excused()))) {
            assertThat(schema().validate(new ObjectMapper().readTree(text(run))))
                    .isEmpty();
        }
    }

    @Test
    void the_schema_would_notice() throws IOException {
        String wrong = text(Runs.run(Runs.everyOutcome())).replace("\"notApplicable\"", "\"na\"");
        assertThat(schema().validate(new ObjectMapper().readTree(wrong))).isNotEmpty();
    }

    @Test
    void every_outcome_has_a_kind_and_only_failures_have_a_level() throws IOException {
        List<JsonNode> results = results(Runs.run(Runs.everyOutcome()));
        assertThat(results.stream()
                        .map(r -> r.get("properties").get("outcome").asText() + " "
                                + r.get("kind").asText() + " " + r.get("level").asText()))
                .containsExactly(
                        "met pass none",
                        "late fail error",
                        "missed fail error",
                        "broken fail error",
                        "pending informational none",
                        "unknown open none",
                        "error open none",
                        "not_applicable notApplicable none");
    }

    @Test
    void a_hint_for_a_person_is_a_review() throws IOException {
        Finding lead = FindingBuilder.builder(Runs.finding(Outcome.MET, "ZY1", "WS1"))
                .warnings(ImmutableList.of(Reason.of(Reason.Code.LEAD, "WRONG")))
                .build();
        assertThat(results(Runs.run(Runs.report("ZY1", List.of(lead))))
                        .get(0)
                        .get("kind")
                        .asText())
                .isEqualTo("review");
    }

    @Test
    void rules_have_help_from_the_catalogue_and_results_point_to_them() throws IOException {
        JsonNode log = log(Runs.run(Runs.everyOutcome()));
        JsonNode rule = log.at("/tool/driver/rules/0");
        assertThat(rule.at("/help/text").asText()).contains("《病历书写基本规范》");
        assertThat(rule.at("/defaultConfiguration/level").asText()).isEqualTo("error");
        for (JsonNode result : log.get("results")) {
            String id = log.at("/tool/driver/rules/" + result.get("ruleIndex").asInt() + "/id")
                    .asText();
            assertThat(result.get("ruleId").asText()).isEqualTo(id);
        }
    }

    @Test
    void a_result_stands_at_its_fact_and_is_known_by_its_fingerprint() throws IOException {
        Finding finding = Runs.finding(Outcome.LATE, "ZY1", "WS1");
        JsonNode result =
                results(Runs.run(Runs.report("ZY1", List.of(finding)))).get(0);
        assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName")
                        .asText())
                .isEqualTo("ZY1/Document/WS1");
        assertThat(result.at("/relatedLocations/0/logicalLocations/0/fullyQualifiedName")
                        .asText())
                .isEqualTo("ZY1/Document/WS1/firstSignedAt");
        assertThat(result.get("partialFingerprints").get("medquality/v1").asText())
                .isEqualTo(Fingerprint.of(finding));
    }

    @Test
    void waivers_and_appeals_are_suppressions_of_all_results_or_of_none() throws IOException {
        List<JsonNode> results = results(Runs.run(excused()));
        assertThat(results.get(0).at("/suppressions/0/status").asText()).isEqualTo("accepted");
        assertThat(results.get(0).at("/suppressions/0/justification").asText()).isEqualTo("系统切换期间");
        assertThat(results.get(1).at("/suppressions/0/status").asText()).isEqualTo("underReview");
        assertThat(results.get(2).get("suppressions")).isEmpty();
        assertThat(results(Runs.run(Runs.everyOutcome()))).noneMatch(result -> result.has("suppressions"));
    }

    @Test
    void rejected_cases_and_rules_that_threw_are_told() throws IOException {
        JsonNode invocation =
                log(Runs.withRejection(Runs.run(Runs.everyOutcome()))).at("/invocations/0");
        assertThat(invocation.get("executionSuccessful").asBoolean()).isFalse();
        assertThat(invocation.at("/toolExecutionNotifications/0/message/text").asText())
                .isEqualTo("cases.ndjson:7 line 7 /encounter/kind: is no code");
        assertThat(invocation
                        .at("/toolExecutionNotifications/1/associatedRule/id")
                        .asText())
                .isEqualTo("REC-004");
        assertThat(log(Runs.run()).at("/invocations/0/executionSuccessful").asBoolean())
                .isTrue();
    }

    @Test
    void harmful_ids_bring_no_control_characters() throws IOException {
        assertThat(text(Runs.run(Runs.harmful())))
                .doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f\\ufffe\\u202e]")
                .doesNotContain("\\u0000", "\\u001B");
    }
}
