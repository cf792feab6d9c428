package org.medquality.html;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import org.medquality.report.Summary;

/**
 * A score as a line of a table.
 *
 * @param scope what is scored
 * @param id of the chart, department or institution
 * @param anchor of its details on this page; null where these are not shown
 * @param points the score, or its ends
 * @param interval its ends as a line; null when there is no score
 * @param grade by what is known; a dash when there is no score
 * @param style class of the grade
 * @param provisional that the grade may still change, and to what; empty when it is final
 * @param coverage share of what applies that was judged
 * @param vetoes single failures that touch the grade
 * @param counts the findings behind it
 */
record ScoreLine(
        String scope,
        String id,
        @Nullable String anchor,
        String points,
        @Nullable Interval interval,
        String grade,
        String style,
        String provisional,
        String coverage,
        ImmutableList<String> vetoes,
        Summary counts) {}
