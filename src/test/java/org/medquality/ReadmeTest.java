package org.medquality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.medquality.finding.Outcome;
import org.medquality.json.CaseReader;
import org.medquality.report.Report;

/** What the README shows works as it stands there. */
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);

    private static List<Report> audited() throws IOException {
        Auditor auditor = Auditor.builtIn();
        CaseReader reader = CaseReader.create();
        return BLOCK.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(match -> auditor.audit(reader.read(match.group(1))))
                .toList();
    }

    @Test
    void every_file_that_the_readme_shows_is_audited_without_an_error() throws IOException {
        List<Report> reports = audited();

        assertThat(reports).hasSize(2);
        assertThat(reports).allSatisfy(r -> assertThat(r.findings()).isNotEmpty());
        assertThat(reports)
                .allSatisfy(r -> assertThat(r.summary().count(Outcome.ERROR)).isZero());
    }

    @Test
    void its_first_case_shows_a_note_that_came_late() throws IOException {
        assertThat(audited().get(0).findings())
                .filteredOn(f -> f.rule().equals("REC-004"))
                .extracting("outcome")
                .containsExactly(Outcome.LATE);
    }
}
