package mimic;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.medquality.Auditor;
import org.medquality.casefile.CaseFile;
import org.medquality.json.CaseWriter;
import org.medquality.report.Report;
import org.medquality.report.TextSummary;
import org.medquality.report.Wording.Language;

/** Converts the events of the MIMIC-IV demo into cases, audits them, and prints what came of it. */
public final class Mimic {
    private static final String PROFILE = "time-tolerance-60";

    private Mimic() {}

    /** Takes the gzipped CSV of events and the NDJSON file to write. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: EVENTS.csv.gz OUT.ndjson");
            System.exit(2);
        }
        Conversion conversion = Conversion.of(Event.read(Path.of(arguments[0])));
        Path out = Path.of(arguments[1]);
        write(conversion.cases(), out);
        PrintWriter text = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        text.println(conversion.cases().size() + " cases written to " + out);
        print(conversion, text);
    }

    private static void write(List<CaseFile> cases, Path out) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(out)) {
            for (CaseFile file : cases) {
                lines.write(CaseWriter.write(file));
                lines.write('\n');
            }
        }
    }

    private static void print(Conversion conversion, PrintWriter text) {
        Auditor auditor = auditor();
        TextSummary summary = new TextSummary(auditor.catalogue(), auditor.rules(), Language.ZH);
        Figures figures = new Figures(conversion.tally());
        try (Stream<Report> reports = auditor.audit(conversion.cases().stream())) {
            reports.forEachOrdered(report -> {
                summary.add(report);
                figures.add(report);
            });
        }
        summary.print(text);
        figures.lines().forEach(text::println);
    }

    /** Judges all that is on under the profile. */
    static Auditor auditor() {
        return Auditor.builder().profile(PROFILE).build();
    }
}
