package org.medquality.json;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.medquality.Generated;
import org.medquality.Labels;
import org.medquality.rule.RuleBook;
import org.medquality.rule.RuleFiles;

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

    @Test
    void the_table_of_facts_is_what_the_facts_say() throws IOException {
        Generated.check(Path.of("rules/FACTS.md"), new FactTableGenerator(new Labels()).generate());
    }

    @Test
    void the_table_of_requirements_is_what_catalogue_and_rules_say() throws IOException {
        Path rules = Path.of("rules");
        RuleTableGenerator table =
                new RuleTableGenerator(CatalogueReader.read(RuleFiles.read(rules)), RuleBook.builtIn());
        Generated.check(rules.resolve("RULES.md"), table.generate());
    }
}
