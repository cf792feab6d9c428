package org.medquality.xlsx;

import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medquality.report.Plain;

/**
 * A row of the ledger.
 *
 * @param cells what stands in its columns: texts, whole numbers and days; a column that is not there is blank
 */
record LedgerRow(ImmutableMap<LedgerColumn, Object> cells) {
    private static final int HASH_LENGTH = 8;

    @Nullable
    Object get(LedgerColumn column) {
        return cells.get(column);
    }

    /** Blanks around, ends of lines and what no file can carry are lost on the way. */
    static String plain(String text) {
        return Plain.text(text.lines().collect(Collectors.joining("\n"))).strip();
    }

    /** What tells whether a person changed anything in the row. */
    static String hash(Function<LedgerColumn, @Nullable Object> cells) {
        String filled = Arrays.stream(LedgerColumn.values())
                .filter(LedgerColumn::filled)
                .map(column -> {
                    Object value = cells.apply(column);
                    return value == null ? "" : value.toString();
                })
                .collect(Collectors.joining("\u001f"));
        return Hashing.sha256()
                .hashString(filled, StandardCharsets.UTF_8)
                .toString()
                .substring(0, HASH_LENGTH);
    }

    /** Gathers the cells of a row. */
    static final class Builder {
        private final Map<LedgerColumn, Object> cells = new EnumMap<>(LedgerColumn.class);

        /** A text as it comes back from a workbook. */
        Builder text(LedgerColumn column, @Nullable String text) {
            if (text != null && !text.isBlank()) cells.put(column, plain(text));
            return this;
        }

        Builder day(LedgerColumn column, @Nullable LocalDate day) {
            if (day != null) cells.put(column, day);
            return this;
        }

        Builder all(LedgerRow row) {
            cells.putAll(row.cells);
            return this;
        }

        /** What the row shows can be told from what a person makes of it. */
        Builder mark(int version) {
            return text(LedgerColumn.MARK, version + ":" + hash(cells::get));
        }

        Builder number(LedgerColumn column, int number) {
            cells.put(column, number);
            return this;
        }

        LedgerRow build() {
            return new LedgerRow(ImmutableMap.copyOf(cells));
        }
    }
}
