package org.medquality.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseSchemaTest {
    private final JsonSchema schema =
            JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(CaseSchema.text());

    @Test
    void accepts_the_smallest_case() {
        assertThat(validate(Cases.SMALLEST)).isEmpty();
    }

    @Test
    void accepts_every_case_that_is_written() {
        RandomCases cases = new RandomCases(new Random(11));
        for (int i = 0; i < 50; i++)
            assertThat(validate(CaseWriter.write(cases.next()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "asOf"                         | "asof"
            "case": "C1"                   | "case": " "
            "kind": "inpatient"            | "kind": "in-patient"
            "kind": "inpatient"            | "kind": null
            2024-03-01T08:00+08:00      | 2024-03-01
            2024-03-01T08:00+08:00      | 2024-03-01T24:00
            "supplied": { }                | "supplied": { "Documents": true }
            "supplied": { }                | "supplied": { "Document": null }
            "id": "E1",                    |
            "documents": [ ]               | "documents": { }
            "documents": [ ]               | "documents": [ { "id": "D1" } ]
            "documents": [ ]               | "documents": [ { "id": "D1", "type": "NOTE" } ]
            "documents": [ ]               | "documents": [ null ]
            "documents": [ ]               | "documents": [], "noteGaps": []
            """)
    void refuses_what_the_reader_refuses(String right, String wrong) {
        String json = Cases.SMALLEST.replace(right, wrong == null ? "" : wrong);

        assertThat(json).isNotEqualTo(Cases.SMALLEST);
        assertThat(validate(json)).isNotEmpty();
        assertThat(Cases.errors(json)).isNotEmpty();
    }

    private Set<ValidationMessage> validate(String json) {
        return schema.validate(json, InputFormat.JSON);
    }
}
