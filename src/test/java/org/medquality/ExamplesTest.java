package org.medquality;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medquality.Example.Plant;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome;
import org.medquality.json.CaseStream;

/**
 * Audits the example sets: what the README of a set says was planted is found, nothing else is held against anybody, and
 * all findings are those of {@code expected.txt}. With {@code -Dmedquality.update=true} that file is written anew.
 */
class ExamplesTest {
    /** From best to worst. */
    private static final ImmutableList<Outcome.Column> COLUMNS = ImmutableList.of(
            Outcome.Column.NOT_APPLICABLE,
            Outcome.Column.PASS,
            Outcome.Column.OPEN,
            Outcome.Column.UNKNOWN,
            Outcome.Column.FAIL);

    private static ImmutableList<Example> examples = ImmutableList.of();

    @BeforeAll
    static void audit() throws IOException {
        Auditor auditor = Auditor.builtIn();
        ImmutableList.Builder<Example> all = ImmutableList.builder();
        try (Stream<Path> folders = Files.list(Path.of("examples"))) {
            for (Path folder : folders.filter(f -> Files.isDirectory(f.resolve("cases")))
                    .sorted()
                    .toList()) all.add(Example.audit(auditor, folder));
        }
        examples = all.build();
    }

    static Stream<Example> examples() {
        return examples.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_case_can_be_read_and_bears_the_name_of_its_file(Example example) {
        assertThat(example.items()).isNotEmpty().allMatch(CaseStream.Read.class::isInstance);
        assertThat(example.items()).allSatisfy(item -> {
            String file = Path.of(item.source()).getFileName().toString();
            String id = ((CaseStream.Read) item).file().id();
            assertThat(file).isIn(id + ".json", "institution.json");
        });
    }

    @TestFactory
    Stream<DynamicTest> everything_planted_comes_out() throws IOException {
        Stream.Builder<DynamicTest> tests = Stream.builder();
        for (Example example : examples) {
            for (Plant plant : example.plants()) {
                tests.add(DynamicTest.dynamicTest(plant.toString(), () -> assertThat(worst(example, plant))
                        .as("%s %s", plant.rule(), plant.subject())
                        .isEqualTo(plant.outcome())));
            }
        }
        return tests.build();
    }

    private static @Nullable Outcome worst(Example example, Plant plant) {
        return example.findings()
                .filter(plant::tells)
                .map(Finding::outcome)
                .max(Comparator.comparing((Outcome outcome) -> COLUMNS.indexOf(outcome.column())))
                .orElse(null);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void nothing_fails_that_was_not_planted(Example example) throws IOException {
        List<Plant> plants = example.plants();
        assertThat(example.findings()
                        .filter(f -> f.outcome().column() == Outcome.Column.FAIL)
                        .filter(f -> plants.stream().noneMatch(p -> p.outcome() == f.outcome() && p.tells(f)))
                        .map(f -> f.caseId() + " " + f.rule() + " " + Example.subject(f) + " " + f.outcome()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void no_rule_errs(Example example) {
        assertThat(example.findings().map(Finding::outcome)).doesNotContain(Outcome.ERROR);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_findings_are_those_of_the_golden_file(Example example) throws IOException {
        Path file = example.expected();
        if (Boolean.getBoolean("medquality.update")) Files.writeString(file, example.lines());
        List<String> found = example.lines().lines().toList();
        List<String> golden = Files.readString(file).lines().toList();
        int first = firstDifference(found, golden);
        // The whole of two such files would bury what is wrong.
        assertThat(around(found, first)).as("%s:%d", file, first + 1).isEqualTo(around(golden, first));
        assertThat(found).hasSameSizeAs(golden);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void no_case_is_there_twice(Example example) {
        Set<String> ids = new HashSet<>();
        assertThat(example.reports())
                .allSatisfy(r -> assertThat(ids.add(r.caseId())).isTrue());
    }

    private static int firstDifference(List<String> found, List<String> golden) {
        int shorter = Math.min(found.size(), golden.size());
        return IntStream.range(0, shorter)
                .filter(i -> !found.get(i).equals(golden.get(i)))
                .findFirst()
                .orElse(shorter);
    }

    private static List<String> around(List<String> lines, int line) {
        return lines.subList(Math.max(0, Math.min(line, lines.size()) - 5), Math.min(lines.size(), line + 5));
    }
}
