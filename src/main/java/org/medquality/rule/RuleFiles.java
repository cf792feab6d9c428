package org.medquality.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a rules folder. */
public final class RuleFiles {
    private RuleFiles() {}

    /** Every file of the rules that ship with the library, by path from {@code rules/} on; scenarios left out. */
    public static Map<String, String> builtIn() {
        return BuiltInRules.sources();
    }

    /**
     * Every DRL and YAML file of a folder, by path from {@code rules/} on; scenarios left out.
     *
     * @throws UncheckedIOException if the folder cannot be read
     */
    public static Map<String, String> read(Path folder) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = "rules/" + folder.relativize(file).toString().replace('\\', '/');
                if (wanted(path)) texts.put(path, Files.readString(file));
            }
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("no rules folder at " + folder, e);
        } catch (IOException e) {
            throw new UncheckedIOException("the rules folder " + folder + " cannot be read", e);
        }
        return texts;
    }

    private static boolean wanted(String path) {
        return (path.endsWith(".drl") || path.endsWith(".yaml")) && !path.contains("/scenarios/");
    }
}
