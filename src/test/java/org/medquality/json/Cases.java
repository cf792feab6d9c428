package org.medquality.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.Assertions;

/** Cases for tests. */
final class Cases {
    /** Written so that tests can replace its parts. */
    static final String SMALLEST = """
            {
            "case": "C1",
            "asOf": "2024-03-10T08:00:00+08:00",
            "supplied": { },
            "patient": { "id": "P1", "name": "张三丰" },
            "encounter": { "id": "E1", "patientId": "P1", "kind": "inpatient", "startedAt": "2024-03-01T08:00+08:00" },
            "documents": [ ]
            }
            """;

    private Cases() {}

    /** The smallest case with these documents. */
    static String withDocuments(String documents) {
        return SMALLEST.replace("[ ]", "[" + documents + "]");
    }

    /** What is wrong with a text; empty if nothing is. */
    static List<CaseError> errors(String json) {
        return errors(json.getBytes(StandardCharsets.UTF_8));
    }

    static List<CaseError> errors(byte[] json) {
        try {
            CaseReader.create().read(json);
            return List.of();
        } catch (CaseFormatException e) {
            Assertions.assertThat(e.errors()).isNotEmpty();
            return e.errors();
        }
    }
}
