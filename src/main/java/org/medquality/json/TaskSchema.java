package org.medquality.json;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema of a file of tasks, draft 2020-12, for those who read it. */
public final class TaskSchema {
    private TaskSchema() {}

    /** The schema as JSON. */
    public static String text() {
        return read("tasks.schema.json");
    }

    static String read(String name) {
        try {
            return Resources.toString(Resources.getResource(TaskSchema.class, name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a schema in the library cannot be read", e);
        }
    }
}
