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
    LAST(28),
    STATE(12, Kind.TEXT),
    ASSIGNED_DEPARTMENT(14, Kind.TEXT),
    ASSIGNED_STAFF(14, Kind.TEXT),
    CAUSE(28, Kind.TEXT),
    MEASURE(36, Kind.TEXT),
    MEASURE_BY(14, Kind.TEXT),
    MEASURE_DUE(14, Kind.DAY),
    CLOSE_REASON(18, Kind.TEXT),
    DONE(36, Kind.TEXT),
    DONE_BY(14, Kind.TEXT),
    DONE_ON(14, Kind.DAY),
    /** Hidden: which version of the task the row shows, and a hash of what a person may change there. */
    MARK(14);

    /** What a column is for. */
    private enum Kind {
        TOLD,
        TEXT,
        DAY
    }

    private final double width;
    private final Kind kind;

    LedgerColumn(double width) {
        this(width, Kind.TOLD);
    }

    LedgerColumn(double width, Kind kind) {
        this.width = width;
        this.kind = kind;
    }

    /** Width in characters. */
    double width() {
        return width;
    }

    /** Whether a person fills it in. */
    boolean filled() {
        return kind != Kind.TOLD;
    }

    /** Whether a person fills in a day. */
    boolean day() {
        return kind == Kind.DAY;
    }

    /** Key of the message that heads it. */
    String key() {
        return "ledger." + name().toLowerCase(Locale.ROOT);
    }
}
