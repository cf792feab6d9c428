package org.medquality.task;

/**
 * Where tasks are kept between audits. A scope is whatever is changed together, such as one institution; a store keeps
 * any number of them apart.
 */
public interface TaskStore {
    /**
     * The tasks of a scope; none, where nothing was saved yet.
     *
     * @throws java.io.UncheckedIOException if the store cannot be read
     */
    Stored load(String scope);

    /**
     * Saves the tasks of a scope, all or nothing, in the place of those that were loaded.
     *
     * @param version what {@link #load} said; the empty version where nothing was saved yet
     * @return the tasks with their new version
     * @throws StaleTasks if the scope was changed since it was loaded
     * @throws java.io.UncheckedIOException if the store cannot be written
     */
    Stored save(String scope, TaskBoard board, String version);

    /**
     * Tasks as they were stored.
     *
     * @param board the tasks
     * @param version changes with every save that changes anything; empty where nothing was saved yet
     */
    record Stored(TaskBoard board, String version) {
        /** Nothing was saved yet. */
        public static final Stored NOTHING = new Stored(TaskBoard.EMPTY, "");
    }
}
