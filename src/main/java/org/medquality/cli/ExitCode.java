package org.medquality.cli;

/** How a command ends. When several apply, input wins over incomplete, and incomplete over violations. */
final class ExitCode {
    /** Nothing failed. */
    static final int OK = 0;

    /** Violations were found. */
    static final int VIOLATIONS = 1;

    /** Usage or input: nothing was evaluated. */
    static final int INPUT = 2;

    /** Evaluated, but some rule errored or some case was rejected. */
    static final int INCOMPLETE = 3;

    private ExitCode() {}
}
