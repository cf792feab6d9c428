package org.medquality.json;

/** The JSON Schema of a file of waivers and appeals, draft 2020-12, for those who write it. */
public final class ExceptionsSchema {
    private ExceptionsSchema() {}

    /** The schema as JSON. */
    public static String text() {
        return TaskSchema.read("exceptions.schema.json");
    }
}
