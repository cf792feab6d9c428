package org.medquality.task;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Tasks, each once.
 *
 * @param byId in the order of their ids
 */
public record TaskBoard(ImmutableSortedMap<String, Task> byId) {
    /** No tasks. */
    public static final TaskBoard EMPTY = new TaskBoard(ImmutableSortedMap.of());

    /** @throws IllegalArgumentException if two of them have the same id */
    public static TaskBoard of(Collection<Task> tasks) {
        return new TaskBoard(tasks.stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(Comparator.naturalOrder(), Task::id, task -> task)));
    }

    /** All of them, in the order of their ids. */
    public ImmutableCollection<Task> tasks() {
        return byId.values();
    }

    /** The task of this id; null when there is none. */
    public @Nullable Task get(String id) {
        return byId.get(id);
    }
}
