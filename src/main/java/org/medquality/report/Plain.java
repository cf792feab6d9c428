package org.medquality.report;

/**
 * Texts of submitters as the formats of files can carry them. What a text is not meant to hold cannot do harm: characters
 * that control a terminal, that XML cannot hold, or that turn the direction of writing so that one number looks like
 * another, become U+FFFD.
 */
public final class Plain {
    private static final int REPLACEMENT = 0xFFFD;

    private Plain() {}

    /** The text with its line breaks, without other controls. */
    public static String text(String text) {
        if (text.codePoints().allMatch(Plain::legible)) return text;
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().map(c -> legible(c) ? c : REPLACEMENT).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** The text in one line. */
    public static String line(String text) {
        return text(text.replaceAll("\\R|\\t", " "));
    }

    private static boolean legible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n';
            case Character.SURROGATE -> false;
            default -> !turns(c) && (c & 0xFFFE) != 0xFFFE;
        };
    }

    /** Whether it changes the direction of what follows. */
    private static boolean turns(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }
}
