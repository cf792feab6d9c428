package org.medquality.catalog;

/** How sure it is that the cited place says what the requirement asks. */
public enum Confidence {
    /** The text itself was read, or the habit is undisputed. */
    HIGH("高"),
    /** Known from quotations, or texts differ. */
    MEDIUM("中"),
    /** Hearsay; check before relying on it. */
    LOW("低");

    private final String zh;

    Confidence(String zh) {
        this.zh = zh;
    }

    /** What hospital people read. */
    public String zh() {
        return zh;
    }
}
