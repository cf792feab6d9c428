package org.medquality.task;

/** Tasks were changed by somebody else since they were loaded; load them again and repeat what was meant. */
public final class StaleTasks extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param scope whose tasks they are */
    public StaleTasks(String scope) {
        super("the tasks of " + scope + " were changed since they were loaded; load them again");
    }
}
