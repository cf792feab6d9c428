package org.medquality.json;

/**
 * One thing that is wrong in the text of a case. It names the place and the remedy, never a value.
 *
 * @param pointer the place as a JSON pointer, for example {@code /documents/3/firstSignedAt}; empty for the case itself
 * @param line the line in the text, the first is 1; in a stream the line of the whole stream
 * @param message what is wrong there and what would be right
 */
public record CaseError(String pointer, int line, String message) {
    @Override
    public String toString() {
        return "line " + line + (pointer.isEmpty() ? "" : " " + pointer) + ": " + message;
    }
}
