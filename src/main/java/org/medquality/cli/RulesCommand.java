package org.medquality.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.Auditor;
import org.medquality.catalog.Catalogue;
import org.medquality.catalog.Requirement;
import org.medquality.json.RequirementJson;
import org.medquality.json.ScenarioReader;
import org.medquality.report.RequirementText;
import org.medquality.scenario.Scenario;
import org.medquality.scenario.ScenarioRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows and tests rules. */
@Command(name = "rules", description = "Shows and tests rules.", mixinStandardHelpOptions = true)
final class RulesCommand {
    /** The forms of output. */
    enum Format {
        TEXT,
        JSON
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Command(
            description = "Lists the requirements: id, severity, on or off, decided by facts or not, title, basis.",
            mixinStandardHelpOptions = true)
    int list(
            @Mixin RuleOptions options,
            @Option(names = "--format", paramLabel = "text|json", defaultValue = "TEXT") Format format) {
        Auditor auditor = options.auditor();
        show(auditor.catalogue().requirements().values(), auditor, options, format, false);
        return ExitCode.OK;
    }

    @Command(description = "Shows one requirement with its rules.", mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "ID") String id,
            @Mixin RuleOptions options,
            @Option(names = "--format", paramLabel = "text|json", defaultValue = "TEXT") Format format) {
        Auditor auditor = options.auditor();
        show(List.of(auditor.catalogue().requirement(id)), auditor, options, format, true);
        return ExitCode.OK;
    }

    private void show(
            Collection<Requirement> requirements, Auditor auditor, RuleOptions options, Format format, boolean whole) {
        PrintWriter out = out();
        if (format == Format.JSON) {
            out.print(RequirementJson.of(requirements, auditor.catalogue(), auditor.rules()));
        } else {
            RequirementText text = new RequirementText(auditor.catalogue(), auditor.rules(), options.language());
            for (Requirement requirement : requirements)
                out.println(whole ? text.whole(requirement) : text.line(requirement));
        }
        out.flush();
    }

    @Command(description = "Checks a rules folder and runs its scenarios.", mixinStandardHelpOptions = true)
    int test(
            @Parameters(paramLabel = "DIR") Path folder,
            @Option(
                            names = "--only",
                            paramLabel = "ID",
                            split = ",",
                            description = "Run only the scenarios of requirements whose ids begin so.")
                    List<String> only)
            throws IOException {
        Auditor auditor = Auditor.builder().rules(folder).build();
        Catalogue catalogue = auditor.catalogue();
        ScenarioRunner runner = new ScenarioRunner(auditor.rules(), catalogue);
        int run = 0;
        List<String> failures = new ArrayList<>();
        for (Scenario scenario : scenarios(folder)) {
            if (only != null && only.stream().noneMatch(scenario.requirement()::startsWith)) continue;
            run++;
            runner.differences(scenario)
                    .forEach(d -> failures.add(scenario.source() + " “" + scenario.name() + "”: " + d));
        }
        failures.forEach(out()::println);
        out().println(run + " scenarios, " + failures.size() + " differences");
        return failures.isEmpty() ? ExitCode.OK : ExitCode.VIOLATIONS;
    }

    private static List<Scenario> scenarios(Path folder) throws IOException {
        List<Scenario> scenarios = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(RulesCommand::isScenario).sorted().toList()) {
                scenarios.addAll(ScenarioReader.read(file.toString().replace('\\', '/'), Files.readString(file)));
            }
        }
        return scenarios;
    }

    private static boolean isScenario(Path file) {
        Path parent = file.getParent();
        return parent != null && parent.endsWith("scenarios") && file.toString().endsWith(".yaml");
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
