package org.medquality.html;

import com.google.common.collect.ImmutableList;

/**
 * This and earlier periods.
 *
 * @param table the counts of each
 * @param line the share of failures as a line
 * @param points each period on the line
 * @param top the share at the upper edge
 * @param sameRules whether all were judged by the same rules
 */
record Trend(CountTable table, String line, ImmutableList<Point> points, String top, boolean sameRules) {
    /**
     * One period.
     *
     * @param x from the left
     * @param y from the top
     * @param name of the period
     * @param rate share of failures in what was judged
     */
    record Point(String x, String y, String name, String rate) {}
}
