package org.medquality.csv;

import com.google.common.base.CharMatcher;
import java.util.stream.Collectors;
import org.medquality.report.Plain;

/** Texts that a spreadsheet will not take for a formula. */
final class Cells {
    /** What a formula begins with, also as Chinese keyboards write it. */
    private static final CharMatcher FORMULA = CharMatcher.anyOf("=+-@＝＋－＠\t\r");

    /** Blanks before which a spreadsheet still sees the formula; invisible ones too. */
    private static final CharMatcher BLANK = CharMatcher.whitespace()
            .or(CharMatcher.anyOf("\u00a0\u200b\u2060\ufeff"))
            .and(FORMULA.negate());

    private Cells() {}

    /**
     * The text with an apostrophe before every line that would be a formula. Each line counts, for a program that splits
     * lines before it unquotes would see it at the beginning of a row.
     */
    static String text(String text) {
        return text.lines().map(Cells::line).collect(Collectors.joining("\n"));
    }

    private static String line(String line) {
        int first = BLANK.negate().indexIn(line);
        boolean formula = first >= 0 && FORMULA.matches(line.charAt(first));
        return (formula ? "'" : "") + Plain.line(line);
    }
}
