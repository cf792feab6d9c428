package org.medquality.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the department means to do, as it reported it.
 *
 * @param measure 整改措施: what is done, and against what it comes again
 * @param cause 原因: why it happened; null when not said
 * @param by who carries it out: a person, by the hospital's own id; null when not said
 * @param due until when; null when not said
 */
public record Plan(
        String measure,
        @Nullable String cause,
        @Nullable String by,
        @Nullable LocalDate due) {}
