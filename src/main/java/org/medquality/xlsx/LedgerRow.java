package org.medquality.xlsx;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger.
 *
 * @param cells what stands in its columns: texts, whole numbers and days; a column that is not there is blank
 */
record LedgerRow(ImmutableMap<LedgerColumn, Object> cells) {

    @Nullable
    Object get(LedgerColumn column) {
        return cells.get(column);
    }

    @Nullable
    String text(LedgerColumn column) {
        return cells.get(column) instanceof String text ? text : null;
    }

    /** Gathers the cells of a row. */
    static final class Builder {
        private final Map<LedgerColumn, Object> cells = new EnumMap<>(LedgerColumn.class);

        Builder text(LedgerColumn column, @Nullable String text) {
            if (text != null && !text.isBlank()) cells.put(column, text);
            return this;
        }

        Builder day(LedgerColumn column, @Nullable LocalDate day) {
            if (day != null) cells.put(column, day);
            return this;
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
