package org.medquality.json;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.medquality.Generated;
import org.medquality.Labels;

class GeneratedFilesTest {
    @Test
    void the_schema_of_a_case_is_what_the_facts_say() throws IOException {
        Path file = Path.of("src/main/resources/org/medquality/json/case.schema.json");

        Generated.check(file, new SchemaGenerator(new Labels()).generate());
    }

    @Test
    void the_list_of_codes_is_what_the_codes_say() throws IOException {
        Generated.check(Path.of("rules/codes.yaml"), CodeListGenerator.generate(new Labels()));
    }
}
