package org.medquality.task;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tasks, each id and each violation once, in the order of their ids. Immutable. */
public final class TaskBoard {
    /** No tasks. */
    public static final TaskBoard EMPTY = new TaskBoard(ImmutableSortedMap.of());

    private final ImmutableSortedMap<String, Task> byId;
    private final ImmutableSet<String> fingerprints;
    private final ImmutableSet<String> cases;

    private TaskBoard(ImmutableSortedMap<String, Task> byId) {
        this.byId = byId;
        Set<String> seen = new HashSet<>();
        for (Task task : byId.values()) {
            if (seen.add(task.fingerprint())) continue;
            throw new IllegalArgumentException("two tasks are about the same: " + task.id() + " is one of them");
        }
        this.fingerprints = ImmutableSet.copyOf(seen);
        this.cases = byId.values().stream().map(Task::caseId).collect(ImmutableSet.toImmutableSet());
    }

    /** @throws IllegalArgumentException if two of them have the same id, or are about the same violation */
    public static TaskBoard of(Collection<Task> tasks) {
        return new TaskBoard(tasks.stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(Comparator.naturalOrder(), Task::id, task -> task)));
    }

    /** The same with one task in the place of that with its id, or beside the others. */
    public TaskBoard with(Task task) {
        Map<String, Task> tasks = new TreeMap<>(byId);
        tasks.put(task.id(), task);
        return of(tasks.values());
    }

    /** All of them by their ids. */
    public ImmutableSortedMap<String, Task> byId() {
        return byId;
    }

    /** All of them, in the order of their ids. */
    public ImmutableCollection<Task> tasks() {
        return byId.values();
    }

    /** The task of this id; null when there is none. */
    public @Nullable Task get(String id) {
        return byId.get(id);
    }

    /** Whether a task is about this violation. */
    public boolean knows(String fingerprint) {
        return fingerprints.contains(fingerprint);
    }

    /** Whether a case has tasks. */
    public boolean hasCase(String caseId) {
        return cases.contains(caseId);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TaskBoard board && byId.equals(board.byId);
    }

    @Override
    public int hashCode() {
        return byId.hashCode();
    }

    @Override
    public String toString() {
        return byId.size() + " tasks";
    }
}
