package org.medquality.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;

/** How large a case may be: what is larger is an attack or a mistake, and must not exhaust the service. */
final class Limits {
    static final int BYTES = 50 * 1024 * 1024;
    static final int DEPTH = 64;
    static final int TOKENS = 5_000_000;
    static final int STRING = 1024 * 1024;
    static final int NAME = 1_000;
    static final int DIGITS = 40;
    static final String TOO_LARGE = "is larger than " + BYTES + " bytes; send one case at a time";

    /** Names are not interned: a hostile text would fill a table that is never emptied. */
    static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(
                    ofElements().maxTokenCount(TOKENS).maxDocumentLength(BYTES).build())
            .build();

    private Limits() {}

    /** What bounds each element, of a text that as a whole may be as long as it is. */
    static StreamReadConstraints.Builder ofElements() {
        return StreamReadConstraints.builder()
                .maxNestingDepth(DEPTH)
                .maxStringLength(STRING)
                .maxNameLength(NAME)
                .maxNumberLength(DIGITS);
    }

    /** What the parser found too large, in our words: its own might quote the text. */
    static String exceeded(String parserMessage) {
        if (parserMessage.contains("NestingDepth")) return "is nested deeper than " + DEPTH + " levels; flatten it";
        if (parserMessage.contains("TokenCount")) return "has more than " + TOKENS + " tokens; send fewer facts";
        if (parserMessage.contains("StringLength")) return "is a text longer than " + STRING + "; shorten it";
        if (parserMessage.contains("NameLength")) return "has a name longer than " + NAME + "; shorten it";
        if (parserMessage.contains("NumberLength")) return "is a number longer than " + DIGITS + "; shorten it";
        return TOO_LARGE;
    }
}
