package org.medquality.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.Catalogue;
import org.medquality.catalog.CoreSystem;
import org.medquality.catalog.Requirement;
import org.medquality.fact.Setting;
import org.medquality.finding.Finding;
import org.medquality.finding.Finding.EvidenceRef;
import org.medquality.finding.Outcome;
import org.medquality.finding.Reason;
import org.medquality.finding.Ref;
import org.medquality.finding.Responsible;
import org.medquality.report.Report;
import org.medquality.report.Summary;
import org.medquality.report.Wording;
import org.medquality.report.Wording.Language;
import org.medquality.score.FineLine;
import org.medquality.score.Score.Entry;
import org.medquality.task.Excuse;

/** Writes findings, and what stands beside them in a report, as JSON with a fixed order of keys. */
final class FindingJson {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxxxx", Locale.ROOT);

    private final JsonGenerator json;
    private final Catalogue catalogue;
    private final Wording wording;

    FindingJson(JsonGenerator json, Catalogue catalogue, Wording wording) {
        this.json = json;
        this.catalogue = catalogue;
        this.wording = wording;
    }

    void finding(Finding finding, Report report) throws IOException {
        ZoneId zone = report.zone();
        Entry entry = report.entry(finding);
        FineLine fine = report.fine(finding);
        List<Excuse> excuses = report.excused().of(finding);
        Requirement requirement = catalogue.requirement(finding.requirement());
        json.writeStartObject();
        json.writeStringField("requirement", finding.requirement());
        json.writeStringField("rule", finding.rule());
        json.writeStringField(
                "title", wording.language() == Language.ZH ? requirement.titleZh() : requirement.titleEn());
        json.writeStringField("severity", lower(requirement.severity()));
        json.writeStringField("case", finding.caseId());
        subject(json, finding.subject());
        json.writeStringField("occurrence", finding.occurrence());
        time("at", finding.at(), zone);
        json.writeStringField("outcome", lower(finding.outcome()));
        json.writeStringField("defect", finding.defect() == null ? null : lower(finding.defect()));
        time("due", finding.due(), zone);
        time("done", finding.done(), zone);
        json.writeStringField(
                "delay", finding.delay() == null ? null : finding.delay().toString());
        if (finding.places() != 1) json.writeNumberField("places", finding.places());
        evidence(finding.evidence());
        reasons("because", finding.because(), zone);
        if (!finding.warnings().isEmpty()) reasons("warnings", finding.warnings(), zone);
        if (!finding.settings().isEmpty()) settings(finding.settings());
        responsible(finding.responsible());
        if (entry != null) ScoreJson.entry(json, entry);
        if (fine != null) new FineJson(json).line(fine, report.excused().lifts(finding));
        if (finding.countedBy() != null) json.writeStringField("countedBy", finding.countedBy());
        if (!excuses.isEmpty()) excuses(excuses);
        json.writeEndObject();
    }

    static void subject(JsonGenerator json, @Nullable Ref subject) throws IOException {
        if (subject == null) {
            json.writeNullField("subject");
            return;
        }
        json.writeObjectFieldStart("subject");
        json.writeStringField("type", subject.type());
        json.writeStringField("id", subject.id());
        json.writeEndObject();
    }

    private void responsible(Responsible who) throws IOException {
        if (who.equals(Responsible.NOBODY)) return;
        json.writeObjectFieldStart("responsible");
        json.writeStringField("staff", who.staffId());
        json.writeStringField("department", who.departmentId());
        json.writeEndObject();
    }

    private void evidence(List<EvidenceRef> evidence) throws IOException {
        json.writeArrayFieldStart("evidence");
        for (EvidenceRef ref : evidence) {
            json.writeStartObject();
            json.writeStringField("type", ref.type());
            json.writeStringField("id", ref.id());
            json.writeStringField("path", ref.path());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void reasons(String field, List<Reason> reasons, ZoneId zone) throws IOException {
        json.writeArrayFieldStart(field);
        for (Reason reason : reasons) {
            json.writeStartObject();
            json.writeStringField("code", lower(reason.code()));
            strings("arguments", reason.arguments());
            json.writeStringField("text", wording.reason(reason, zone));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void settings(List<Setting> settings) throws IOException {
        json.writeArrayFieldStart("settings");
        for (Setting setting : settings) {
            json.writeStartObject();
            json.writeStringField("name", setting.name());
            json.writeStringField("value", setting.value());
            json.writeStringField("status", setting.status());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void excuses(List<Excuse> excuses) throws IOException {
        json.writeArrayFieldStart("excuses");
        for (Excuse excuse : excuses) {
            json.writeStartObject();
            json.writeStringField("kind", lower(excuse.kind()));
            json.writeStringField("id", excuse.id());
            json.writeStringField("by", excuse.by());
            json.writeStringField("text", excuse.text());
            json.writeStringField(
                    "until", excuse.until() == null ? null : excuse.until().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void summary(Summary summary) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeNumberField("total", summary.total());
        for (Outcome outcome : Outcome.values()) json.writeNumberField(lower(outcome), summary.count(outcome));
        columns(summary);
        json.writeEndObject();
    }

    private void columns(Summary summary) throws IOException {
        json.writeObjectFieldStart("columns");
        for (Outcome.Column column : Outcome.Column.values())
            json.writeNumberField(lower(column), summary.count(column));
        json.writeEndObject();
    }

    /** What the core systems are made of, in official order. */
    void systems(List<CoreSystem> systems) throws IOException {
        json.writeArrayFieldStart("coreSystems");
        for (CoreSystem system : systems) {
            json.writeStartObject();
            json.writeStringField("id", system.id());
            json.writeNumberField("number", system.number());
            json.writeStringField("titleZh", system.titleZh());
            json.writeStringField("titleEn", system.titleEn());
            strings("requirements", system.requirements());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void rulebook(Report.RuleBookId id) throws IOException {
        json.writeObjectFieldStart("rulebook");
        json.writeStringField("version", id.version());
        json.writeStringField("sha256", id.sha256());
        json.writeEndObject();
    }

    /** What the findings do not speak of, so that no requirement is silent: undecidable ones, and those switched off. */
    void unspoken(List<Report.Undecided> undecided, List<String> off) throws IOException {
        json.writeArrayFieldStart("undecided");
        for (Report.Undecided one : undecided) {
            json.writeStartObject();
            json.writeStringField("requirement", one.requirement());
            json.writeStringField("reason", one.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        strings("off", off);
    }

    void strings(String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) json.writeString(value);
        json.writeEndArray();
    }

    void time(String field, @Nullable Instant moment, ZoneId zone) throws IOException {
        json.writeStringField(
                field,
                moment == null
                        ? null
                        : TIME.format(moment.truncatedTo(ChronoUnit.SECONDS).atZone(zone)));
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
