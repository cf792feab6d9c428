package org.medquality.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.CaseFile;
import org.medquality.fact.Fact;
import org.medquality.fact.FactType;
import org.medquality.fact.Property;

/**
 * Writes cases as JSON that {@link CaseReader} reads back as equal cases. Deterministic: equal cases give equal texts.
 */
public final class CaseWriter {
    private static final JsonFactory JSON = new JsonFactory();
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private final CaseFile file;
    private final JsonGenerator json;

    private CaseWriter(CaseFile file, JsonGenerator json) {
        this.file = file;
        this.json = json;
    }

    /** The case on one line, without line break, as streams of cases need it. It holds the patient's data. */
    public static String write(CaseFile file) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            new CaseWriter(file, json).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("case", file.id());
        json.writeStringField("asOf", moment(file.asOf(), file.zone()));
        json.writeStringField("zone", file.zone().getId());
        supplied();
        for (FactType type : FactType.submitted()) if (type.single()) facts(type);
        for (FactType type : FactType.submitted()) if (!type.single()) facts(type);
        json.writeEndObject();
    }

    private void supplied() throws IOException {
        json.writeObjectFieldStart("supplied");
        for (Map.Entry<String, Instant> promise : file.supplied().until().entrySet()) {
            json.writeStringField(promise.getKey(), moment(promise.getValue(), file.zone()));
        }
        json.writeEndObject();
    }

    private void facts(FactType type) throws IOException {
        List<Fact> facts =
                file.facts().stream().filter(type.record()::isInstance).toList();
        if (facts.isEmpty()) return;
        json.writeFieldName(type.key());
        if (!type.single()) json.writeStartArray();
        for (Fact fact : facts) fact(type, fact);
        if (!type.single()) json.writeEndArray();
    }

    private void fact(FactType type, Fact fact) throws IOException {
        json.writeStartObject();
        for (Property property : type.properties()) {
            Object value = property.of(fact);
            if (value == null && !isFilledIn(property)) continue;
            json.writeFieldName(property.name());
            value(value);
        }
        json.writeEndObject();
    }

    /** A reader takes an absent encounterId for that of the case; only null says that it is not known. */
    private static boolean isFilledIn(Property property) {
        return property.name().equals("encounterId");
    }

    private void value(@Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) value(element);
            json.writeEndArray();
        } else if (value instanceof Instant instant) {
            json.writeString(moment(instant, file.zone()));
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number.toPlainString());
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            json.writeString(value.toString());
        }
    }

    private static String moment(Instant instant, ZoneId zone) {
        return MOMENT.format(OffsetDateTime.ofInstant(instant, zone));
    }
}
