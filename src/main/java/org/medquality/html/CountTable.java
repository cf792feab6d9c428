package org.medquality.html;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import org.medquality.report.Summary;

/**
 * Counts of several groups, one a line, each with the bar that shows it.
 *
 * @param id what the page links to
 * @param title what is counted
 * @param note what a reader has to know; empty when nothing
 * @param group what the lines are
 * @param lines the groups
 */
record CountTable(String id, String title, String note, String group, ImmutableList<Line> lines) {
    /**
     * One group.
     *
     * @param number its official number; null where groups have none
     * @param label its name
     * @param counts all columns, which add up
     * @param rate share of failures in what was judged
     * @param bar the columns side by side
     */
    record Line(@Nullable Integer number, String label, Summary counts, String rate, Bar bar) {}
}
