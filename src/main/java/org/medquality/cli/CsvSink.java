package org.medquality.cli;

import org.medquality.csv.FindingTable;
import org.medquality.report.Report;
import org.medquality.report.Run.Rejection;

/** Writes the rows of each report as it comes. A case that could not be read has no findings, and is told elsewhere. */
record CsvSink(FindingTable table) implements Sink {
    @Override
    public void write(Report report) {
        table.write(report);
    }

    @Override
    public void reject(Rejection rejection) {}

    @Override
    public void finish() {}

    @Override
    public void close() {
        table.close();
    }
}
