package org.medquality.xlsx;

import java.util.Locale;

/** The columns of the ledger, from left to right. Those that a person fills in are read back, by their headings. */
enum LedgerColumn {
    TASK(15),
    CASE(18),
    DEPARTMENT(12),
    STAFF(14),
    SUBJECT(28),
    PROBLEM(40),
    BASIS(36),
    SEVERITY(9),
    VETO(9),
    ACTION(40),
    ROLE(14),
    LIMIT(12),
    LIMIT_BASIS(22),
    OVERDUE(11),
    OPENED(12),
    CYCLE(7),
    STATE(12, true),
    ASSIGNED_DEPARTMENT(14, true),
    ASSIGNED_STAFF(14, true),
    CAUSE(28, true),
    MEASURE(36, true),
    MEASURE_BY(14, true),
    MEASURE_DUE(14, true),
    DONE(36, true),
    DONE_BY(14, true),
    DONE_ON(14, true),
    CLOSE_REASON(18, true),
    VERSION_OF_TASK(7);

    private final double width;
    private final boolean filled;

    LedgerColumn(double width) {
        this(width, false);
    }

    LedgerColumn(double width, boolean filled) {
        this.width = width;
        this.filled = filled;
    }

    /** Width in characters. */
    double width() {
        return width;
    }

    /** Whether a person fills it in. */
    boolean filled() {
        return filled;
    }

    /** Key of the message that heads it. */
    String key() {
        return "ledger." + name().toLowerCase(Locale.ROOT);
    }
}
