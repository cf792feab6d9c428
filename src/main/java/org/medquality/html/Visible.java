package org.medquality.html;

import java.util.Locale;

/**
 * Makes characters visible that would hide or turn text: controls, and marks that change the direction of writing. An id
 * that holds one would otherwise look like another id.
 */
final class Visible {
    private Visible() {}

    /** The text, each such character in it as its code point, for example {@code ⟨U+202E⟩}. */
    static String of(String text) {
        return text.codePoints().noneMatch(Visible::hidden) ? text : rewritten(text);
    }

    private static String rewritten(String text) {
        StringBuilder visible = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (hidden(c)) visible.append(String.format(Locale.ROOT, "⟨U+%04X⟩", c));
            else visible.appendCodePoint(c);
        });
        return visible.toString();
    }

    /** Half a surrogate pair is no character, and cannot be written as UTF-8. */
    private static boolean hidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\t';
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> (c & 0xFFFE) == 0xFFFE;
        };
    }
}
