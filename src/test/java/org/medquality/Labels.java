package org.medquality;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

/** The Chinese names of types, properties and codes, as generated files show them. */
public final class Labels {
    private static final Path FILE = Path.of("src/main/resources/org/medquality/report/labels_zh.properties");

    private final Properties names = new Properties();

    public Labels() throws IOException {
        try (Reader in = Files.newBufferedReader(FILE)) {
            names.load(in);
        }
    }

    public String nameOr(String key, String otherwise) {
        return names.getProperty(key, otherwise);
    }

    public String name(String key) {
        return Objects.requireNonNull(names.getProperty(key), () -> "no Chinese name of " + key + " in " + FILE);
    }
}
