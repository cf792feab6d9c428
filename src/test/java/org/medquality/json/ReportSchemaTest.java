package org.medquality.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medquality.Auditor;
import org.medquality.catalog.Severity;
import org.medquality.catalog.Tariff.Base;
import org.medquality.catalog.Tariff.Payer;
import org.medquality.catalog.Tariff.Per;
import org.medquality.finding.Defect;
import org.medquality.finding.Outcome;
import org.medquality.report.Dimension;
import org.medquality.report.RollupPlan;
import org.medquality.report.RollupPlan.Length;
import org.medquality.report.Wording.Language;
import org.medquality.score.FineLine.Open;
import org.medquality.score.Payee;
import org.medquality.score.Score.Taken;
import org.medquality.task.ExceptionStanding.State;
import org.medquality.task.Excuse.Kind;
import org.medquality.task.Lack;
import org.medquality.task.TaskDelta.Effect;

class ReportSchemaTest {
    private static final Auditor AUDITOR = Auditor.builtIn();

    private final JsonSchema schema =
            JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(ReportSchema.text());

    @Test
    void accepts_every_report_that_is_written() {
        RandomCases cases = new RandomCases(new Random(3));
        for (int i = 0; i < 30; i++) assertThat(validate(report(cases))).isEmpty();
    }

    @Test
    void accepts_fines_and_sums_of_every_sort() throws IOException {
        Auditor auditor = Auditor.builder().profile("township").fines().build();
        RollupPlan plan = RollupPlan.MONTHLY.and(Dimension.values());
        StringWriter text = new StringWriter();
        try (ReportWriter writer = ReportWriter.object(text, auditor.legend(), auditor.rulebook(), plan, Language.EN);
                CaseStream cases = CaseSource.open(Path.of("examples/township/cases"), CaseReader.create())) {
            while (cases.hasNext()) {
                if (cases.next() instanceof CaseStream.Read read) writer.write(auditor.audit(read.file()));
            }
        }
        assertThat(text.toString()).contains("\"item\" : \"P2-14\"");
        assertThat(validate(text.toString())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "schemaVersion" : 1   | "schemaVersion" : 2
            "summary" :           | "sumary" :
            "outcome" : "         | "outcome" : "un
            "requirement" :       | "requirment" :
            """)
    void refuses_another_form(String right, String wrong) {
        String json = report(new RandomCases(new Random(3)));

        assertThat(json).contains(right);
        assertThat(validate(json.replace(right, wrong))).isNotEmpty();
    }

    @Test
    void its_codes_are_those_of_the_library() throws IOException {
        JsonNode defs = new ObjectMapper().readTree(ReportSchema.text()).at("/$defs");
        JsonNode finding = defs.at("/finding/properties");
        JsonNode item = defs.at("/fines/properties/items/items/properties");
        JsonNode rollups = defs.at("/rollups/properties");

        assertThat(codes(finding.at("/outcome/enum"))).containsExactly(lower(Outcome.values()));
        assertThat(codes(finding.at("/severity/enum"))).containsExactly(lower(Severity.values()));
        assertThat(codes(finding.at("/defect/enum")))
                .startsWith(lower(Defect.values()))
                .endsWith("null");
        assertThat(codes(finding.at("/score/properties/taken/enum"))).containsExactly(lower(Taken.values()));
        assertThat(codes(finding.at("/fine/properties/open/enum")))
                .startsWith(lower(Open.values()))
                .endsWith("null");
        assertThat(codes(finding.at("/fine/properties/payers/items/properties/payer/enum")))
                .containsExactly(lower(Payer.values()));
        assertThat(codes(item.at("/per/enum"))).containsExactly(lower(Per.values()));
        assertThat(codes(item.at("/of/enum"))).startsWith(lower(Base.values())).endsWith("null");
        assertThat(codes(defs.at("/fines/properties/payees/items/properties/kind/enum")))
                .containsExactly(lower(Payee.Kind.values()));
        assertThat(codes(rollups.at("/period/enum"))).containsExactly(lower(Length.values()));
        assertThat(codes(rollups.at("/basis/enum"))).containsExactly(lower(RollupPlan.Basis.values()));
        assertThat(codes(rollups.at("/groupings/items/properties/by/items/enum")))
                .containsExactly(lower(Dimension.values()));
    }

    @Test
    void its_codes_of_what_follows_are_those_of_the_library() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(ReportSchema.text());

        assertThat(codes(schema.at("/properties/taskEffects/additionalProperties/enum")))
                .containsExactly(lower(Effect.values()));
        assertThat(codes(schema.at("/$defs/excuse/properties/kind/enum"))).containsExactly(lower(Kind.values()));
        assertThat(codes(schema.at("/$defs/exception/properties/state/enum"))).containsExactly(lower(State.values()));
        assertThat(codes(schema.at("/$defs/exception/properties/lacks/items/enum")))
                .containsExactly(lower(Lack.values()));
    }

    private static String[] codes(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toArray(String[]::new);
    }

    private static String[] lower(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(c -> c.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }

    private static String report(RandomCases cases) {
        return ReportWriter.toJson(AUDITOR.audit(cases.next()), AUDITOR.legend(), Language.ZH);
    }

    private Set<ValidationMessage> validate(String json) {
        return schema.validate(json, InputFormat.JSON);
    }
}
