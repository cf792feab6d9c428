package org.medquality.xlsx;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.medquality.report.Plain;
import org.medquality.report.Wording;

/** A sheet that is filled from the top. Texts are cells of text, whatever they begin with: never a formula. */
final class Sheet {
    static final String HEAD = "FF1F4E78";
    static final String FILL = "FFC55A11";
    private static final String FILLED = "FFFFF7E6";
    static final String SUM = "FFE7EDF3";
    private static final String WHITE = "FFFFFFFF";
    private static final String LINE = "FFBFC7D0";

    /** Excel reads {@code _x0041_} as the letter A; an underscore that begins such a text is written so itself. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final String DAY = "yyyy-mm-dd";
    private static final double LINE_HEIGHT = 13;
    /** What part of a line text fills before it is broken. */
    private static final double USED = 0.88;

    private static final int MOST_LINES = 12;

    private final Worksheet sheet;
    private final Map<Integer, Double> widths = new HashMap<>();
    private int row;
    private int lines = 1;

    Sheet(Worksheet sheet, Wording wording) {
        this.sheet = sheet;
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToHeight((short) 0);
        sheet.footer(wording.say("ledger.footer"), Position.CENTER);
    }

    Worksheet sheet() {
        return sheet;
    }

    /** The number of the row that comes next; the first is 0. */
    int next() {
        return row;
    }

    void widths(double... each) {
        for (int i = 0; i < each.length; i++) width(i, each[i]);
    }

    void width(int column, double width) {
        widths.put(column, width);
        sheet.width(column, width);
    }

    /** A line of text alone. */
    void title(String text) {
        value(row, 0, text);
        sheet.style(row, 0).bold().fontSize(12).set();
        row++;
    }

    /** What something is called, and what it is, in one line that runs over its neighbours. */
    void line(String name, Object value) {
        value(row, 0, name);
        sheet.value(row, 1, escaped(String.valueOf(value)));
        row++;
    }

    void blank() {
        row++;
    }

    void head(List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            value(row, i, texts.get(i));
            head(i, HEAD);
        }
        endRow();
    }

    private void head(int column, String colour) {
        sheet.style(row, column)
                .bold()
                .fontColor(WHITE)
                .fillColor(colour)
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .borderColor(LINE)
                .set();
    }

    /** The heading of one column, in a colour. */
    void head(int column, String text, String colour) {
        value(row, column, text);
        head(column, colour);
    }

    /** A row of texts and numbers. */
    void row(List<?> values, @Nullable String colour) {
        for (int i = 0; i < values.size(); i++) cell(i, values.get(i), colour);
        endRow();
    }

    void cell(int column, @Nullable Object value, @Nullable String colour) {
        var style = told(column, value);
        if (colour != null) style.fillColor(colour);
        if (value instanceof LocalDate) style.format(DAY).horizontalAlignment("center");
        style.set();
    }

    /**
     * A cell that a person fills in. Of text it leaves what is typed as it is typed: numbers of staff begin with zeros.
     */
    void open(int column, @Nullable Object value, boolean day) {
        StyleSetter style = told(column, value);
        style.fillColor(FILLED).protectionOption(ProtectionOption.LOCKED, false);
        if (day) style.format(DAY).horizontalAlignment("center");
        else style.format("@");
        style.set();
    }

    private StyleSetter told(int column, @Nullable Object value) {
        if (value != null) value(row, column, value);
        StyleSetter style = sheet.style(row, column);
        style.wrapText(true)
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN)
                .borderColor(LINE);
        return style;
    }

    void endRow() {
        sheet.rowHeight(row, LINE_HEIGHT * Math.min(lines, MOST_LINES) + 3);
        row++;
        lines = 1;
    }

    private void value(int at, int column, Object value) {
        if (value instanceof Number number) sheet.value(at, column, number);
        else if (value instanceof LocalDate day) sheet.value(at, column, day);
        else text(at, column, escaped(String.valueOf(value)));
    }

    private void text(int at, int column, String text) {
        sheet.value(at, column, text);
        Double width = widths.get(column);
        if (width != null)
            lines = Math.max(
                    lines, text.lines().mapToInt(line -> lines(line, width)).sum());
    }

    /** How many lines a text needs in a column; a Chinese character is as wide as two others. */
    private static int lines(String text, double width) {
        double wide = text.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
        return Math.max(1, (int) Math.ceil(wide / (width * USED)));
    }

    private static String escaped(String text) {
        return ESCAPE.matcher(Plain.text(text)).replaceAll("_x005F_");
    }
}
