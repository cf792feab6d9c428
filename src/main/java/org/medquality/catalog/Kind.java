package org.medquality.catalog;

/** What sort of thing a requirement asks. */
public enum Kind {
    /** Something must exist not later than a limit. */
    DEADLINE("时限"),
    /** The gap between two records is limited. */
    RECURRING("周期"),
    /** Something must exist, complete. */
    PRESENCE("应有"),
    /** One thing must not be later than another. */
    ORDER_OF_EVENTS("先后"),
    /** Two facts must agree. */
    MATCH("相符"),
    /** The person must be entitled. */
    AUTHORITY("资格权限"),
    /** A value must stay on one side of a figure. */
    LIMIT("限量"),
    /** A value of a period against a target. */
    RATIO("比率"),
    /** What is counted must equal what is listed. */
    INVENTORY("账物"),
    /** Something must not happen. */
    PROHIBITION("禁止"),
    /** Times, traces and texts must be plausible. */
    INTEGRITY("真实性");

    private final String zh;

    Kind(String zh) {
        this.zh = zh;
    }

    /** What hospital people read. */
    public String zh() {
        return zh;
    }
}
