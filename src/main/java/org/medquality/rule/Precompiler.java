package org.medquality.rule;

import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Run by the build: compiles the rules folder into classes beside those of the library, and lists the folder's files. */
final class Precompiler {
    private Precompiler() {}

    public static void main(String... folders) throws IOException {
        // In parallel the numbers in the names that Drools generates would differ from one build to the next.
        System.setProperty("drools.parallelRulesBuildThreshold", "-1");
        Path rules = Path.of(folders[0]);
        Path classes = Path.of(folders[1]);
        Map<String, String> sources = RuleFiles.read(rules);
        CompiledRules compiled = CompiledRules.compile(RuleBook.read(sources));
        clear(classes.resolve("rules"));
        for (Map.Entry<String, byte[]> type : StableMetadata.of(compiled).entrySet()) {
            Path file = classes.resolve(type.getKey());
            MoreFiles.createParentDirectories(file);
            Files.write(file, type.getValue());
        }
        write(classes.resolve(BuiltInRules.INDEX), List.copyOf(sources.keySet()));
        write(classes.resolve(BuiltInRules.MODELS), compiled.models());
    }

    /** Classes of rules that are gone would stay in the jar. */
    private static void clear(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path old : files.filter(f -> f.toString().endsWith(".class")).toList()) Files.delete(old);
        }
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.writeString(
                file, lines.stream().map(l -> l + "\n").collect(Collectors.joining()), StandardCharsets.UTF_8);
    }
}
