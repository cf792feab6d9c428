package org.medquality.xlsx;

/** A cell that cannot be taken over; ends the reading of its row. */
final class LedgerMistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient LedgerProblem problem;

    LedgerMistake(String cell, String message) {
        super(message);
        this.problem = new LedgerProblem(cell, message);
    }

    LedgerProblem problem() {
        return problem;
    }
}
