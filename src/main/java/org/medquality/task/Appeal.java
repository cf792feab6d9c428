package org.medquality.task;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;
import org.medquality.finding.Outcome;

/**
 * 申诉: a department contests a failure. Only a decision to uphold it has an effect: the failure does not count, and its
 * task is closed. It holds for the outcome that was contested; when the violation takes another shape, it has to be
 * contested anew.
 *
 * @param id unique in the file
 * @param task id of the task, or the fingerprint of the violation or its first 12 digits at least
 * @param outcome the outcome that is contested; needed
 * @param by who contests; needed
 * @param text on what grounds; needed
 * @param decision what was decided; null while it is not
 */
@RecordBuilder
public record Appeal(
        String id,
        String task,
        @Nullable Outcome outcome,
        @Nullable String by,
        @Nullable String text,
        @Nullable Decision decision) {

    /**
     * A decision.
     *
     * @param upheld whether the department is right
     * @param reviewer who decided; needed, and somebody else than who contests
     * @param remark why; needed
     */
    public record Decision(
            boolean upheld,
            @Nullable String reviewer,
            @Nullable String remark) {}
}
