package org.medquality.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.Basis;
import org.medquality.catalog.Catalogue;
import org.medquality.catalog.Family;
import org.medquality.catalog.Regulation;
import org.medquality.catalog.Requirement;
import org.medquality.catalog.ScoreSheet;
import org.medquality.catalog.ScoreSheet.Category;
import org.medquality.catalog.ScoreSheet.Grade;
import org.medquality.catalog.ScoreSheet.Item;
import org.medquality.catalog.ScoreSheet.VetoRule;
import org.medquality.report.Legend;
import org.medquality.report.Legend.Tailoring;

/** Writes what a report needs beside its findings, so that it can be rendered without the rules. */
final class LegendJson {
    private final JsonGenerator json;
    private final Legend legend;
    private final Catalogue catalogue;
    private final Set<String> occurring;

    /** @param occurring ids of the requirements that the report speaks of; of others nothing is written */
    LegendJson(JsonGenerator json, Legend legend, Set<String> occurring) {
        this.json = json;
        this.legend = legend;
        this.catalogue = legend.catalogue();
        this.occurring = occurring;
    }

    void write() throws IOException {
        List<Requirement> requirements = catalogue.requirements().values().stream()
                .filter(r -> occurring.contains(r.id()))
                .toList();
        json.writeArrayFieldStart("requirements");
        for (Requirement requirement : requirements) requirement(requirement);
        json.writeEndArray();
        families(requirements);
        regulations(requirements);
        sheet();
        profile();
    }

    private void requirement(Requirement requirement) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", requirement.id());
        json.writeStringField("family", requirement.family());
        json.writeStringField("titleZh", requirement.titleZh());
        json.writeStringField("titleEn", requirement.titleEn());
        json.writeStringField("severity", FindingJson.lower(requirement.severity()));
        code("veto", requirement.veto());
        json.writeStringField("origin", FindingJson.lower(requirement.origin()));
        json.writeStringField("subject", FindingJson.lower(requirement.subject()));
        json.writeStringField("kind", FindingJson.lower(requirement.kind()));
        number("points", requirement.points());
        json.writeArrayFieldStart("basis");
        for (Basis basis : requirement.basis()) RequirementJson.basis(json, basis, catalogue);
        json.writeEndArray();
        json.writeStringField("task", requirement.task());
        json.writeStringField("responsible", requirement.responsible());
        json.writeStringField("note", requirement.note());
        json.writeBooleanField("enabled", requirement.enabled());
        rules(requirement);
        json.writeEndObject();
    }

    private void rules(Requirement requirement) throws IOException {
        json.writeArrayFieldStart("rules");
        for (Map.Entry<String, String> rule : legend.rules().entrySet()) {
            boolean own =
                    rule.getKey().equals(requirement.id()) || rule.getKey().startsWith(requirement.id() + ".");
            if (!own) continue;
            json.writeStartObject();
            json.writeStringField("id", rule.getKey());
            json.writeStringField("titleZh", rule.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void families(Collection<Requirement> requirements) throws IOException {
        json.writeArrayFieldStart("families");
        for (Family family : catalogue.families().values()) {
            if (requirements.stream().noneMatch(r -> r.family().equals(family.id()))) continue;
            json.writeStartObject();
            json.writeStringField("id", family.id());
            json.writeStringField("titleZh", family.titleZh());
            json.writeStringField("titleEn", family.titleEn());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void regulations(Collection<Requirement> requirements) throws IOException {
        ImmutableSortedSet<String> cited = requirements.stream()
                .flatMap(r -> r.basis().stream())
                .map(Basis::regulation)
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
        json.writeArrayFieldStart("regulations");
        for (String id : cited) {
            Regulation regulation = catalogue.regulations().get(id);
            if (regulation == null) continue;
            json.writeStartObject();
            json.writeStringField("id", regulation.id());
            json.writeStringField("titleZh", regulation.titleZh());
            json.writeStringField("number", regulation.number());
            json.writeStringField("issuer", regulation.issuer());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void sheet() throws IOException {
        ScoreSheet sheet = catalogue.sheet();
        if (sheet == null) {
            json.writeNullField("scoreSheet");
            return;
        }
        json.writeObjectFieldStart("scoreSheet");
        number("full", sheet.full());
        json.writeArrayFieldStart("grades");
        for (Grade grade : sheet.grades()) grade(grade);
        json.writeEndArray();
        json.writeObjectFieldStart("weights");
        for (Map.Entry<String, BigDecimal> weight : sheet.weights().entrySet()) {
            number(weight.getKey(), weight.getValue());
        }
        json.writeEndObject();
        json.writeStringField("notApplicable", FindingJson.lower(sheet.notApplicable()));
        number("coverageForFinal", sheet.coverageForFinal());
        number("itemCap", sheet.itemCap());
        number("recurringItemCap", sheet.recurringItemCap());
        json.writeArrayFieldStart("categories");
        for (Category category : sheet.categories()) category(category);
        json.writeEndArray();
        json.writeArrayFieldStart("items");
        for (Map.Entry<String, Item> item : sheet.items().entrySet()) item(item.getKey(), item.getValue());
        json.writeEndArray();
        json.writeArrayFieldStart("vetoes");
        for (VetoRule veto : sheet.vetoes()) veto(veto);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void grade(Grade grade) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", grade.name());
        json.writeStringField("titleZh", grade.titleZh());
        number("threshold", grade.threshold());
        json.writeBooleanField("inclusive", grade.inclusive());
        json.writeEndObject();
    }

    private void category(Category category) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", category.id());
        json.writeStringField("titleZh", category.titleZh());
        json.writeStringField("of", FindingJson.lower(category.scope()));
        number("cap", category.cap());
        json.writeArrayFieldStart("requirements");
        for (String id : category.requirements()) if (occurring.contains(id)) json.writeString(id);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void item(String requirement, Item item) throws IOException {
        if (!occurring.contains(requirement)) return;
        json.writeStartObject();
        json.writeStringField("requirement", requirement);
        json.writeStringField("mode", FindingJson.lower(item.mode()));
        number("points", item.points());
        number("cap", item.cap());
        json.writeArrayFieldStart("tiers");
        for (BigDecimal tier : item.tiers()) json.writeNumber(tier.toPlainString());
        json.writeEndArray();
        json.writeEndObject();
    }

    private void veto(VetoRule veto) throws IOException {
        json.writeStartObject();
        json.writeStringField("veto", FindingJson.lower(veto.veto()));
        json.writeNumberField("atLeast", veto.atLeast());
        json.writeArrayFieldStart("defects");
        for (String defect : veto.defects()) json.writeString(defect);
        json.writeEndArray();
        json.writeStringField("grade", veto.grade());
        number("cap", veto.cap());
        number("deduct", veto.deduct());
        json.writeBooleanField("zero", veto.zero());
        json.writeEndObject();
    }

    private void profile() throws IOException {
        Tailoring profile = legend.profile();
        if (profile == null) {
            json.writeNullField("profile");
            return;
        }
        json.writeObjectFieldStart("profile");
        json.writeStringField("name", profile.name());
        json.writeStringField("titleZh", profile.titleZh());
        json.writeStringField("titleEn", profile.titleEn());
        json.writeEndObject();
    }

    private void code(String field, @Nullable Enum<?> constant) throws IOException {
        json.writeStringField(field, constant == null ? null : FindingJson.lower(constant));
    }

    /** As the catalogue has it: its numbers are short. */
    private void number(String field, @Nullable BigDecimal number) throws IOException {
        json.writeFieldName(field);
        if (number == null) json.writeNull();
        else json.writeNumber(number.toPlainString());
    }
}
