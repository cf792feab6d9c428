package org.medquality.json;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema of a report as {@link ReportWriter} writes it in one object, draft 2020-12, for those who read reports. */
public final class ReportSchema {
    private ReportSchema() {}

    /** The schema as JSON. */
    public static String text() {
        try {
            return Resources.toString(
                    Resources.getResource(ReportSchema.class, "report.schema.json"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the schema in the library cannot be read", e);
        }
    }
}
