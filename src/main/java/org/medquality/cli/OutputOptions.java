package org.medquality.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medquality.report.Wording;
import org.medquality.report.Wording.Language;
import picocli.CommandLine.Option;

/** The options that say in which forms a run is written, and where. */
final class OutputOptions {
    @Option(
            names = "--format",
            paramLabel = "text|json|ndjson|html|csv|xlsx|docx|junit|sarif",
            description = "Form of the output; default: ${DEFAULT-VALUE}.")
    private Form form = Form.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file instead of standard output.")
    private @Nullable Path output;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description =
                    "Also write the full report to this file, in the form of its name, such as .html or .json; repeatable.")
    private List<Path> reports = new ArrayList<>();

    /** Opens everything that is to be written. */
    List<Sink> sinks(Rendering how, OutputStream standard) throws IOException {
        reports.forEach(Form::of);
        List<Sink> sinks = new ArrayList<>();
        sinks.add(output == null ? form.sink(how, standard) : form.file(how, output));
        for (Path file : reports) sinks.add(Form.of(file).file(how, file));
        return sinks;
    }

    /** Says where the full reports are, beneath a summary that people read. */
    void pointToReports(PrintWriter out, Language language) {
        if (form != Form.TEXT || output != null) return;
        for (Path file : reports) out.println(new Wording(language).say("text.full", file.toString()));
    }
}
