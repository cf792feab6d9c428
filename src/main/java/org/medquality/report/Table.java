package org.medquality.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table of text, its columns as wide as they need; a Chinese sign is as wide as two Latin ones. */
final class Table {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /** The first row is the head; every row has as many cells. */
    void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /** The first column is text and begins left, the others are figures and end right. */
    void print(PrintWriter out) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) widths[i] = Math.max(widths[i], width(row.get(i)));
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(GAP);
            for (int i = 0; i < columns; i++) {
                String fill = " ".repeat(widths[i] - width(row.get(i)));
                line.append(i == 0 ? row.get(i) + fill : GAP + fill + row.get(i));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static int width(String text) {
        return text.codePoints().map(sign -> wide(sign) ? 2 : 1).sum();
    }

    private static boolean wide(int sign) {
        return sign >= 0x2E80 && sign <= 0xA4CF
                || sign >= 0xAC00 && sign <= 0xD7A3
                || sign >= 0xF900 && sign <= 0xFAFF
                || sign >= 0xFE30 && sign <= 0xFE6F
                || sign >= 0xFF00 && sign <= 0xFF60
                || sign >= 0x20000 && sign <= 0x3FFFD;
    }
}
