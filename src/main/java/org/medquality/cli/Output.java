package org.medquality.cli;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medquality.finding.Outcome;
import org.medquality.json.CaseStream.Rejected;
import org.medquality.report.Followup;
import org.medquality.report.Pseudonyms;
import org.medquality.report.Report;
import org.medquality.report.Run.Problem;
import org.medquality.report.Run.Rejection;
import org.medquality.report.Summary;

/** Hands what was judged to every sink, says what could not be read, and knows how the run ends. */
final class Output implements AutoCloseable {
    private final ImmutableList<Sink> sinks;
    private final Aftermath aftermath;
    private final @Nullable Pseudonyms pseudonyms;
    private final PrintWriter err;
    private Summary total = Summary.EMPTY;
    private int judged;
    private int rejected;

    /** @param pseudonyms what is shown instead of numbers of cases and people; null to show these */
    Output(List<Sink> sinks, Aftermath aftermath, @Nullable Pseudonyms pseudonyms, PrintWriter err) {
        this.sinks = ImmutableList.copyOf(sinks);
        this.aftermath = aftermath;
        this.pseudonyms = pseudonyms;
        this.err = err;
    }

    void write(Judged one) {
        Report report = one.report();
        if (report != null) {
            judged++;
            total = total.plus(report.summary());
            aftermath.add(report);
            Report shown = pseudonyms == null ? report : pseudonyms.report(report);
            sinks.forEach(sink -> sink.write(shown));
        } else if (one.item() instanceof Rejected item) {
            rejected++;
            Rejection rejection = rejection(item);
            Rejection shown = pseudonyms == null ? rejection : pseudonyms.rejection(rejection);
            sinks.forEach(sink -> sink.reject(shown));
            shown.errors()
                    .forEach(
                            e -> err.println(shown.source() + ":" + e.line() + " " + e.pointer() + ": " + e.message()));
        }
    }

    private static Rejection rejection(Rejected item) {
        return new Rejection(
                item.source(),
                item.line(),
                item.caseId(),
                item.errors().stream()
                        .map(e -> new Problem(e.pointer(), e.line(), e.message()))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** Concludes first: when tasks cannot be written, no report says that they were. */
    void finish() {
        if (judged > 0) {
            Followup followup = aftermath.conclude();
            Followup shown = pseudonyms == null ? followup : pseudonyms.followup(followup);
            sinks.forEach(sink -> sink.follow(shown));
        }
        sinks.forEach(Sink::finish);
    }

    int exitCode() {
        if (judged == 0) return ExitCode.INPUT;
        if (rejected > 0 || total.count(Outcome.ERROR) > 0) return ExitCode.INCOMPLETE;
        return aftermath.stopped() ? ExitCode.VIOLATIONS : ExitCode.OK;
    }

    @Override
    public void close() {
        sinks.forEach(Sink::close);
    }
}
