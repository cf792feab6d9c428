package org.medquality.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import org.jspecify.annotations.Nullable;
import org.medquality.task.ExceptionStanding;
import org.medquality.task.TaskBoard;
import org.medquality.task.TaskDelta;

/**
 * What follows from a run as a whole, and is known only at its end.
 *
 * @param tasks the tasks after the run, and what became of each; null when the run was not asked for tasks
 * @param exceptions how waivers and appeals stand, in the order of their file; empty when there are none
 */
public record Followup(@Nullable TaskDelta tasks, ImmutableList<ExceptionStanding> exceptions) {
    /** A run without tasks, waivers and appeals. */
    public static final Followup NONE = new Followup(null, ImmutableList.of());

    /** These tasks, of which it is not known what the run did to them. */
    public static Followup of(TaskBoard tasks) {
        return new Followup(new TaskDelta(tasks, ImmutableSortedMap.of()), ImmutableList.of());
    }

    /** The tasks; none when the run was not asked for tasks. */
    public TaskBoard board() {
        return tasks == null ? TaskBoard.EMPTY : tasks.board();
    }
}
