package org.medquality.cli;

import org.medquality.report.Followup;
import org.medquality.report.Report;
import org.medquality.report.Run.Rejection;

/** Where the reports of a run go, one after the other. */
interface Sink extends AutoCloseable {
    /** The report of the next case. */
    void write(Report report);

    /** A case that could not be read. */
    void reject(Rejection rejection);

    /** What follows from all cases, before the end; a form that shows none of it forgets it. */
    default void follow(Followup after) {}

    /** All cases have come: writes what sums up. */
    void finish();

    /** Closes what is written to. */
    @Override
    void close();
}
