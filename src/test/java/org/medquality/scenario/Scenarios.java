package org.medquality.scenario;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.medquality.catalog.Catalogue;
import org.medquality.json.CatalogueReader;
import org.medquality.json.ScenarioReader;
import org.medquality.rule.RuleFiles;

/** The scenario files of the rules folder, for tests. */
final class Scenarios {
    static final Path RULES = Path.of("rules");

    private Scenarios() {}

    /** All scenarios by requirement. */
    static Map<String, List<Scenario>> all() {
        Map<String, List<Scenario>> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(RULES)) {
            for (Path file : files.filter(f ->
                            f.toString().contains("scenarios") && f.toString().endsWith(".yaml"))
                    .toList()) {
                String name = file.getFileName().toString().replace(".yaml", "");
                if (!wanted(name)) continue;
                all.put(name, ScenarioReader.read(file.toString().replace('\\', '/'), Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** All, or with {@code -Dmedquality.only=CON,TEC} those whose ids begin so: for whoever works on one family. */
    static boolean wanted(String requirement) {
        return Splitter.on(',')
                .splitToStream(System.getProperty("medquality.only", ""))
                .anyMatch(requirement::startsWith);
    }

    static Catalogue catalogue() {
        return CatalogueReader.read(RuleFiles.read(RULES));
    }
}
