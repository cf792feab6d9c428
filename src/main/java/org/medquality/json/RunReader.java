package org.medquality.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.ScoreSheet.Scope;
import org.medquality.fact.Holder;
import org.medquality.finding.Finding;
import org.medquality.report.Dimension;
import org.medquality.report.Followup;
import org.medquality.report.Legend;
import org.medquality.report.Report;
import org.medquality.report.Report.RuleBookId;
import org.medquality.report.Report.Undecided;
import org.medquality.report.RollupPlan;
import org.medquality.report.RollupPlan.Basis;
import org.medquality.report.RollupPlan.Length;
import org.medquality.report.Run;
import org.medquality.report.Run.Problem;
import org.medquality.report.Run.Rejection;
import org.medquality.report.Stay;
import org.medquality.report.Stay.Period;
import org.medquality.score.FineLine;
import org.medquality.score.Score;
import org.medquality.score.Score.Entry;
import org.medquality.score.Score.VetoHit;
import org.medquality.task.ExceptionStanding;
import org.medquality.task.Excuse;
import org.medquality.task.Excused;
import org.medquality.task.Fingerprint;
import org.medquality.task.Lack;
import org.medquality.task.TaskDelta;
import org.medquality.task.TaskDelta.Effect;

/**
 * Reads back the object that {@link ReportWriter} wrote, without the rules: written again, it gives the same bytes. Times
 * come back to the second, points to two digits.
 */
public final class RunReader {
    private static final String FINDINGS = "findings";

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(Limits.ofElements().build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final List<Finding> findings = new ArrayList<>();
    private final List<@Nullable Entry> entries = new ArrayList<>();
    private final Map<Integer, ImmutableList<Excuse>> excuses = new HashMap<>();
    private final List<@Nullable FineLine> fines = new ArrayList<>();
    private final ObjectNode rest = JSON.createObjectNode();
    private int next;

    private RunReader() {}

    /**
     * What a file holds.
     *
     * @param run the reports
     * @param legend what they are to be read with; it knows what occurs in them
     * @param rollups how they were summed up, beside every dimension by itself
     */
    public record Written(Run run, Legend legend, RollupPlan rollups) {}

    /**
     * Reads a file.
     *
     * @throws RunFormatException if it is no such object, if it was written in another version of the form, or if it was
     *     changed or cut so that it contradicts itself
     * @throws IOException if it cannot be read
     */
    public static Written read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        } catch (RunFormatException e) {
            throw new RunFormatException(file + ": " + e.getMessage());
        }
    }

    /** Reads a stream, which stays open; see {@link #read(Path)}. */
    public static Written read(InputStream in) throws IOException {
        RunReader reader = new RunReader();
        try (JsonParser parser = JSON.createParser(in).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
            reader.parse(parser);
        } catch (JsonProcessingException e) {
            // The words of the parser quote the text.
            throw new RunFormatException("is no JSON from line "
                    + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()) + " on; write the report again");
        }
        return reader.written();
    }

    /** Findings are many: they are read one by one, and only the rest is held as a tree. */
    private void parse(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) throw foreign();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (field.equals(FINDINGS) && value == JsonToken.START_ARRAY) findings(parser);
            else rest.set(field, parser.readValueAsTree());
        }
        if (parser.nextToken() != null) throw new RunFormatException("has more than one object; give one report");
    }

    private void findings(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            RunNode node = new RunNode("/" + FINDINGS + "/" + findings.size(), parser.readValueAsTree());
            Finding finding = FindingReader.finding(node);
            findings.add(finding);
            entries.add(FindingReader.entry(node, finding));
            ImmutableList<Excuse> beside = FindingReader.excuses(node);
            if (!beside.isEmpty()) excuses.put(findings.size() - 1, beside);
            fines.add(FineReader.line(node, finding));
        }
    }

    private Written written() {
        RunNode node = new RunNode("", rest);
        if (!node.has("schemaVersion")) throw foreign();
        int version = node.integer("schemaVersion");
        if (version != ReportWriter.SCHEMA_VERSION) {
            throw new RunFormatException("has the form of version " + version + ", this library reads version "
                    + ReportWriter.SCHEMA_VERSION + "; audit again");
        }
        RunNode id = node.object("rulebook");
        RuleBookId rulebook = new RuleBookId(id.text("version"), id.text("sha256"));
        ImmutableList<Undecided> undecided =
                node.list("undecided", one -> new Undecided(one.text("requirement"), one.text("reason")));
        ImmutableList<String> off = node.texts("off");
        ImmutableList<Report> reports = node.list("cases", one -> report(one, undecided, off, rulebook));
        boolean whole = next == findings.size() && node.object("summary").integer("total") == next;
        if (!whole) throw new RunFormatException("its sums and its findings differ; it was cut or changed");
        Run run = new Run(rulebook, reports, node.list("rejected", RunReader::rejection), followup(node));
        return new Written(run, LegendReader.read(node), plan(node.object("rollups")));
    }

    private static RollupPlan plan(RunNode node) {
        return RollupPlan.MONTHLY
                .by(node.code("period", Length.class), node.code("basis", Basis.class))
                .and(node
                        .list("groupings", one -> one.codes("by", Dimension.class)
                                .asList())
                        .stream()
                        .filter(by -> by.size() > 1)
                        .collect(ImmutableList.toImmutableList()));
    }

    private static RunFormatException foreign() {
        return new RunFormatException("is no report that audit --format json wrote");
    }

    private Report report(
            RunNode node, ImmutableList<Undecided> undecided, ImmutableList<String> off, RuleBookId rulebook) {
        int from = next;
        next = Math.addExact(from, node.integer("findings"));
        if (next < from || next > findings.size()) {
            throw new RunFormatException("its sums and its findings differ; it was cut or changed");
        }
        ImmutableList<Entry> ledger = known(entries.subList(from, next));
        return new Report(
                node.text("case"),
                node.code("of", Holder.class),
                node.moment("asOf"),
                node.zone("zone"),
                stay(node.object("stay")),
                ImmutableList.copyOf(findings.subList(from, next)),
                node.list("scores", one -> score(one, ledger)),
                known(fines.subList(from, next)),
                undecided,
                off,
                node.texts("dangling"),
                rulebook,
                ImmutableSortedMap.of(),
                new Excused(excused(from, next), node.list("reportedScores", one -> score(one, ImmutableList.of()))));
    }

    /** Findings of one fingerprint have the same excuses: these count once. */
    private ImmutableListMultimap<String, Excuse> excused(int from, int to) {
        Map<String, ImmutableList<Excuse>> byFingerprint = new LinkedHashMap<>();
        for (int i = from; i < to; i++) {
            ImmutableList<Excuse> beside = excuses.get(i);
            if (beside != null) byFingerprint.put(Fingerprint.of(findings.get(i)), beside);
        }
        ImmutableListMultimap.Builder<String, Excuse> excused = ImmutableListMultimap.builder();
        byFingerprint.forEach(excused::putAll);
        return excused.build();
    }

    private Followup followup(RunNode node) {
        return new Followup(rest.has("tasks") ? tasks(node) : null, node.list("exceptions", RunReader::exception));
    }

    /** Tasks stand in a report as in a file of their own. */
    private TaskDelta tasks(RunNode node) {
        ObjectNode file = JSON.createObjectNode().put("schemaVersion", TaskWriter.SCHEMA_VERSION);
        file.set("tasks", rest.get("tasks"));
        RunNode effects = node.object("taskEffects");
        try {
            return new TaskDelta(
                    TaskReader.read("tasks", JSON.writeValueAsBytes(file)),
                    effects.names().stream()
                            .collect(ImmutableSortedMap.toImmutableSortedMap(
                                    Comparator.naturalOrder(), id -> id, id -> effects.code(id, Effect.class))));
        } catch (TaskFormatException e) {
            CatalogueException.Problem first = e.problems().get(0);
            throw new RunFormatException(first.entry() + " " + first.message());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExceptionStanding exception(RunNode node) {
        return new ExceptionStanding(
                node.text("id"),
                node.text("kind").equals("appeal"),
                node.code("state", ExceptionStanding.State.class),
                node.codes("lacks", Lack.class),
                node.dateOrNull("until"),
                node.integer("failures"));
    }

    private static <T> ImmutableList<T> known(List<@Nullable T> all) {
        return all.stream().filter(one -> one != null).collect(ImmutableList.toImmutableList());
    }

    private static Stay stay(RunNode node) {
        return new Stay(
                node.textOrNull("institution"),
                node.textOrNull("kind"),
                node.textOrNull("department"),
                node.textOrNull("physician"),
                node.momentOrNull("from"),
                node.momentOrNull("to"),
                node.list(
                        "periods",
                        one -> new Period(
                                one.text("kind"), one.text("value"), one.moment("from"), one.momentOrNull("to"))));
    }

    private static Score score(RunNode node, ImmutableList<Entry> ledgerOfChart) {
        Scope scope = node.code("of", Scope.class);
        return new Score(
                scope,
                node.text("id"),
                node.number("full"),
                node.numberOrNull("best"),
                node.numberOrNull("worst"),
                node.textOrNull("grade"),
                ImmutableSet.copyOf(node.texts("possibleGrades")),
                node.flag("provisional"),
                node.numberOrNull("coverage"),
                scope == Scope.CHART ? ledgerOfChart : node.list("ledger", RunReader::entry),
                node.list("vetoes", RunReader::veto));
    }

    private static Entry entry(RunNode node) {
        return FindingReader.entry(
                node,
                node.text("rule"),
                node.text("requirement"),
                FindingReader.subject(node),
                node.textOrNull("occurrence"));
    }

    private static VetoHit veto(RunNode node) {
        return new VetoHit(
                ImmutableSet.copyOf(node.texts("requirements")), node.textOrNull("grade"), node.number("points"));
    }

    private static Rejection rejection(RunNode node) {
        return new Rejection(
                node.text("source"),
                node.integer("line"),
                node.textOrNull("case"),
                node.list("errors", one -> new Problem(one.text("pointer"), one.integer("line"), one.text("message"))));
    }
}
