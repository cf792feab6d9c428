package org.medquality.finding;

/** What became of a duty. Every outcome stands in exactly one column of every count. */
public enum Outcome {
    /** 合规: done, and in time; exactly at the limit is in time. */
    MET(Column.PASS),
    /** 逾期完成: done after the limit; cannot be repaired, only explained and prevented. */
    LATE(Column.FAIL),
    /** 逾期未做: the limit has passed and it is not done. */
    MISSED(Column.FAIL),
    /** 违反: a condition or a prohibition is violated. */
    BROKEN(Column.FAIL),
    /** 待完成: not done, the limit is not reached. */
    PENDING(Column.OPEN),
    /** 无法判定: a fact that decides it was not supplied. */
    UNKNOWN(Column.UNKNOWN),
    /** 规则出错: the rule threw; every other verdict stands. */
    ERROR(Column.UNKNOWN),
    /** 不适用: nobody concerned, exempt, or the clause was not in force. */
    NOT_APPLICABLE(Column.NOT_APPLICABLE);

    /** The columns of a count; those of all findings add up. */
    public enum Column {
        /** Met. */
        PASS,
        /** Late, missed or broken. */
        FAIL,
        /** Pending. */
        OPEN,
        /** Unknown or error. */
        UNKNOWN,
        /** Not applicable. */
        NOT_APPLICABLE
    }

    private final Column column;

    Outcome(Column column) {
        this.column = column;
    }

    /** The column that this outcome stands in. */
    public Column column() {
        return column;
    }
}
