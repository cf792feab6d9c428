package org.medquality.task;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medquality.finding.Responsible;

/**
 * What a person does to a task.
 *
 * @param to the state that it goes to
 * @param by who does it, by the hospital's own id
 * @param at when; not before the last thing that happened to the task
 * @param text what was done, why it is returned or closed; needed where {@link Lifecycle} says so
 * @param assignee the person or department that gets it; needed to assign it
 * @param plan what the department means to do; where the harm cannot be repaired, needed before it is submitted
 * @param reason why it is closed; null for the one that follows from the task
 * @param version the {@link Task#version()} that the person saw; null to move whatever is there
 */
@RecordBuilder
public record Move(
        TaskState to,
        String by,
        Instant at,
        @Nullable String text,
        @Nullable Responsible assignee,
        @Nullable Plan plan,
        @Nullable CloseReason reason,
        @Nullable Integer version) {}
