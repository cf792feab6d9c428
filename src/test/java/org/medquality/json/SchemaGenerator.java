package org.medquality.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;
import org.medquality.Labels;
import org.medquality.fact.Codes;
import org.medquality.fact.FactType;
import org.medquality.fact.Property;

/** Makes the JSON Schema of a case from the description of the facts. */
final class SchemaGenerator {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String DATE = "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])";
    private static final String MOMENT = "^" + DATE + "[T ]([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?"
            + "(Z|[+-](0\\d|1[0-8]):[0-5]\\d(:[0-5]\\d)?)?$";
    private static final Map<Class<?>, String> FORMS = Map.of(
            String.class, "text",
            Boolean.class, "truth",
            Integer.class, "count",
            BigDecimal.class, "number",
            Instant.class, "moment",
            LocalDate.class, "date");

    private final Labels labels;
    private final ObjectNode definitions = MAPPER.createObjectNode();

    SchemaGenerator(Labels labels) {
        this.labels = labels;
    }

    String generate() throws IOException {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "病例");
        root.put("description", "The facts of one encounter, or the own facts of one institution, as of one moment.");
        root.put("type", "object");
        root.put("additionalProperties", false);
        root.putArray("required").add("case");
        ArrayNode whose = root.putArray("anyOf");
        whose.addObject().putArray("required").add("encounter");
        whose.addObject().putArray("required").add("institution");
        ObjectNode properties = root.putObject("properties");
        header(properties);
        forms();
        for (FactType type : FactType.submitted()) {
            member(properties, type);
            definitions.set(type.name(), type(type));
        }
        root.set("$defs", definitions);
        return print(root);
    }

    private void header(ObjectNode properties) {
        refer(properties.putObject("case").put("title", "病例标识"), "text");
        refer(properties.putObject("asOf").put("title", "评价时刻"), "moment");
        refer(properties.putObject("zone").put("title", "时区").put("default", "Asia/Shanghai"), "text");
        ObjectNode supplied = properties.putObject("supplied");
        supplied.put("title", "完整提供").put("type", "object").put("additionalProperties", false);
        supplied.put("description", "Types of fact that are in the case in full: up to asOf (true) or up to a moment.");
        ObjectNode promises = supplied.putObject("properties");
        for (FactType type : FactType.submitted()) refer(promises.putObject(type.name()), "promise");
    }

    private void forms() {
        definitions
                .putObject("text")
                .put("type", "string")
                .put("pattern", "\\S")
                .put("maxLength", Limits.STRING);
        definitions.putObject("truth").put("type", "boolean");
        definitions
                .putObject("count")
                .put("type", "integer")
                .put("minimum", -Integer.MAX_VALUE)
                .put("maximum", Integer.MAX_VALUE);
        definitions.putObject("number").put("type", "number");
        definitions
                .putObject("moment")
                .put("type", "string")
                .put("pattern", MOMENT)
                .put("description", "ISO 8601 with offset, or without offset in the zone of the case.");
        definitions
                .putObject("date")
                .put("type", "string")
                .put("format", "date")
                .put("pattern", "^" + DATE + "$");
        definitions
                .putObject("expiry")
                .put("type", "string")
                .put("pattern", "^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$")
                .put("description", "A date, or a month for its last day.");
        ArrayNode promise = definitions.putObject("promise").putArray("anyOf");
        refer(promise.addObject(), "truth");
        refer(promise.addObject(), "moment");
        for (String list : codeLists()) definitions.set(list, codes(list));
    }

    private static Iterable<String> codeLists() {
        TreeSet<String> lists = new TreeSet<>();
        for (FactType type : FactType.submitted()) {
            for (Property property : type.properties()) if (property.codes() != null) lists.add(property.codes());
        }
        return lists;
    }

    private ObjectNode codes(String list) {
        ObjectNode codes = MAPPER.createObjectNode().put("title", labels.name("code." + list));
        Codes.legal(list).forEach(codes.putArray("enum")::add);
        return codes;
    }

    private void member(ObjectNode properties, FactType type) {
        ObjectNode member = properties.putObject(type.key());
        if (type.single()) {
            refer(member, type.name());
        } else {
            refer(member.put("type", "array").putObject("items"), type.name());
        }
    }

    private ObjectNode type(FactType type) {
        ObjectNode schema = MAPPER.createObjectNode();
        schema.put("title", labels.name(type.name())).put("type", "object").put("additionalProperties", false);
        ArrayNode required = schema.putArray("required");
        ObjectNode properties = schema.putObject("properties");
        for (Property property : type.properties()) {
            if (!property.nullable() && !property.name().equals("encounterId")) required.add(property.name());
            property(properties.putObject(property.name()), type, property);
        }
        return schema;
    }

    private void property(ObjectNode schema, FactType type, Property property) {
        schema.put("title", labels.name(type + "." + property));
        if (!property.nullable()) {
            value(schema, property);
            return;
        }
        ArrayNode either = schema.putArray("anyOf");
        value(either.addObject(), property);
        either.addObject().put("type", "null");
    }

    private static void value(ObjectNode schema, Property property) {
        ObjectNode one = property.list() ? schema.put("type", "array").putObject("items") : schema;
        String code = property.codes();
        String form = property.name().equals("expiryDate") ? "expiry" : FORMS.get(property.type());
        refer(one, code != null ? code : form);
    }

    private static void refer(ObjectNode schema, String definition) {
        schema.put("$ref", "#/$defs/" + definition);
    }

    private static String print(ObjectNode root) throws JsonProcessingException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
        return MAPPER.writer(printer).writeValueAsString(root) + "\n";
    }
}
