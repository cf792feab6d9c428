package org.medquality.cli;

import java.io.PrintWriter;
import org.medquality.report.Followup;
import org.medquality.report.Report;
import org.medquality.report.Run.Rejection;
import org.medquality.report.TextSummary;

/** Prints the summary when all cases have come. */
record TextSink(TextSummary summary, PrintWriter out) implements Sink {
    @Override
    public void write(Report report) {
        summary.add(report);
    }

    @Override
    public void reject(Rejection rejection) {
        summary.reject();
    }

    @Override
    public void follow(Followup after) {
        summary.follow(after);
    }

    @Override
    public void finish() {
        summary.print(out);
    }

    @Override
    public void close() {
        out.close();
    }
}
