package org.medquality.task;

import com.google.common.collect.ImmutableSet;

/** A move that is not legal, with why and what would be. */
public final class MoveRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Why why;
    private final transient TaskState from;
    private final transient TaskState to;
    private final transient ImmutableSet<TaskState> legal;

    /** Why a move is refused. */
    public enum Why {
        /** No such step leads from the state. */
        NOT_LEGAL("this step is not legal"),
        /** Somebody else changed the task meanwhile. */
        CHANGED_MEANWHILE("the task was changed meanwhile; look at it again"),
        /** Nobody is named who does it. */
        NOBODY("say who does it"),
        /** It would lie before what has happened already. */
        BACKDATED("it would lie before the last event of the task"),
        /** It is assigned to nobody. */
        NO_ASSIGNEE("say to whom it is assigned"),
        /** It is submitted without a word about what was done. */
        NO_TEXT("say what was done"),
        /** It cannot be repaired, and no measure is named against what it comes again. */
        NO_MEASURE("it cannot be repaired; name the measure that keeps it from coming again"),
        /** It is returned or closed without a reason. */
        NO_REASON("say why"),
        /** Nothing was submitted or rechecked, and no reason is named for which it can be closed all the same. */
        NO_CLOSE_REASON("name the reason: no_longer_applicable, occurrence_gone or obsolete"),
        /** This is no reason for closing it from this state. */
        WRONG_CLOSE_REASON("it cannot be closed for this reason"),
        /** Who submitted it, has it or answers for it does not verify it. */
        NOT_INDEPENDENT("who submitted it, has it or answers for it cannot verify or close it");

        private final String text;

        Why(String text) {
            this.text = text;
        }
    }

    MoveRefused(Why why, TaskState from, TaskState to, ImmutableSet<TaskState> legal) {
        super("cannot move from " + from + " to " + to + ": " + why.text + "; legal from " + from + ": "
                + (legal.isEmpty() ? "nothing, only an audit that finds it again reopens it" : legal));
        this.why = why;
        this.from = from;
        this.to = to;
        this.legal = legal;
    }

    /** Why it is refused. */
    public Why why() {
        return why;
    }

    /** The state of the task. */
    public TaskState from() {
        return from;
    }

    /** The state that was asked for. */
    public TaskState to() {
        return to;
    }

    /** The states that a person can move the task to. */
    public ImmutableSet<TaskState> legal() {
        return legal;
    }
}
