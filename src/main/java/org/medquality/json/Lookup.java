package org.medquality.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Looks ahead in the text of a case: what a fact needs to know of the case may stand behind the fact. Finds nothing
 * where the text is broken; saying so is the reader's task.
 */
final class Lookup {
    private Lookup() {}

    /** The text at this path of fields; null where there is none. */
    static @Nullable String text(char[] json, String... path) {
        try (JsonParser parser = Limits.JSON.createParser(json, 0, json.length)) {
            for (String name : path) {
                if (parser.nextToken() != JsonToken.START_OBJECT || !find(parser, name)) return null;
            }
            return parser.nextToken() == JsonToken.VALUE_STRING ? parser.getText() : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static boolean find(JsonParser parser, String name) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            if (parser.currentName().equals(name)) return true;
            parser.nextToken();
            parser.skipChildren();
        }
        return false;
    }
}
