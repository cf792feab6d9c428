package org.medquality.html;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;

/**
 * What to repair first: requirements with failures, the most pressing first.
 *
 * @param dated whether there are tasks, which have limits
 * @param lines those that are shown at once
 * @param more the rest
 */
record First(boolean dated, ImmutableList<Line> lines, ImmutableList<Line> more) {
    /**
     * A requirement with failures.
     *
     * @param id of the requirement
     * @param title of the requirement
     * @param severity class of its severity
     * @param severityName its severity
     * @param vetoes how many charts it vetoes
     * @param failures how many there are
     * @param cases in how many cases
     * @param departments that answer for them, with their numbers
     * @param due the first limit of its tasks, and how many are overdue; empty where there are none
     * @param repairable how many can still be repaired; the rest can only be explained
     * @param points what all of them take
     * @param back the most that the repair of a single one brings back
     * @param task what has to be done, in Chinese
     * @param responsible who has to do it, in Chinese
     * @param basis what it rests on, in Chinese
     * @param note what a reader of the verdict has to know, in Chinese; null when nothing
     */
    record Line(
            String id,
            String title,
            String severity,
            String severityName,
            int vetoes,
            int failures,
            int cases,
            String departments,
            String due,
            int repairable,
            String points,
            String back,
            String task,
            String responsible,
            ImmutableList<String> basis,
            @Nullable String note) {}
}
