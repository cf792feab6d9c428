package org.medquality.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.medquality.report.Followup;
import org.medquality.report.Report;
import org.medquality.report.Report.RuleBookId;
import org.medquality.report.Run;
import org.medquality.report.Run.Rejection;
import org.medquality.report.RunWriter;

/** Keeps the reports of a run in memory, and renders them together. */
final class RunSink implements Sink {
    private final RuleBookId rulebook;
    private final RunWriter writer;
    private final OutputStream out;
    private final List<Report> reports = new ArrayList<>();
    private final List<Rejection> rejected = new ArrayList<>();
    private Followup followup = Followup.NONE;

    RunSink(RuleBookId rulebook, RunWriter writer, OutputStream out) {
        this.rulebook = rulebook;
        this.writer = writer;
        this.out = out;
    }

    @Override
    public void write(Report report) {
        reports.add(report);
    }

    @Override
    public void reject(Rejection rejection) {
        rejected.add(rejection);
    }

    @Override
    public void follow(Followup after) {
        followup = after;
    }

    @Override
    public void finish() {
        try {
            writer.write(
                    new Run(rulebook, ImmutableList.copyOf(reports), ImmutableList.copyOf(rejected), followup), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
