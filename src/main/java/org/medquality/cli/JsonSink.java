package org.medquality.cli;

import org.medquality.json.CaseStream.Rejected;
import org.medquality.json.ReportWriter;
import org.medquality.report.Report;

/** Writes each report as it comes; many cases take no more memory than one. */
record JsonSink(ReportWriter writer) implements Sink {
    @Override
    public void write(Report report) {
        writer.write(report);
    }

    @Override
    public void reject(Rejected rejected) {
        writer.reject(rejected.source(), rejected.line(), rejected.caseId(), rejected.errors());
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
