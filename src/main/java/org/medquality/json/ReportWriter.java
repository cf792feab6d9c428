package org.medquality.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.medquality.catalog.Requirement;
import org.medquality.catalog.ScoreSheet.Scope;
import org.medquality.finding.Finding;
import org.medquality.report.Followup;
import org.medquality.report.Legend;
import org.medquality.report.Report;
import org.medquality.report.Report.RuleBookId;
import org.medquality.report.ReportBuilder;
import org.medquality.report.RollupCounter;
import org.medquality.report.RollupPlan;
import org.medquality.report.Run.Problem;
import org.medquality.report.Run.Rejection;
import org.medquality.report.Stay;
import org.medquality.report.Stay.Period;
import org.medquality.report.Summary;
import org.medquality.report.Wording;
import org.medquality.report.Wording.Language;
import org.medquality.score.FineTotals;
import org.medquality.score.Score;
import org.medquality.task.ExceptionStanding;
import org.medquality.task.Excused;
import org.medquality.task.TaskDelta;
import org.medquality.task.TaskDelta.Effect;

/**
 * Writes reports as JSON: many cases as one object, or one object a line. Deterministic: equal reports give equal bytes.
 *
 * <p>As one object, the findings of all cases stand in one list in the order of the cases, and are written as they come;
 * what sums up and what explains follows at the end, so that {@link RunReader} can read the object back without the rules.
 */
public final class ReportWriter implements AutoCloseable {
    /** Grows when a reader of the former form would be misled. */
    static final int SCHEMA_VERSION = 1;

    private final JsonGenerator json;
    private final Legend legend;
    private final FindingJson findings;
    private final RuleBookId rulebook;
    private final RollupPlan plan;
    private final RollupCounter rollups;
    private final RollupJson sums;
    private final FineTotals.Counter fines = new FineTotals.Counter();
    private final ScoreJson scores;
    private final boolean lines;
    private final List<Head> heads = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final Set<String> judged = new HashSet<>();
    private Summary summary = Summary.EMPTY;
    private Followup followup = Followup.NONE;
    private boolean finished;

    /** What the end of the object says of a case; its findings are written and forgotten. */
    private record Head(Report report, int findings) {
        static Head of(Report report) {
            Report kept = ReportBuilder.builder(report)
                    .findings(ImmutableList.of())
                    .scores(kept(report.scores()))
                    .fines(ImmutableList.of())
                    .excused(new Excused(
                            ImmutableListMultimap.of(), kept(report.excused().scores())))
                    .build();
            return new Head(kept, report.findings().size());
        }

        private static ImmutableList<Score> kept(List<Score> scores) {
            return scores.stream().map(Head::kept).collect(ImmutableList.toImmutableList());
        }

        private static Score kept(Score score) {
            return score.scope() == Scope.CHART ? score.withoutLedger() : score;
        }
    }

    private ReportWriter(
            Writer out, Legend legend, RuleBookId rulebook, RollupPlan groupings, Language language, boolean lines) {
        try {
            this.json = new JsonFactory().createGenerator(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.legend = legend;
        this.findings = new FindingJson(json, legend.catalogue(), new Wording(language));
        this.rulebook = rulebook;
        this.plan = groupings.withEach();
        this.rollups = new RollupCounter(legend.catalogue(), plan);
        this.sums = new RollupJson(json, legend.catalogue(), language);
        this.scores = new ScoreJson(json);
        this.lines = lines;
    }

    /** One object for all cases, indented. */
    public static ReportWriter object(Writer out, Legend legend, RuleBookId rulebook, Language language) {
        return object(out, legend, rulebook, RollupPlan.MONTHLY, language);
    }

    /**
     * One object for all cases, indented.
     *
     * @param groupings what the sums are made by, beside every dimension by itself
     */
    public static ReportWriter object(
            Writer out, Legend legend, RuleBookId rulebook, RollupPlan groupings, Language language) {
        ReportWriter writer = new ReportWriter(out, legend, rulebook, groupings, language, false);
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        writer.json.setPrettyPrinter(
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
        writer.begin();
        return writer;
    }

    /** One object a line for each case. */
    public static ReportWriter lines(Writer out, Legend legend, RuleBookId rulebook, Language language) {
        ReportWriter writer = new ReportWriter(out, legend, rulebook, RollupPlan.MONTHLY, language, true);
        writer.json.setRootValueSeparator(null);
        return writer;
    }

    /** The JSON of one report, indented. */
    public static String toJson(Report report, Legend legend, Language language) {
        StringWriter text = new StringWriter();
        try (ReportWriter writer = object(text, legend, report.rulebook(), language)) {
            writer.write(report);
        }
        return text.toString();
    }

    private void begin() {
        try {
            json.writeStartObject();
            json.writeNumberField("schemaVersion", SCHEMA_VERSION);
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
                for (Finding finding : report.findings()) {
                    findings.finding(finding, report);
                    judged.add(finding.requirement());
                }
                summary = summary.plus(report.summary());
                rollups.add(report);
                report.standingFines().forEach(fines::add);
                heads.add(Head.of(report));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A case that could not be read. */
    public void reject(Rejection rejection) {
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

    /** The true scores, and those without what is lifted by waivers and appeals, where anything is. */
    private void scores(Report report) throws IOException {
        scores.write(report.scores());
        if (!report.excused().scores().isEmpty())
            scores.write("reportedScores", report.excused().scores());
    }

    private void line(Report report) throws IOException {
        json.writeStartObject();
        json.writeStringField("case", report.caseId());
        json.writeStringField("of", FindingJson.lower(report.holder()));
        json.writeArrayFieldStart("findings");
        for (Finding finding : report.findings()) findings.finding(finding, report);
        json.writeEndArray();
        scores(report);
        findings.summary(report.summary());
        findings.strings("dangling", report.dangling());
        findings.rulebook(rulebook);
        findings.time("asOf", report.asOf(), report.zone());
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /** What follows from all cases, to be written at the end. */
    public void follow(Followup after) {
        followup = after;
    }

    private void rejection(Rejection rejection) throws IOException {
        json.writeStartObject();
        json.writeStringField("source", rejection.source());
        json.writeNumberField("line", rejection.line());
        json.writeStringField("case", rejection.caseId());
        json.writeArrayFieldStart("errors");
        for (Problem error : rejection.errors()) {
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
        findings.systems(legend.catalogue().systemsInOrder());
        json.writeArrayFieldStart("cases");
        for (Head head : heads) head(head);
        json.writeEndArray();
        json.writeArrayFieldStart("rejected");
        for (Rejection rejection : rejections) rejection(rejection);
        json.writeEndArray();
        if (!heads.isEmpty()) {
            Report first = heads.get(0).report();
            findings.unspoken(first.undecided(), first.off());
        }
        new LegendJson(json, legend, occurring()).write();
        new FineJson(json).ledger(legend.catalogue().tariff(), fines.totals());
        sums.write(rollups.rollup(), plan);
        tasks();
        exceptions();
        findings.rulebook(rulebook);
        asOf();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /** In the form of a file of tasks, for {@link TaskReader}; nothing when the run was not asked for tasks. */
    private void tasks() throws IOException {
        TaskDelta tasks = followup.tasks();
        if (tasks == null) return;
        new TaskWriter(json).tasks(tasks.board());
        json.writeObjectFieldStart("taskEffects");
        for (Map.Entry<String, Effect> effect : tasks.effects().entrySet())
            json.writeStringField(effect.getKey(), FindingJson.lower(effect.getValue()));
        json.writeEndObject();
    }

    private void exceptions() throws IOException {
        if (followup.exceptions().isEmpty()) return;
        json.writeArrayFieldStart("exceptions");
        for (ExceptionStanding exception : followup.exceptions()) {
            json.writeStartObject();
            json.writeStringField("kind", exception.appeal() ? "appeal" : "waiver");
            json.writeStringField("id", exception.id());
            json.writeStringField("state", FindingJson.lower(exception.state()));
            findings.strings(
                    "lacks", exception.lacks().stream().map(FindingJson::lower).toList());
            json.writeStringField(
                    "until",
                    exception.until() == null ? null : exception.until().toString());
            json.writeNumberField("failures", exception.failures());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void head(Head head) throws IOException {
        Report report = head.report();
        json.writeStartObject();
        json.writeStringField("case", report.caseId());
        json.writeStringField("of", FindingJson.lower(report.holder()));
        json.writeNumberField("findings", head.findings());
        findings.time("asOf", report.asOf(), report.zone());
        json.writeStringField("zone", report.zone().getId());
        stay(report.stay(), report.zone());
        scores(report);
        if (!report.dangling().isEmpty()) findings.strings("dangling", report.dangling());
        json.writeEndObject();
    }

    private void stay(Stay stay, ZoneId zone) throws IOException {
        json.writeObjectFieldStart("stay");
        json.writeStringField("institution", stay.institution());
        json.writeStringField("kind", stay.kind());
        json.writeStringField("department", stay.department());
        json.writeStringField("physician", stay.physician());
        findings.time("from", stay.from(), zone);
        findings.time("to", stay.to(), zone);
        json.writeArrayFieldStart("periods");
        for (Period period : stay.periods()) {
            json.writeStartObject();
            json.writeStringField("kind", period.kind());
            json.writeStringField("value", period.value());
            findings.time("from", period.from(), zone);
            findings.time("to", period.to(), zone);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The requirements that the report speaks of: judged, beyond facts, or switched off by profile or catalogue. */
    private Set<String> occurring() {
        Set<String> occurring = new HashSet<>(judged);
        if (heads.isEmpty()) return occurring;
        Report first = heads.get(0).report();
        first.undecided().forEach(one -> occurring.add(one.requirement()));
        for (String id : first.off()) {
            Requirement requirement = legend.catalogue().requirements().get(id);
            if (requirement != null && !requirement.enabled()) occurring.add(id);
        }
        return occurring;
    }

    /** The moment of the audit, where all cases have the same; else null, and each case has its own. */
    private void asOf() throws IOException {
        List<Instant> moments =
                heads.stream().map(h -> h.report().asOf()).distinct().toList();
        boolean one = moments.size() == 1;
        findings.time(
                "asOf", one ? moments.get(0) : null, one ? heads.get(0).report().zone() : ZoneId.of("UTC"));
    }

    /** How waivers and appeals stand; tasks have a file of their own. */
    private void lastLine() throws IOException {
        if (followup.exceptions().isEmpty()) return;
        json.writeStartObject();
        exceptions();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /** Ends the object, in which all columns add up; nothing can be written after it. */
    public void finish() {
        if (finished) return;
        finished = true;
        try {
            if (lines) lastLine();
            else end();
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
