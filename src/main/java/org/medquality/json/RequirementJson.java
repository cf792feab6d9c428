package org.medquality.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.Basis;
import org.medquality.catalog.Catalogue;
import org.medquality.catalog.CoreSystem;
import org.medquality.catalog.InForce;
import org.medquality.catalog.Requirement;
import org.medquality.catalog.Tariff;
import org.medquality.fact.Holder;
import org.medquality.rule.Rule;
import org.medquality.rule.RuleBook;

/** Requirements with their rules as JSON. */
public final class RequirementJson {
    private RequirementJson() {}

    /** A list of requirements, in the given order. */
    public static String of(Collection<Requirement> requirements, Catalogue catalogue, RuleBook rules) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            json.writeStartArray();
            for (Requirement requirement : requirements) write(json, requirement, catalogue, rules);
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static void write(JsonGenerator json, Requirement requirement, Catalogue catalogue, RuleBook rules)
            throws IOException {
        List<Rule> own = rules.rules().stream()
                .filter(r -> r.requirement().equals(requirement.id()))
                .toList();
        json.writeStartObject();
        json.writeStringField("id", requirement.id());
        json.writeStringField("family", requirement.family());
        json.writeStringField("title", requirement.titleZh());
        json.writeStringField("titleEn", requirement.titleEn());
        json.writeArrayFieldStart("basis");
        for (Basis basis : requirement.basis()) basis(json, basis, catalogue);
        json.writeEndArray();
        json.writeStringField("origin", FindingJson.lower(requirement.origin()));
        json.writeStringField("subject", FindingJson.lower(requirement.subject()));
        json.writeStringField("kind", FindingJson.lower(requirement.kind()));
        json.writeStringField("severity", FindingJson.lower(requirement.severity()));
        json.writeStringField("veto", requirement.veto() == null ? null : FindingJson.lower(requirement.veto()));
        json.writeNumberField("points", requirement.points());
        json.writeBooleanField("enabled", requirement.enabled());
        date(json, "inForceFrom", requirement.inForce().from());
        date(json, "inForceTo", requirement.inForce().to());
        strings(json, "dedupe", requirement.dedupe());
        strings(
                json,
                "coreSystems",
                catalogue.systems().values().stream()
                        .filter(s -> s.requirements().contains(requirement.id()))
                        .map(CoreSystem::id)
                        .toList());
        json.writeArrayFieldStart("fines");
        for (Tariff tariff : catalogue.tariffs().values()) fines(json, tariff, requirement);
        json.writeEndArray();
        json.writeBooleanField("decidedByFacts", !own.isEmpty());
        strings(json, "undecided", requirement.undecided());
        json.writeStringField("task", requirement.task());
        if (requirement.taskLate() != null) json.writeStringField("taskLate", requirement.taskLate());
        if (requirement.taskBroken() != null) json.writeStringField("taskBroken", requirement.taskBroken());
        json.writeStringField("responsible", requirement.responsible());
        json.writeArrayFieldStart("rules");
        for (Rule rule : own) rule(json, rule, requirement);
        json.writeEndArray();
        json.writeEndObject();
    }

    /** What the items of a tariff that charge a requirement take. */
    private static void fines(JsonGenerator json, Tariff tariff, Requirement requirement) throws IOException {
        for (Tariff.Item item : tariff.items()) {
            if (!item.speaksOf(requirement.id())) continue;
            json.writeStartObject();
            json.writeStringField("tariff", tariff.name());
            json.writeStringField("item", item.code());
            json.writeStringField("article", item.article());
            json.writeStringField("ground", item.ground());
            BigDecimal fixed = item.amount().fixed();
            json.writeFieldName("amount");
            if (fixed == null) json.writeNull();
            else json.writeNumber(fixed);
            json.writeStringField(
                    "of",
                    item.amount().base() == null
                            ? null
                            : FindingJson.lower(item.amount().base()));
            json.writeStringField("per", FindingJson.lower(item.per()));
            json.writeEndObject();
        }
    }

    static void basis(JsonGenerator json, Basis basis, Catalogue catalogue) throws IOException {
        json.writeStartObject();
        json.writeStringField("regulation", basis.regulation());
        json.writeStringField("article", basis.article());
        json.writeStringField("confidence", FindingJson.lower(basis.confidence()));
        json.writeStringField("text", catalogue.cite(basis));
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) json.writeString(value);
        json.writeEndArray();
    }

    private static void rule(JsonGenerator json, Rule rule, Requirement requirement) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", rule.id());
        json.writeStringField("title", rule.title());
        json.writeStringField("source", rule.file() + ":" + rule.line());
        json.writeBooleanField("ofEncounters", rule.judgedIn(Holder.ENCOUNTER));
        json.writeBooleanField("ofInstitutions", rule.judgedIn(Holder.INSTITUTION));
        InForce text = requirement.inForce(rule.id());
        date(json, "inForceFrom", text.from());
        date(json, "inForceTo", text.to());
        json.writeEndObject();
    }

    private static void date(JsonGenerator json, String field, @Nullable LocalDate date) throws IOException {
        json.writeStringField(field, date == null ? null : date.toString());
    }
}
