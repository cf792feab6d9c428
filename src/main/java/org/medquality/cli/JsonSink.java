package org.medquality.cli;

import org.medquality.json.ReportWriter;
import org.medquality.report.Followup;
import org.medquality.report.Report;
import org.medquality.report.Run.Rejection;

/** Writes each report as it comes; many cases take no more memory than one. */
record JsonSink(ReportWriter writer) implements Sink {
    @Override
    public void write(Report report) {
        writer.write(report);
    }

    @Override
    public void reject(Rejection rejection) {
        writer.reject(rejection);
    }

    @Override
    public void follow(Followup after) {
        writer.follow(after);
    }

    @Override
    public void finish() {
        writer.finish();
    }

    @Override
    public void close() {
        writer.close();
    }
}
