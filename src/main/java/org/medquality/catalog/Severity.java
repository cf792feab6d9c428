package org.medquality.catalog;

/** How grave a failure is; from the gravest on. */
public enum Severity {
    /** 严重. */
    CRITICAL("严重"),
    /** 较重. */
    MAJOR("较重"),
    /** 一般. */
    MINOR("一般");

    private final String zh;

    Severity(String zh) {
        this.zh = zh;
    }

    /** What hospital people read. */
    public String zh() {
        return zh;
    }
}
