package org.medquality.catalog;

/** What a single failure does to the grade of a chart, whatever the points (单项否决). */
public enum Veto {
    /** The chart is graded C (丙). */
    GRADE_C("丙级单项否决"),
    /** The chart is graded B (乙) at best. */
    GRADE_B("乙级单项否决");

    private final String zh;

    Veto(String zh) {
        this.zh = zh;
    }

    /** What hospital people read. */
    public String zh() {
        return zh;
    }
}
