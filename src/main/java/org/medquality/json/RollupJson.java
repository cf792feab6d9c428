package org.medquality.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.Catalogue;
import org.medquality.catalog.CoreSystem;
import org.medquality.catalog.Requirement;
import org.medquality.catalog.ScoreSheet;
import org.medquality.catalog.ScoreSheet.Grade;
import org.medquality.catalog.ScoreSheet.Scope;
import org.medquality.finding.Outcome;
import org.medquality.report.Dimension;
import org.medquality.report.Rate;
import org.medquality.report.Rollup;
import org.medquality.report.Rollup.Cell;
import org.medquality.report.Rollup.Key;
import org.medquality.report.RollupPlan;
import org.medquality.report.ScoreSum;
import org.medquality.report.Summary;
import org.medquality.report.Wording.Language;

/** Writes the sums of a run by groups as JSON. */
final class RollupJson {
    private final JsonGenerator json;
    private final Catalogue catalogue;
    private final Language language;

    RollupJson(JsonGenerator json, Catalogue catalogue, Language language) {
        this.json = json;
        this.catalogue = catalogue;
        this.language = language;
    }

    void write(Rollup rollup, RollupPlan plan) throws IOException {
        json.writeObjectFieldStart("rollups");
        json.writeStringField("period", FindingJson.lower(plan.length()));
        json.writeStringField("basis", FindingJson.lower(plan.basis()));
        json.writeNumberField("few", Rate.FEW);
        json.writeArrayFieldStart("groupings");
        for (ImmutableList<Dimension> by : plan.groupings()) grouping(rollup, by);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void grouping(Rollup rollup, ImmutableList<Dimension> by) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("by");
        for (Dimension dimension : by) json.writeString(FindingJson.lower(dimension));
        json.writeEndArray();
        json.writeArrayFieldStart("groups");
        if (by.equals(ImmutableList.of(Dimension.CORE_SYSTEM))) {
            // A system of which nothing was judged is said too.
            for (CoreSystem system : catalogue.systemsInOrder()) {
                Key key = Key.of(Dimension.CORE_SYSTEM, system.id());
                group(key, rollup.cell(key));
            }
        } else {
            for (Map.Entry<Key, Cell> cell : rollup.by(by).entrySet()) group(cell.getKey(), cell.getValue());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void group(Key key, Cell cell) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("group");
        for (int i = 0; i < key.by().size(); i++) {
            json.writeStringField(name(key.by().get(i)), key.value(i));
        }
        json.writeEndObject();
        if (key.by().size() == 1) title(key.by().get(0), key.value(0));
        json.writeNumberField("files", cell.cases());
        json.writeNumberField("failing", cell.failing());
        counts(cell.findings());
        rate("compliance", cell.compliance());
        rate("onTime", cell.onTime());
        rate("coverage", cell.coverage());
        json.writeArrayFieldStart("scores");
        for (Map.Entry<Scope, ScoreSum> sum : cell.scores().entrySet()) scores(sum.getKey(), sum.getValue());
        json.writeEndArray();
        if (catalogue.tariff() != null) new FineJson(json).sum("fines", cell.fines());
        json.writeEndObject();
    }

    private static String name(Dimension dimension) {
        return dimension == Dimension.CORE_SYSTEM ? "coreSystem" : FindingJson.lower(dimension);
    }

    private void title(Dimension dimension, @Nullable String value) throws IOException {
        if (value == null) return;
        if (dimension == Dimension.CORE_SYSTEM) {
            CoreSystem system = catalogue.systems().get(value);
            if (system == null) return;
            json.writeNumberField("number", system.number());
            json.writeStringField("title", language == Language.ZH ? system.titleZh() : system.titleEn());
        }
        if (dimension == Dimension.REQUIREMENT) {
            Requirement requirement = catalogue.requirement(value);
            json.writeStringField("title", language == Language.ZH ? requirement.titleZh() : requirement.titleEn());
        }
    }

    private void counts(Summary counts) throws IOException {
        json.writeObjectFieldStart("findings");
        json.writeNumberField("total", counts.total());
        for (Outcome outcome : Outcome.values()) {
            json.writeNumberField(FindingJson.lower(outcome), counts.count(outcome));
        }
        json.writeEndObject();
    }

    private void rate(String field, Rate rate) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeNumberField("part", rate.part());
        json.writeNumberField("whole", rate.whole());
        number("rate", rate.value());
        json.writeBooleanField("small", rate.small());
        json.writeEndObject();
    }

    private void scores(Scope scope, ScoreSum sum) throws IOException {
        json.writeStartObject();
        json.writeStringField("of", FindingJson.lower(scope));
        json.writeNumberField("scored", sum.scored());
        json.writeNumberField("unscored", sum.unscored());
        json.writeNumberField("provisional", sum.provisional());
        json.writeNumberField("vetoed", sum.vetoed());
        number("mean", sum.mean());
        number("meanWorst", sum.meanWorst());
        number("lowest", sum.lowest());
        number("lowestWorst", sum.lowestWorst());
        json.writeArrayFieldStart("grades");
        ScoreSheet sheet = catalogue.sheet();
        if (sheet != null) {
            for (Grade grade : sheet.grades()) {
                json.writeStartObject();
                json.writeStringField("grade", grade.name());
                rate("final", sum.share(grade.name()));
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void number(String field, @Nullable BigDecimal number) throws IOException {
        json.writeFieldName(field);
        if (number == null) json.writeNull();
        else json.writeNumber(number.stripTrailingZeros().toPlainString());
    }
}
