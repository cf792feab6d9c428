package org.medquality.task;

import static org.medquality.task.TaskState.ASSIGNED;
import static org.medquality.task.TaskState.CLOSED;
import static org.medquality.task.TaskState.IN_PROGRESS;
import static org.medquality.task.TaskState.OPEN;
import static org.medquality.task.TaskState.RESOLVED;
import static org.medquality.task.TaskState.RETURNED;
import static org.medquality.task.TaskState.SUBMITTED;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import org.jspecify.annotations.Nullable;
import org.medquality.finding.Responsible;
import org.medquality.task.Event.Kind;
import org.medquality.task.MoveRefused.Why;

/**
 * The steps that persons take with a task (跟踪销号). What audits do to it is the {@link Reconciler}'s part.
 *
 * <ul>
 *   <li>assigning needs an assignee; submitting a text, and of what cannot be repaired a measure;
 *   <li>returning needs a reason; only somebody verifies or closes it who neither submitted it nor has it nor answers
 *       for it;
 *   <li>what is verified is closed as {@link CloseReason#FIXED}, or as {@link CloseReason#CORRECTIVE_ACTION_DONE} with a
 *       measure: always where it cannot be repaired. What an audit found settled is closed for the reason that it found.
 *       What was not submitted can be closed with a text where nothing is left to repair: the rule is obsolete, does not
 *       apply, or its fact is gone;
 *   <li>no step lies before what has happened already.
 * </ul>
 */
public final class Lifecycle {
    private static final ImmutableMap<TaskState, ImmutableSet<TaskState>> LEGAL = ImmutableMap.of(
            OPEN, states(ASSIGNED, IN_PROGRESS, CLOSED),
            ASSIGNED, states(ASSIGNED, IN_PROGRESS, SUBMITTED, CLOSED),
            IN_PROGRESS, states(ASSIGNED, IN_PROGRESS, SUBMITTED, CLOSED),
            SUBMITTED, states(RETURNED, CLOSED),
            RETURNED, states(ASSIGNED, IN_PROGRESS, SUBMITTED, CLOSED),
            RESOLVED, states(RETURNED, CLOSED),
            CLOSED, states());

    private static final ImmutableSet<CloseReason> VERIFIED =
            Sets.immutableEnumSet(CloseReason.FIXED, CloseReason.CORRECTIVE_ACTION_DONE);
    private static final ImmutableSet<CloseReason> NOTHING_LEFT =
            Sets.immutableEnumSet(CloseReason.NO_LONGER_APPLICABLE, CloseReason.OCCURRENCE_GONE, CloseReason.OBSOLETE);

    private Lifecycle() {}

    private static ImmutableSet<TaskState> states(TaskState... states) {
        return states.length == 0 ? ImmutableSet.of() : Sets.immutableEnumSet(ImmutableSet.copyOf(states));
    }

    /** The states that a person can move a task to. */
    public static ImmutableSet<TaskState> legal(TaskState from) {
        return LEGAL.getOrDefault(from, ImmutableSet.of());
    }

    /**
     * The task after a move.
     *
     * @throws MoveRefused if the move is not legal
     */
    public static Task move(Task task, Move move) {
        check(task, move);
        Task planned = move.plan() == null ? task : planned(task, move);
        CloseReason reason = move.to() == CLOSED ? closeReason(planned, move) : null;
        Event event = new Event(
                Kind.MOVED, move.at(), move.by().strip(), task.state(), move.to(), task.cycle(), null, text(move));
        return TaskBuilder.builder(planned.after(event))
                .closeReason(reason)
                .assignee(move.assignee() == null ? task.assignee() : move.assignee())
                .build();
    }

    private static Task planned(Task task, Move move) {
        Event event = new Event(
                Kind.PLANNED,
                move.at(),
                move.by().strip(),
                task.state(),
                task.state(),
                task.cycle(),
                null,
                move.plan().measure());
        return TaskBuilder.builder(task.after(event)).plan(move.plan()).build();
    }

    private static void check(Task task, Move move) {
        if (move.version() != null && move.version() != task.version())
            throw refused(Why.CHANGED_MEANWHILE, task, move);
        if (!legal(task.state()).contains(move.to())) throw refused(Why.NOT_LEGAL, task, move);
        if (move.by().isBlank()) throw refused(Why.NOBODY, task, move);
        Event last = task.history().get(task.history().size() - 1);
        if (move.at().isBefore(last.at())) throw refused(Why.BACKDATED, task, move);
        switch (move.to()) {
            case ASSIGNED -> assigning(task, move);
            case SUBMITTED -> submitting(task, move);
            case RETURNED -> {
                verifying(task, move);
                if (text(move) == null) throw refused(Why.NO_REASON, task, move);
            }
            case CLOSED -> closing(task, move);
            case OPEN, IN_PROGRESS, RESOLVED -> {}
        }
    }

    private static void assigning(Task task, Move move) {
        Responsible to = move.assignee();
        boolean nobody = to == null || to.staffId() == null && to.departmentId() == null;
        if (nobody) throw refused(Why.NO_ASSIGNEE, task, move);
    }

    private static void submitting(Task task, Move move) {
        if (text(move) == null) throw refused(Why.NO_TEXT, task, move);
        if (!task.repairable() && !measured(task, move)) throw refused(Why.NO_MEASURE, task, move);
    }

    private static void closing(Task task, Move move) {
        verifying(task, move);
        boolean unsubmitted = task.state() != SUBMITTED && task.state() != RESOLVED;
        if (unsubmitted && text(move) == null) throw refused(Why.NO_REASON, task, move);
        closeReason(task, move);
    }

    private static CloseReason closeReason(Task task, Move move) {
        CloseReason reason = move.reason() == null ? implied(task) : move.reason();
        if (reason == null) throw refused(Why.NO_CLOSE_REASON, task, move);
        boolean fits =
                switch (task.state()) {
                    case SUBMITTED -> VERIFIED.contains(reason) && (task.repairable() || reason != CloseReason.FIXED);
                    case RESOLVED -> reason == task.closeReason();
                    default -> NOTHING_LEFT.contains(reason);
                };
        if (!fits) throw refused(Why.WRONG_CLOSE_REASON, task, move);
        if (reason == CloseReason.CORRECTIVE_ACTION_DONE && !measured(task, move)) {
            throw refused(Why.NO_MEASURE, task, move);
        }
        return reason;
    }

    private static @Nullable CloseReason implied(Task task) {
        return switch (task.state()) {
            case SUBMITTED -> task.repairable() ? CloseReason.FIXED : CloseReason.CORRECTIVE_ACTION_DONE;
            case RESOLVED -> task.closeReason();
            default -> null;
        };
    }

    private static boolean measured(Task task, Move move) {
        Plan plan = move.plan() == null ? task.plan() : move.plan();
        return plan != null && !plan.measure().isBlank();
    }

    private static void verifying(Task task, Move move) {
        boolean submitted = task.history().stream()
                .anyMatch(e -> e.kind() == Kind.MOVED
                        && e.to() == SUBMITTED
                        && e.cycle() == task.cycle()
                        && People.same(e.by(), move.by()));
        boolean has = task.assignee() != null && People.same(task.assignee().staffId(), move.by());
        boolean answers = People.same(task.responsible().staffId(), move.by());
        if (submitted || has || answers) throw refused(Why.NOT_INDEPENDENT, task, move);
    }

    private static @Nullable String text(Move move) {
        return move.text() == null || move.text().isBlank() ? null : move.text().strip();
    }

    private static MoveRefused refused(Why why, Task task, Move move) {
        return new MoveRefused(why, task.state(), move.to(), legal(task.state()));
    }
}
