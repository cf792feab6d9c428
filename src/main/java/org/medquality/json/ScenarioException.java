package org.medquality.json;

/** A scenario file that cannot be used: file, scenario, what is wrong. */
public final class ScenarioException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ScenarioException(String message) {
        super(message);
    }
}
