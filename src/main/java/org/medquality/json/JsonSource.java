package org.medquality.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one case, each with its place. What the parser refuses becomes an error in our words, for the parser's
 * own words quote the text.
 */
final class JsonSource {
    /** Other names may be values in the wrong place, and are not repeated. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");

    private final JsonParser parser;
    private final int firstLine;
    private final Errors errors;
    private @Nullable JsonToken token;
    private String name = "";

    /** @param firstLine the line of a stream at which this text begins */
    JsonSource(char[] text, int firstLine, Errors errors) {
        this.firstLine = firstLine;
        this.errors = errors;
        try {
            this.parser = Limits.JSON.createParser(text, 0, text.length);
        } catch (IOException e) {
            throw new IllegalStateException("characters in memory can be read", e);
        }
    }

    /** Moves on; null at the end of the text. */
    @Nullable
    JsonToken next() {
        try {
            return token = parser.nextToken();
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /** Moves to the value of the next field of this object; false at the end of the object. */
    boolean nextField() {
        if (next() == JsonToken.END_OBJECT) return false;
        name = currentName();
        next();
        return true;
    }

    /** Moves to the next element of this array; false at the end of the array. */
    boolean nextElement() {
        return next() != JsonToken.END_ARRAY;
    }

    /** Moves to the end of the value that begins here. */
    void skip() {
        try {
            parser.skipChildren();
        } catch (IOException e) {
            throw refused(e);
        }
    }

    @Nullable
    JsonToken token() {
        return token;
    }

    /** The name of the field that {@link #nextField()} moved to. */
    String name() {
        return name;
    }

    boolean plainName() {
        return plain(name);
    }

    private static boolean plain(String name) {
        return PLAIN_NAME.matcher(name).matches();
    }

    String text() {
        try {
            return parser.getText();
        } catch (IOException e) {
            throw refused(e);
        }
    }

    BigDecimal decimal() {
        try {
            return parser.getDecimalValue();
        } catch (IOException e) {
            throw refused(e);
        }
    }

    int line() {
        return firstLine - 1 + Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    /** The place of the present token. */
    String pointer() {
        return pointer(parser.getParsingContext());
    }

    private static String pointer(@Nullable JsonStreamContext context) {
        if (context == null || context.inRoot()) return "";
        String parent = pointer(context.getParent());
        if (context.inArray()) return context.hasCurrentIndex() ? parent + "/" + context.getCurrentIndex() : parent;
        String name = context.getCurrentName();
        return name != null && plain(name) ? parent + "/" + name : parent;
    }

    private String currentName() {
        try {
            return parser.currentName();
        } catch (IOException e) {
            throw refused(e);
        }
    }

    void error(String message) {
        errorAt(pointer(), line(), message);
    }

    void errorAt(String pointer, int line, String message) {
        errors.add(new CaseError(pointer, line, message));
    }

    CaseFormatException fatal(String message) {
        return errors.fatal(new CaseError(pointer(), line(), message));
    }

    private CaseFormatException refused(IOException e) {
        int line = firstLine - 1 + Math.max(1, parser.currentLocation().getLineNr());
        return errors.fatal(new CaseError(pointer(), line, reason(e)));
    }

    static String reason(IOException e) {
        String message = String.valueOf(e.getMessage());
        if (e instanceof StreamConstraintsException) return Limits.exceeded(message);
        if (e instanceof JsonEOFException) return "ends before it is complete; send the whole text";
        if (message.startsWith("Non-standard token")) return "is not a number of JSON; leave out what is not known";
        return "is not JSON from here on; look for a missing quote, comma or bracket";
    }
}
