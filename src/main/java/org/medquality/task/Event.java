package org.medquality.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medquality.finding.Outcome;

/**
 * Something that happened to a task. Events are never changed and never taken away.
 *
 * @param kind what happened
 * @param at when; of what an audit did, the moment of the audit
 * @param by who did it, by the hospital's own id; null for an audit
 * @param from the state before; null for the first event
 * @param to the state after
 * @param cycle the cycle after
 * @param outcome what the audit found; null for what a person did
 * @param text what the person said; of an audit the old id of a rule, or the id of the other task; null when nothing
 */
public record Event(
        Kind kind,
        Instant at,
        @Nullable String by,
        @Nullable TaskState from,
        TaskState to,
        int cycle,
        @Nullable Outcome outcome,
        @Nullable String text) {
    /** What can happen. */
    public enum Kind {
        /** An audit found the violation for the first time. */
        CREATED,
        /** An audit found it again after it was closed. */
        REOPENED,
        /** An audit found it in another shape: another outcome, defect or number of places. */
        CHANGED,
        /** An audit found nothing left to do: the duty met, not applicable any more, or its fact gone. */
        RESOLVED,
        /** An audit found it again before anybody had confirmed that there is nothing left to do. */
        SEEN_AGAIN,
        /** Closed without a repair: an appeal was upheld, or two tasks became one. */
        CLOSED,
        /** The rule has a new id; the task keeps its own. */
        RENAMED,
        /** A person moved it to another state. */
        MOVED,
        /** A person reported the plan. */
        PLANNED
    }
}
