package org.medquality.task;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What audits did to tasks.
 *
 * @param board the tasks after it
 * @param effects what became of each task, by id; every task of the board is in it once
 */
public record TaskDelta(TaskBoard board, ImmutableSortedMap<String, Effect> effects) {
    /** What can become of a task. */
    public enum Effect {
        /** 新增: the violation was not known before. */
        CREATED,
        /** 重开: it came again after it was closed, and has a new cycle. */
        REOPENED,
        /** 再现: it was found settled, and failed again before anybody confirmed that. */
        SEEN_AGAIN,
        /** 有变化: it fails in another way, or somebody else answers for it. */
        CHANGED,
        /** 复查后待确认: nothing is left to do. */
        RESOLVED,
        /** 结案: an appeal was upheld, or it is one with another task. */
        CLOSED,
        /** 不变: it was looked at, and stands as it stood. */
        KEPT,
        /** 未能复查: it was looked at, and nobody can say whether it still fails; see {@link Task#doubt()}. */
        DOUBTED,
        /** 本次未查: its case, its requirement or its rule was not in the run. */
        NOT_LOOKED_AT,
        /** 早于已知: the audit is older than what is known of it. */
        OUTDATED
    }

    /** Says what became of tasks by comparing them before and after. */
    static TaskDelta of(TaskBoard before, TaskBoard after, Iterable<String> lookedAt, Iterable<String> outdated) {
        ImmutableSortedSet<String> looked = ImmutableSortedSet.copyOf(lookedAt);
        ImmutableSortedSet<String> old = ImmutableSortedSet.copyOf(outdated);
        ImmutableSortedMap.Builder<String, Effect> effects = ImmutableSortedMap.naturalOrder();
        for (Task task : after.tasks()) {
            Effect effect = effect(before.get(task.id()), task);
            if (effect == null && looked.contains(task.id()))
                effect = task.doubt() == null ? Effect.KEPT : Effect.DOUBTED;
            if (effect == null) effect = old.contains(task.id()) ? Effect.OUTDATED : Effect.NOT_LOOKED_AT;
            effects.put(task.id(), effect);
        }
        return new TaskDelta(after, effects.buildOrThrow());
    }

    /** The gravest of what happened; null when nothing did that anybody has to know. */
    private static @Nullable Effect effect(@Nullable Task before, Task after) {
        if (before == null) return Effect.CREATED;
        return after.history().stream()
                .skip(before.history().size())
                .map(TaskDelta::effect)
                .filter(effect -> effect != Effect.KEPT)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Effect effect(Event event) {
        return switch (event.kind()) {
            case CREATED -> Effect.CREATED;
            case REOPENED -> Effect.REOPENED;
            case SEEN_AGAIN -> Effect.SEEN_AGAIN;
            case CHANGED -> Effect.CHANGED;
            case RESOLVED -> Effect.RESOLVED;
            case CLOSED -> Effect.CLOSED;
            case RENAMED, MOVED, PLANNED -> Effect.KEPT;
        };
    }

    /** How many tasks it became so of. */
    public long count(Effect effect) {
        return effects.values().stream().filter(e -> e == effect).count();
    }

    /** Whether a task is about something that this run found for the first time, or again after its closing. */
    public boolean fresh(String id) {
        Effect effect = effects.get(id);
        return effect == Effect.CREATED || effect == Effect.REOPENED;
    }
}
