package org.medquality.xlsx;

/**
 * One thing in a ledger that cannot be taken over.
 *
 * @param cell where, as spreadsheets write it: {@code 整改台账!R7}
 * @param message what is wrong there and what to do
 */
public record LedgerProblem(String cell, String message) {
    @Override
    public String toString() {
        return cell + " " + message;
    }
}
