package org.medquality.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medquality.json.JsonTaskStore;
import org.medquality.task.Event;
import org.medquality.task.Task;
import org.medquality.task.TaskBoard;
import org.medquality.task.TaskStore.Stored;

/**
 * The tasks before a run, and the file for those after it. It never drops what people did to a task: a file that holds
 * such steps is only replaced by tasks that hold them too.
 *
 * @param previous the tasks before
 * @param next the file for the tasks after; null when they are only to be shown
 * @param replaced what that file held when the run began
 */
record TaskFiles(TaskBoard previous, @Nullable Path next, Stored replaced) {
    /** @throws IllegalArgumentException if there are no tasks at the one file, or some at the other that would be lost */
    static TaskFiles open(@Nullable Path previous, @Nullable Path next) {
        TaskBoard before =
                previous == null ? TaskBoard.EMPTY : existing(previous).board();
        Stored replaced = next == null ? Stored.NOTHING : load(next);
        boolean there = next != null && Files.exists(next);
        if (there && previous == null) {
            throw new IllegalArgumentException(
                    next + " holds tasks; give --tasks " + next + " to carry them on, or write to another file");
        }
        if (there && replaced.board().tasks().stream().anyMatch(task -> forgets(before, task))) {
            throw new IllegalArgumentException(next + " holds steps of people that " + previous
                    + " does not know; give --tasks " + next + " to carry them on, or write to another file");
        }
        return new TaskFiles(before, next, replaced);
    }

    private static boolean forgets(TaskBoard board, Task task) {
        Task known = board.get(task.id());
        List<Event> steps =
                task.history().stream().filter(event -> event.by() != null).toList();
        return !steps.isEmpty() && (known == null || !known.history().containsAll(steps));
    }

    /** The tasks in a file that has to be there. */
    static Stored existing(Path file) {
        if (!Files.exists(file)) {
            throw new IllegalArgumentException(
                    "no tasks at " + file + "; audit … --tasks-out " + file + " without --tasks writes the first ones");
        }
        return load(file);
    }

    private static Stored load(Path file) {
        return JsonTaskStore.of(file).load(JsonTaskStore.scope(file));
    }

    /** Writes the tasks after the run, where a file for them is given. */
    void save(TaskBoard board) {
        if (next != null) save(next, board, replaced);
    }

    /** @throws org.medquality.task.StaleTasks if the file was changed since it held these */
    static void save(Path file, TaskBoard board, Stored replaced) {
        JsonTaskStore.of(file).save(JsonTaskStore.scope(file), board, replaced.version());
    }
}
