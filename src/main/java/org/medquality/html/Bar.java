package org.medquality.html;

import com.google.common.collect.ImmutableList;
import org.medquality.finding.Outcome.Column;
import org.medquality.report.Summary;

/**
 * The columns of a count side by side, on a scale of 0 to 100.
 *
 * @param slices from left to right; failures stand at the left, where lengths of several bars compare best
 */
record Bar(ImmutableList<Slice> slices) {
    /** The order of the columns, in bars and in tables. */
    static final ImmutableList<Column> ORDER =
            ImmutableList.of(Column.FAIL, Column.OPEN, Column.UNKNOWN, Column.PASS, Column.NOT_APPLICABLE);

    private static final long SCALE = 10_000;

    /**
     * A part of a bar.
     *
     * @param style class of the column
     * @param x where it begins
     * @param width how long it is
     */
    record Slice(String style, String x, String width) {}

    static Bar of(Summary counts) {
        ImmutableList.Builder<Slice> slices = ImmutableList.builder();
        long total = Math.max(1, counts.total());
        long before = 0;
        for (Column column : ORDER) {
            long count = counts.count(column);
            if (count == 0) continue;
            long from = before * SCALE / total;
            before += count;
            slices.add(new Slice(style(column), Decimals.of(from, 2), Decimals.of(before * SCALE / total - from, 2)));
        }
        return new Bar(slices.build());
    }

    /** The class of a column in the style sheet. */
    static String style(Column column) {
        return switch (column) {
            case FAIL -> "fail";
            case OPEN -> "open";
            case UNKNOWN -> "unknown";
            case PASS -> "pass";
            case NOT_APPLICABLE -> "na";
        };
    }
}
