package org.medquality.json;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/**
 * The JSON Schema of a case, draft 2020-12, for those who write cases. {@link CaseReader} asks for more than a schema
 * can say: ids that are unique, times that exist, facts of one encounter.
 */
public final class CaseSchema {
    private CaseSchema() {}

    /** The schema as JSON. */
    public static String text() {
        try {
            URL schema = Resources.getResource(CaseSchema.class, "case.schema.json");
            return Resources.toString(schema, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the schema in the library cannot be read", e);
        }
    }
}
