package org.medquality.html;

import com.google.common.collect.ImmutableList;
import org.medquality.html.Page.Capped;
import org.medquality.html.Page.Named;

/**
 * What has to be repaired, by whom, until when.
 *
 * @param open how many tasks are not settled
 * @param overdue how many of these are overdue
 * @param soon how many fall due within a week
 * @param effects what became of the tasks in this run
 * @param departments the tasks that are not settled, by who has to act
 * @param lines these tasks, the first due first
 */
record TaskSection(
        int open,
        int overdue,
        int soon,
        ImmutableList<Named> effects,
        ImmutableList<Department> departments,
        Capped<Line> lines) {
    private static final int AT_ONCE = 8;

    /** What is shown at once. */
    ImmutableList<Line> atOnce() {
        return lines.lines().subList(0, Math.min(AT_ONCE, lines.lines().size()));
    }

    /** What is shown when asked for. */
    ImmutableList<Line> later() {
        return lines.lines().subList(atOnce().size(), lines.lines().size());
    }

    /**
     * The tasks of a department.
     *
     * @param name id of the department
     * @param open tasks that are not settled
     * @param overdue how many of these are overdue
     * @param soon how many fall due within a week
     * @param due the first day on which one is due
     */
    record Department(String name, int open, int overdue, int soon, String due) {}

    /**
     * A task.
     *
     * @param id its id
     * @param due the last day to do it on
     * @param overdue that it is overdue, in words; empty when it is not
     * @param caseId id of the case
     * @param rule id of the rule
     * @param title of the rule
     * @param subject whom the duty is put on
     * @param severity class of its severity
     * @param severityName its severity
     * @param action what has to be done, in Chinese
     * @param who the department and the person that have to act
     * @param role who has to do it, in Chinese; empty where the catalogue does not say
     * @param state how far it has come
     */
    record Line(
            String id,
            String due,
            String overdue,
            String caseId,
            String rule,
            String title,
            String subject,
            String severity,
            String severityName,
            String action,
            String who,
            String role,
            String state) {}
}
