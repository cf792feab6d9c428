package org.medquality.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medquality.Auditor;
import org.medquality.finding.Outcome;
import org.medquality.json.CaseStream;
import org.medquality.json.ReportWriter;
import org.medquality.report.Report;
import org.medquality.report.TextSummary;
import org.medquality.report.Wording.Language;

/** Where the reports of a run go, and what they add up to. */
final class Output implements AutoCloseable {
    private final TextSummary summary;
    private final List<ReportWriter> writers = new ArrayList<>();
    private final boolean text;
    private final boolean owned;
    private final PrintWriter out;
    private final PrintWriter err;

    Output(
            Auditor auditor,
            Language language,
            AuditCommand.Format format,
            PrintWriter out,
            PrintWriter err,
            boolean owned,
            @Nullable Path full)
            throws IOException {
        this.summary = new TextSummary(auditor.catalogue(), auditor.rules(), language);
        this.text = format == AuditCommand.Format.TEXT;
        this.owned = owned;
        this.out = out;
        this.err = err;
        if (format == AuditCommand.Format.JSON) {
            writers.add(ReportWriter.object(out, auditor.catalogue(), auditor.rulebook(), language));
        }
        if (format == AuditCommand.Format.NDJSON) {
            writers.add(ReportWriter.lines(out, auditor.catalogue(), auditor.rulebook(), language));
        }
        if (full != null) {
            writers.add(ReportWriter.object(
                    Files.newBufferedWriter(full, StandardCharsets.UTF_8),
                    auditor.catalogue(),
                    auditor.rulebook(),
                    language));
        }
    }

    void write(Judged judged) {
        Report report = judged.report();
        if (report != null) {
            summary.add(report);
            writers.forEach(w -> w.write(report));
        } else if (judged.item() instanceof CaseStream.Rejected rejected) {
            summary.reject();
            writers.forEach(w -> w.reject(rejected.source(), rejected.line(), rejected.caseId(), rejected.errors()));
            rejected.errors()
                    .forEach(e ->
                            err.println(rejected.source() + ":" + e.line() + " " + e.pointer() + ": " + e.message()));
        }
    }

    void finish() {
        if (text) summary.print(out);
        writers.forEach(ReportWriter::finish);
        out.flush();
    }

    int exitCode() {
        if (summary.judged() == 0) return ExitCode.INPUT;
        if (summary.rejected() > 0 || summary.total().count(Outcome.ERROR) > 0) return ExitCode.INCOMPLETE;
        return summary.total().count(Outcome.Column.FAIL) > 0 ? ExitCode.VIOLATIONS : ExitCode.OK;
    }

    @Override
    public void close() {
        writers.forEach(ReportWriter::close);
        if (owned) out.close();
    }
}
