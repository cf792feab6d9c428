package org.medquality.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.Catalogue;
import org.medquality.finding.Finding;
import org.medquality.report.Report;
import org.medquality.report.Report.RuleBookId;
import org.medquality.report.Summary;
import org.medquality.report.SystemCounts;
import org.medquality.report.Wording;
import org.medquality.report.Wording.Language;
import org.medquality.score.Score;

/**
 * Writes reports as JSON: many cases as one object, or one object a line. Deterministic: equal reports give equal bytes.
 *
 * <p>As one object, the findings of all cases stand in one list in the order of the cases, and are written as they come;
 * what sums up follows at the end.
 */
public final class ReportWriter implements AutoCloseable {
    private final JsonGenerator json;
    private final FindingJson findings;
    private final RuleBookId rulebook;
    private final SystemCounts systems;
    private final ScoreJson scores;
    private final boolean lines;
    private final List<Report> heads = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private Summary summary = Summary.EMPTY;
    private boolean finished;

    private record Rejection(
            String source, int line, @Nullable String caseId, List<CaseError> errors) {}

    private ReportWriter(Writer out, Catalogue catalogue, RuleBookId rulebook, Language language, boolean lines) {
        try {
            this.json = new JsonFactory().createGenerator(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.findings = new FindingJson(json, catalogue, new Wording(language));
        this.rulebook = rulebook;
        this.systems = new SystemCounts(catalogue);
        this.scores = new ScoreJson(json);
        this.lines = lines;
    }

    /** One object for all cases, indented. */
    public static ReportWriter object(Writer out, Catalogue catalogue, RuleBookId rulebook, Language language) {
        ReportWriter writer = new ReportWriter(out, catalogue, rulebook, language, false);
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        writer.json.setPrettyPrinter(
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
        writer.begin();
        return writer;
    }

    /** One object a line for each case. */
    public static ReportWriter lines(Writer out, Catalogue catalogue, RuleBookId rulebook, Language language) {
        ReportWriter writer = new ReportWriter(out, catalogue, rulebook, language, true);
        writer.json.setRootValueSeparator(null);
        return writer;
    }

    /** The JSON of one report, indented. */
    public static String toJson(Report report, Catalogue catalogue, Language language) {
        StringWriter text = new StringWriter();
        try (ReportWriter writer = object(text, catalogue, report.rulebook(), language)) {
            writer.write(report);
        }
        return text.toString();
    }

    private void begin() {
        try {
            json.writeStartObject();
            json.writeArrayFieldStart("findings");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The report of the next case. */
    public void write(Report report) {
        try {
            if (lines) {
                line(report);
            } else {
                for (Finding finding : report.findings())
                    findings.finding(finding, report.entry(finding), report.zone());
                summary = summary.plus(report.summary());
                systems.add(report);
                heads.add(head(report));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the end of the object says of a case; its findings are written and forgotten. */
    private static Report head(Report report) {
        return new Report(
                report.caseId(),
                report.holder(),
                report.asOf(),
                report.zone(),
                ImmutableList.of(),
                report.scores().stream().map(Score::withoutLedger).collect(ImmutableList.toImmutableList()),
                ImmutableList.of(),
                report.undecided(),
                report.off(),
                report.dangling(),
                report.rulebook());
    }

    /** A case that could not be read. */
    public void reject(String source, int line, @Nullable String caseId, List<CaseError> errors) {
        Rejection rejection = new Rejection(source, line, caseId, errors);
        if (!lines) {
            rejections.add(rejection);
            return;
        }
        try {
            json.writeStartObject();
            json.writeFieldName("rejected");
            rejection(rejection);
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(Report report) throws IOException {
        json.writeStartObject();
        json.writeStringField("case", report.caseId());
        json.writeStringField("of", FindingJson.lower(report.holder()));
        json.writeArrayFieldStart("findings");
        for (Finding finding : report.findings()) findings.finding(finding, report.entry(finding), report.zone());
        json.writeEndArray();
        scores.write(report.scores());
        findings.summary(report.summary());
        findings.strings("dangling", report.dangling());
        findings.rulebook(rulebook);
        findings.time("asOf", report.asOf(), report.zone());
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void rejection(Rejection rejection) throws IOException {
        json.writeStartObject();
        json.writeStringField("source", rejection.source());
        json.writeNumberField("line", rejection.line());
        json.writeStringField("case", rejection.caseId());
        json.writeArrayFieldStart("errors");
        for (CaseError error : rejection.errors()) {
            json.writeStartObject();
            json.writeStringField("pointer", error.pointer());
            json.writeNumberField("line", error.line());
            json.writeStringField("message", error.message());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void end() throws IOException {
        json.writeEndArray();
        findings.summary(summary);
        findings.systems(systems.counts());
        json.writeArrayFieldStart("cases");
        for (Report head : heads) {
            json.writeStartObject();
            json.writeStringField("case", head.caseId());
            json.writeStringField("of", FindingJson.lower(head.holder()));
            findings.time("asOf", head.asOf(), head.zone());
            scores.write(head.scores());
            if (!head.dangling().isEmpty()) findings.strings("dangling", head.dangling());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rejected");
        for (Rejection rejection : rejections) rejection(rejection);
        json.writeEndArray();
        if (!heads.isEmpty())
            findings.unspoken(heads.get(0).undecided(), heads.get(0).off());
        findings.rulebook(rulebook);
        asOf();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /** The moment of the audit, where all cases have the same; else null, and each case has its own. */
    private void asOf() throws IOException {
        List<Instant> moments = heads.stream().map(Report::asOf).distinct().toList();
        boolean one = moments.size() == 1;
        findings.time("asOf", one ? moments.get(0) : null, one ? heads.get(0).zone() : ZoneId.of("UTC"));
    }

    /** Ends the object, in which all columns add up; nothing can be written after it. */
    public void finish() {
        if (finished) return;
        finished = true;
        try {
            if (!lines) end();
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finishes, and closes the writer that it was given. */
    @Override
    public void close() {
        finish();
        try {
            json.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
