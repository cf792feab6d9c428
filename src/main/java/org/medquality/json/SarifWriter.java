package org.medquality.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.medquality.catalog.Requirement;
import org.medquality.catalog.Severity;
import org.medquality.finding.Finding;
import org.medquality.finding.Finding.EvidenceRef;
import org.medquality.finding.Outcome;
import org.medquality.finding.Outcome.Column;
import org.medquality.finding.Reason;
import org.medquality.finding.Ref;
import org.medquality.report.FindingText;
import org.medquality.report.Legend;
import org.medquality.report.Plain;
import org.medquality.report.Report;
import org.medquality.report.Run;
import org.medquality.report.Run.Rejection;
import org.medquality.report.RunWriter;
import org.medquality.report.Wording.Language;
import org.medquality.score.Score.Entry;
import org.medquality.task.Excuse;
import org.medquality.task.Fingerprint;

/**
 * Writes a run as SARIF 2.1.0, the form in which programs that check things exchange what they found. Every finding is a
 * result, also what was met or does not apply, so that results add up. A finding has no file: it stands at the logical
 * location of its case and fact. Waivers and appeals are suppressions.
 */
public final class SarifWriter implements RunWriter {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String FINGERPRINT = "medquality/v1";

    private final Legend legend;
    private final FindingText texts;

    /** Results with the titles and words of this legend and language. */
    public SarifWriter(Legend legend, Language language) {
        this.legend = legend;
        this.texts = new FindingText(legend, language);
    }

    @Override
    public void write(Run run, OutputStream out) throws IOException {
        JsonGenerator json = new JsonFactory()
                .createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .setPrettyPrinter(new DefaultPrettyPrinter()
                        .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                        .withArrayIndenter(new DefaultIndenter("  ", "\n")));
        new Log(json, run).write();
        json.writeRaw('\n');
        json.close();
    }

    /** The document as it is written. */
    private final class Log {
        private final JsonGenerator json;
        private final FindingJson values;
        private final Run run;
        private final ImmutableSortedMap<String, Finding> rules;
        private final ImmutableList<String> ids;
        private final boolean suppressing;

        Log(JsonGenerator json, Run run) {
            this.json = json;
            this.values = new FindingJson(json, legend.catalogue(), texts.wording());
            this.run = run;
            Map<String, Finding> first = new TreeMap<>();
            run.findings().forEach(finding -> first.putIfAbsent(finding.rule(), finding));
            this.rules = ImmutableSortedMap.copyOf(first);
            this.ids = rules.keySet().asList();
            // The standard wants suppressions of all results of a run, or of none.
            this.suppressing = run.reports().stream()
                    .anyMatch(report -> !report.excused().byFingerprint().isEmpty());
        }

        void write() throws IOException {
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool();
            invocation();
            json.writeArrayFieldStart("results");
            for (Report report : run.reports()) {
                for (Finding finding : report.findings()) result(finding, report);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("properties");
            text("rulebook", run.rulebook().sha256());
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }

        private void tool() throws IOException {
            json.writeObjectFieldStart("tool");
            json.writeObjectFieldStart("driver");
            text("name", "medquality");
            text("version", run.rulebook().version());
            json.writeArrayFieldStart("rules");
            for (Finding finding : rules.values()) rule(finding);
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }

        private void rule(Finding finding) throws IOException {
            Requirement requirement = texts.requirement(finding);
            json.writeStartObject();
            text("id", finding.rule());
            message("shortDescription", texts.title(finding));
            message("fullDescription", texts.title(requirement));
            message("help", help(requirement));
            json.writeObjectFieldStart("defaultConfiguration");
            text("level", level(requirement.severity()));
            json.writeEndObject();
            json.writeObjectFieldStart("properties");
            text("requirement", requirement.id());
            text("severity", FindingJson.lower(requirement.severity()));
            json.writeArrayFieldStart("tags");
            json.writeString(requirement.family());
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }

        private String help(Requirement requirement) {
            String help = texts.basis(requirement) + "\n" + requirement.task();
            return requirement.note() == null ? help : help + "\n" + requirement.note();
        }

        /** What is no finding of a duty: cases that could not be read, and rules that threw. */
        private void invocation() throws IOException {
            List<Finding> errors = run.findings().stream()
                    .filter(finding -> finding.outcome() == Outcome.ERROR)
                    .toList();
            json.writeArrayFieldStart("invocations");
            json.writeStartObject();
            json.writeBooleanField(
                    "executionSuccessful", errors.isEmpty() && run.rejected().isEmpty());
            json.writeArrayFieldStart("toolExecutionNotifications");
            for (Rejection rejection : run.rejected()) {
                notification(rejection.source() + ":" + rejection.line() + " "
                        + rejection.errors().get(0));
                json.writeEndObject();
            }
            for (Finding error : errors) {
                notification(texts.verdict(error, run.reports().get(0).zone()));
                json.writeObjectFieldStart("associatedRule");
                text("id", error.rule());
                json.writeNumberField("index", ids.indexOf(error.rule()));
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
        }

        private void notification(String message) throws IOException {
            json.writeStartObject();
            text("level", "error");
            message("message", message);
        }

        private void result(Finding finding, Report report) throws IOException {
            boolean failed = finding.outcome().column() == Column.FAIL;
            json.writeStartObject();
            text("ruleId", finding.rule());
            json.writeNumberField("ruleIndex", ids.indexOf(finding.rule()));
            text("kind", kind(finding));
            text("level", failed ? level(texts.requirement(finding).severity()) : "none");
            message("message", said(finding, report));
            json.writeArrayFieldStart("locations");
            location(finding);
            json.writeEndArray();
            if (!finding.evidence().isEmpty()) related(finding);
            json.writeObjectFieldStart("partialFingerprints");
            text(FINGERPRINT, Fingerprint.of(finding));
            json.writeEndObject();
            if (suppressing) suppressions(report.excused().of(finding));
            properties(finding, report);
            json.writeEndObject();
        }

        private String said(Finding finding, Report report) {
            String about = texts.subject(finding);
            String because = texts.reasons(finding.because(), report.zone());
            String warnings = texts.reasons(finding.warnings(), report.zone());
            return texts.title(finding) + ": " + (about.isEmpty() ? "" : about + ": ")
                    + texts.verdict(finding, report.zone()) + (because.isEmpty() ? "" : "; " + because)
                    + (warnings.isEmpty() ? "" : "; " + warnings);
        }

        private void location(Finding finding) throws IOException {
            Ref subject = finding.subject();
            String where = finding.caseId() + (subject == null ? "" : "/" + subject.type() + "/" + subject.id());
            logical(
                    subject == null ? finding.caseId() : subject.id(),
                    finding.occurrence() == null ? where : where + "@" + finding.occurrence(),
                    subject == null ? "case" : subject.type());
        }

        private void related(Finding finding) throws IOException {
            json.writeArrayFieldStart("relatedLocations");
            for (EvidenceRef ref : finding.evidence()) {
                String where = finding.caseId() + "/" + ref.type() + "/" + ref.id();
                logical(ref.id(), ref.path().isEmpty() ? where : where + "/" + ref.path(), ref.type());
            }
            json.writeEndArray();
        }

        private void logical(String name, String where, String kind) throws IOException {
            json.writeStartObject();
            json.writeArrayFieldStart("logicalLocations");
            json.writeStartObject();
            text("name", name);
            text("fullyQualifiedName", where);
            text("kind", kind);
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }

        private void suppressions(List<Excuse> excuses) throws IOException {
            json.writeArrayFieldStart("suppressions");
            for (Excuse excuse : excuses) {
                json.writeStartObject();
                text("kind", "external");
                text("status", status(excuse.kind()));
                text("justification", excuse.text());
                json.writeObjectFieldStart("properties");
                text("id", excuse.id());
                text("by", excuse.by());
                if (excuse.until() != null) text("until", excuse.until().toString());
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private void properties(Finding finding, Report report) throws IOException {
            Entry entry = report.entry(finding);
            json.writeObjectFieldStart("properties");
            text("case", finding.caseId());
            text("outcome", FindingJson.lower(finding.outcome()));
            text("column", FindingJson.lower(finding.outcome().column()));
            if (finding.defect() != null) text("defect", FindingJson.lower(finding.defect()));
            if (finding.due() != null) values.time("due", finding.due(), report.zone());
            if (finding.done() != null) values.time("done", finding.done(), report.zone());
            values.time("asOf", report.asOf(), report.zone());
            if (entry != null) ScoreJson.entry(json, entry);
            json.writeEndObject();
        }

        private void message(String field, String text) throws IOException {
            json.writeObjectFieldStart(field);
            text("text", text);
            json.writeEndObject();
        }

        private void text(String field, String text) throws IOException {
            json.writeStringField(field, Plain.text(text));
        }
    }

    private static String kind(Finding finding) {
        boolean lead = finding.warnings().stream().anyMatch(warning -> warning.code() == Reason.Code.LEAD);
        return switch (finding.outcome()) {
            case MET -> lead ? "review" : "pass";
            case LATE, MISSED, BROKEN -> "fail";
            case PENDING -> "informational";
            case UNKNOWN, ERROR -> "open";
            case NOT_APPLICABLE -> "notApplicable";
        };
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "error";
            case MAJOR -> "warning";
            case MINOR -> "note";
        };
    }

    private static String status(Excuse.Kind kind) {
        return switch (kind) {
            case WAIVED, APPEAL_UPHELD -> "accepted";
            case APPEAL_PENDING -> "underReview";
            case VETO_NOT_WAIVED, APPEAL_REJECTED -> "rejected";
        };
    }
}
