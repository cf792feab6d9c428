package org.medquality.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.Tariff;
import org.medquality.catalog.Tariff.Item;
import org.medquality.catalog.Tariff.Same;
import org.medquality.score.FineLine;
import org.medquality.score.FineSum;
import org.medquality.score.FineTotals;
import org.medquality.score.Payee;

/** Writes fines as JSON: what one failure costs, and the ledger of a run with its tariff. Sums are in CNY, not rounded. */
final class FineJson {
    private final JsonGenerator json;

    FineJson(JsonGenerator json) {
        this.json = json;
    }

    /** What a failure costs, beside its finding. */
    void line(FineLine line, boolean withdrawn) throws IOException {
        json.writeObjectFieldStart("fine");
        json.writeStringField("item", line.item());
        json.writeNumberField("quantity", line.quantity());
        if (line.base() != null) number("base", line.base());
        number("amount", line.amount());
        if (line.floor() != null) number("floor", line.floor());
        json.writeStringField("open", line.open() == null ? null : FindingJson.lower(line.open()));
        json.writeArrayFieldStart("payers");
        for (FineLine.Share share : line.shares()) {
            json.writeStartObject();
            json.writeStringField("payer", FindingJson.lower(share.payer()));
            json.writeStringField("id", share.id());
            number("amount", share.amount());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (withdrawn) json.writeBooleanField("withdrawn", true);
        json.writeEndObject();
    }

    /** The ledger of a run; null where nothing is fined. */
    void ledger(@Nullable Tariff tariff, FineTotals totals) throws IOException {
        if (tariff == null) {
            json.writeNullField("fines");
            return;
        }
        json.writeObjectFieldStart("fines");
        json.writeStringField("tariff", tariff.name());
        json.writeStringField("titleZh", tariff.titleZh());
        json.writeStringField("titleEn", tariff.titleEn());
        json.writeStringField("regulation", tariff.regulation());
        json.writeStringField("note", tariff.note());
        json.writeStringField("currency", "CNY");
        sum("total", totals.total());
        json.writeArrayFieldStart("payees");
        for (Map.Entry<Payee, FineSum> payee : totals.byPayee().entrySet()) {
            json.writeStartObject();
            json.writeStringField("kind", FindingJson.lower(payee.getKey().kind()));
            json.writeStringField("id", payee.getKey().id());
            sum("fines", payee.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("items");
        for (Item item : tariff.items()) item(item, totals.byItem().getOrDefault(item.code(), FineSum.NONE));
        json.writeEndArray();
        json.writeEndObject();
    }

    void sum(String field, FineSum sum) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeNumberField("lines", sum.lines());
        number("amount", sum.amount());
        number("floor", sum.floor());
        json.writeNumberField("open", sum.open());
        json.writeEndObject();
    }

    private void item(Item item, FineSum sum) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", item.code());
        json.writeStringField("article", item.article());
        json.writeStringField("ground", item.ground());
        number("amount", item.amount().fixed());
        json.writeStringField(
                "of",
                item.amount().base() == null
                        ? null
                        : FindingJson.lower(item.amount().base()));
        number("times", item.amount().times());
        json.writeBooleanField("floor", item.amount().floor());
        json.writeBooleanField("confiscates", item.confiscates());
        json.writeStringField("per", FindingJson.lower(item.per()));
        json.writeArrayFieldStart("payers");
        for (Tariff.Share share : item.shares()) {
            json.writeStartObject();
            json.writeStringField("payer", FindingJson.lower(share.payer()));
            number("amount", share.amount());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("care", item.care() == null ? null : FindingJson.lower(item.care()));
        defects("charges", item.charges());
        defects("unjudged", item.unjudged());
        strings("separate", item.separate());
        json.writeObjectFieldStart("replaces");
        for (Map.Entry<String, Same> other : item.replaces().entrySet()) {
            json.writeStringField(other.getKey(), FindingJson.lower(other.getValue()));
        }
        json.writeEndObject();
        json.writeStringField("note", item.note());
        sum("fines", sum);
        json.writeEndObject();
    }

    private void defects(String field, Map<String, ? extends Iterable<String>> byId) throws IOException {
        json.writeObjectFieldStart(field);
        for (Map.Entry<String, ? extends Iterable<String>> one : byId.entrySet()) {
            strings(one.getKey(), one.getValue());
        }
        json.writeEndObject();
    }

    private void strings(String field, Iterable<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) json.writeString(value);
        json.writeEndArray();
    }

    private void number(String field, @Nullable BigDecimal number) throws IOException {
        json.writeFieldName(field);
        if (number == null) json.writeNull();
        else json.writeNumber(number.stripTrailingZeros().toPlainString());
    }
}
