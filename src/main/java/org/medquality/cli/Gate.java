package org.medquality.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.Severity;

/** Which failures end a run with {@link ExitCode#VIOLATIONS}; what is waived, or contested with success, never does. */
enum Gate {
    CRITICAL(Severity.CRITICAL),
    MAJOR(Severity.MAJOR),
    MINOR(Severity.MINOR),
    /** What alone touches the grade (单项否决). */
    VETO(null),
    /** What no task knew, or what came again after its task was closed. */
    NEW(null);

    private final @Nullable Severity least;

    Gate(@Nullable Severity least) {
        this.least = least;
    }

    /** Whether it stops a failure of this severity, which may be a veto; {@link #NEW} is known at the end of a run. */
    boolean stops(Severity severity, boolean veto) {
        return switch (this) {
            case CRITICAL, MAJOR, MINOR -> severity.compareTo(Objects.requireNonNull(least)) <= 0;
            case VETO -> veto;
            case NEW -> false;
        };
    }
}
