package org.medquality.xlsx;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medquality.report.Pseudonyms;
import org.medquality.report.TaskText;
import org.medquality.report.Wording;
import org.medquality.report.Wording.Language;
import org.medquality.task.Lifecycle;
import org.medquality.task.Move;
import org.medquality.task.MoveRefused;
import org.medquality.task.Task;
import org.medquality.task.TaskBoard;

/**
 * Reads back what persons filled in in a ledger, and moves the tasks by it, by the same legal steps as everybody. A row
 * that nobody touched says nothing, however old it is; one that was taken over already says nothing new; one whose task
 * was changed meanwhile is told and not taken over. So a ledger can be read twice, and several departments can each hand
 * in their own.
 */
public final class LedgerReader {
    private final Wording wording;
    private final TaskText texts;
    private final @Nullable Pseudonyms pseudonyms;
    private final Instant now;

    /**
     * A reader of ledgers.
     *
     * @param language of what is told
     * @param pseudonyms those that the ledger may have been written with; null where it shows numbers
     * @param now later than which nothing can have been done
     */
    public LedgerReader(Language language, @Nullable Pseudonyms pseudonyms, Instant now) {
        this.wording = new Wording(language);
        this.texts = new TaskText(language, now);
        this.pseudonyms = pseudonyms;
        this.now = now;
    }

    /**
     * What a ledger says.
     *
     * @param board the tasks after all that could be taken over
     * @param moved the tasks that were moved, as they are now, in the order of the ledger
     * @param problems what could not be taken over, in the order of the ledger; at most one a row
     */
    public record Reading(TaskBoard board, ImmutableList<Task> moved, ImmutableList<LedgerProblem> problems) {}

    /**
     * Reads a ledger.
     *
     * @param board the tasks as they are
     * @throws IllegalArgumentException if the file holds no ledger
     */
    public Reading read(Path file, TaskBoard board) throws IOException {
        Map<String, Task> tasks = new HashMap<>();
        for (Task task : board.tasks()) {
            tasks.put(shown(task).id(), task);
            tasks.put(task.id(), task);
        }
        Map<String, Integer> rows = new HashMap<>();
        List<Task> moved = new ArrayList<>();
        List<LedgerProblem> problems = new ArrayList<>();
        for (LedgerLine line : new LedgerFile(file, wording).lines()) {
            try {
                Task after = read(line, tasks, rows);
                if (after != null) moved.add(after);
            } catch (LedgerMistake e) {
                problems.add(e.problem());
            }
        }
        TaskBoard next = board;
        for (Task task : moved) next = next.with(task);
        return new Reading(next, ImmutableList.copyOf(moved), ImmutableList.copyOf(problems));
    }

    private Task shown(Task task) {
        return pseudonyms == null ? task : pseudonyms.task(task);
    }

    private @Nullable Task read(LedgerLine line, Map<String, Task> tasks, Map<String, Integer> rows) {
        String id = line.text(LedgerColumn.TASK);
        if (id == null) throw line.mistake(LedgerColumn.TASK, "new");
        Task task = tasks.get(id);
        if (task == null) throw line.mistake(LedgerColumn.TASK, "unknown");
        Integer twin = rows.putIfAbsent(task.id(), line.number());
        if (twin != null) throw line.mistake(LedgerColumn.TASK, "twice", twin.toString());
        Task shown = id.equals(task.id()) ? task : shown(task);
        Move move = new LedgerStep(task, shown, line, wording, now).move();
        if (move == null) return null;
        try {
            return Lifecycle.move(task, move);
        } catch (MoveRefused e) {
            throw new LedgerMistake(line.at(cell(e.why())), texts.refused(e));
        }
    }

    /** Where the remedy of a refusal has to be filled in. */
    private static LedgerColumn cell(MoveRefused.Why why) {
        return switch (why) {
            case NOT_LEGAL -> LedgerColumn.STATE;
            case CHANGED_MEANWHILE -> LedgerColumn.TASK;
            case NOBODY, NOT_INDEPENDENT -> LedgerColumn.DONE_BY;
            case BACKDATED -> LedgerColumn.DONE_ON;
            case NO_ASSIGNEE -> LedgerColumn.ASSIGNED_DEPARTMENT;
            case NO_TEXT, NO_REASON -> LedgerColumn.DONE;
            case NO_MEASURE -> LedgerColumn.MEASURE;
            case NO_CLOSE_REASON, WRONG_CLOSE_REASON -> LedgerColumn.CLOSE_REASON;
        };
    }
}
