package org.medquality.xlsx;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.medquality.report.Wording;

/** A row of a ledger as it was handed in. Whoever cannot be understood is told by the cell. */
final class LedgerLine {
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern MARK = Pattern.compile("(\\d{1,9}):([0-9a-f]+)");

    /** How the writer of a workbook says that an underscore is meant. */
    private static final Pattern ESCAPE = Pattern.compile("_x005F_(?=x[0-9A-Fa-f]{4}_)");

    private static final int LETTERS = 26;

    private final String sheet;
    private final Row row;
    private final ImmutableMap<LedgerColumn, Integer> columns;
    private final Wording wording;

    LedgerLine(String sheet, Row row, ImmutableMap<LedgerColumn, Integer> columns, Wording wording) {
        this.sheet = sheet;
        this.row = row;
        this.columns = columns;
        this.wording = wording;
    }

    /** The number of the row, as spreadsheets count. */
    int number() {
        return row.getRowNum();
    }

    /** Where a column of this row is. */
    String at(LedgerColumn column) {
        return sheet + "!" + letters(columns.getOrDefault(column, 0)) + number();
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }

    LedgerMistake mistake(LedgerColumn column, String key, String... arguments) {
        return new LedgerMistake(at(column), wording.say("ledger.problem." + key, (Object[]) arguments));
    }

    /** Whether nothing stands in any of its columns. */
    boolean blank() {
        for (LedgerColumn column : columns.keySet()) {
            Cell cell = cell(column);
            if (cell != null && cell.getType() != CellType.EMPTY && !raw(cell).isEmpty()) return false;
        }
        return true;
    }

    /** What stands in a column as text; null where nothing does. */
    @Nullable
    String text(LedgerColumn column) {
        Cell cell = cell(column);
        if (cell == null) return null;
        boolean plain = cell.getFormula() == null && cell.getType() != CellType.ERROR;
        if (!plain) throw mistake(column, "formula");
        String text = raw(cell);
        return text.isEmpty() ? null : text;
    }

    /** The day in a column; null where nothing stands. */
    @Nullable
    LocalDate day(LedgerColumn column) {
        String text = text(column);
        if (text == null) return null;
        LocalDate day = day(cell(column));
        if (day == null) throw mistake(column, "day");
        return day;
    }

    private static @Nullable LocalDate day(@Nullable Cell cell) {
        if (cell == null) return null;
        try {
            if (cell.getType() == CellType.NUMBER) return cell.asDate().toLocalDate();
            Matcher day = DAY.matcher(raw(cell));
            return day.matches()
                    ? LocalDate.of(number(day.group(1)), number(day.group(2)), number(day.group(3)))
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** The version of the task that the row was written from; null where that is not told any more. */
    @Nullable
    Integer version() {
        Matcher mark = mark();
        return mark.matches() ? Integer.valueOf(mark.group(1)) : null;
    }

    /** Whether nobody filled in or changed anything since it was written. */
    boolean untouched() {
        Matcher mark = mark();
        return mark.matches() && mark.group(2).equals(LedgerRow.hash(this::value));
    }

    private Matcher mark() {
        Cell cell = cell(LedgerColumn.MARK);
        return MARK.matcher(cell == null ? "" : raw(cell));
    }

    private @Nullable Object value(LedgerColumn column) {
        Cell cell = cell(column);
        if (cell == null) return null;
        LocalDate day = column.day() ? day(cell) : null;
        return day == null ? raw(cell) : day;
    }

    private @Nullable Cell cell(LedgerColumn column) {
        Integer at = columns.get(column);
        return at == null ? null : row.getOptionalCell(at).orElse(null);
    }

    private static String raw(Cell cell) {
        Object value = cell.getValue();
        if (value == null) return "";
        if (value instanceof BigDecimal number)
            return number.stripTrailingZeros().toPlainString();
        return LedgerRow.plain(ESCAPE.matcher(value.toString()).replaceAll("_"));
    }
}
