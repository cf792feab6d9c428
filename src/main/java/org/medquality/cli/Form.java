package org.medquality.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.medquality.csv.FindingTable;
import org.medquality.docx.NoticeWriter;
import org.medquality.html.HtmlWriter;
import org.medquality.json.ReportWriter;
import org.medquality.json.SarifWriter;
import org.medquality.junit.JunitWriter;
import org.medquality.report.TextSummary;
import org.medquality.xlsx.LedgerWriter;

/** The forms that a run can be written in. */
enum Form {
    TEXT("txt") {
        @Override
        Sink sink(Rendering how, OutputStream out) {
            return new TextSink(new TextSummary(how.legend(), how.rollups(), how.language()), writer(out));
        }
    },
    JSON("json") {
        @Override
        Sink sink(Rendering how, OutputStream out) {
            return new JsonSink(
                    ReportWriter.object(writer(out), how.legend(), how.rulebook(), how.rollups(), how.language()));
        }
    },
    NDJSON("ndjson") {
        @Override
        Sink sink(Rendering how, OutputStream out) {
            return new JsonSink(ReportWriter.lines(writer(out), how.legend(), how.rulebook(), how.language()));
        }
    },
    HTML("html") {
        @Override
        Sink sink(Rendering how, OutputStream out) {
            return new RunSink(how.rulebook(), new HtmlWriter(how.legend(), how.language(), how.earlier()), out);
        }
    },
    CSV("csv") {
        @Override
        Sink sink(Rendering how, OutputStream out) {
            return new CsvSink(new FindingTable(writer(out), how.legend(), how.language()));
        }
    },
    XLSX("xlsx") {
        @Override
        Sink sink(Rendering how, OutputStream out) {
            return new RunSink(how.rulebook(), new LedgerWriter(how.legend(), how.language()), out);
        }
    },
    DOCX("docx") {
        @Override
        Sink sink(Rendering how, OutputStream out) {
            return new RunSink(how.rulebook(), new NoticeWriter(how.legend(), how.language()), out);
        }
    },
    JUNIT("xml") {
        @Override
        Sink sink(Rendering how, OutputStream out) {
            return new RunSink(how.rulebook(), new JunitWriter(how.legend(), how.language()), out);
        }
    },
    SARIF("sarif") {
        @Override
        Sink sink(Rendering how, OutputStream out) {
            return new RunSink(how.rulebook(), new SarifWriter(how.legend(), how.language()), out);
        }
    };

    private final String extension;

    Form(String extension) {
        this.extension = extension;
    }

    /** Where the reports of a run go to become this form. */
    abstract Sink sink(Rendering how, OutputStream out);

    /** The same for a file, whose folders are made. */
    Sink file(Rendering how, Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) Files.createDirectories(parent);
        return sink(how, Files.newOutputStream(file));
    }

    /**
     * The form that the name of a file asks for.
     *
     * @throws IllegalArgumentException if no form has this extension
     */
    static Form of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(form -> name.endsWith("." + form.extension))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        file + ": the name of a report has to end in one of " + extensions()));
    }

    private static String extensions() {
        return Arrays.stream(values()).map(form -> "." + form.extension).collect(Collectors.joining(", "));
    }

    private static PrintWriter writer(OutputStream out) {
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }
}
