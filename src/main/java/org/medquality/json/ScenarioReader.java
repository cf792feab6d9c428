package org.medquality.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.CaseFile;
import org.medquality.fact.FactType;
import org.medquality.finding.Outcome;
import org.medquality.scenario.Scenario;
import org.medquality.scenario.Scenario.Address;
import org.medquality.scenario.Scenario.Wanted;

/** Reads scenario files: YAML lists of small cases with what must be found in them. */
public final class ScenarioReader {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final String LATE_ENOUGH = "2024-12-31 00:00";
    private static final List<String> KEYS =
            List.of("it", "of", "asOf", "zone", "settings", "without", "supplied", "only", "given", "then");
    private static final List<String> WANTED =
            List.of("outcome", "due", "done", "defect", "because", "warning", "places");

    private final String path;
    private final String requirement;

    private ScenarioReader(String path) {
        this.path = path;
        String name = path.substring(path.lastIndexOf('/') + 1);
        this.requirement = name.substring(0, name.length() - ".yaml".length());
    }

    /**
     * The scenarios of one file.
     *
     * @param path the path, which names the requirement: {@code rules/record/scenarios/REC-004.yaml}
     * @throws ScenarioException with file, scenario and what is wrong
     */
    public static List<Scenario> read(String path, String text) {
        ScenarioReader reader = new ScenarioReader(path);
        JsonNode tree;
        try {
            tree = YAML.readTree(text);
        } catch (JsonProcessingException e) {
            throw new ScenarioException(path + ":" + e.getLocation().getLineNr() + ": cannot be read as YAML");
        }
        if (!tree.isArray())
            throw new ScenarioException(path + ":1: a scenario file is a list of scenarios, each begins with - it:");
        List<Scenario> scenarios = new ArrayList<>();
        for (JsonNode node : tree) scenarios.add(reader.scenario(node));
        return scenarios;
    }

    private Scenario scenario(JsonNode node) {
        String name = node.path("it").asText("");
        if (name.isEmpty()) throw new ScenarioException(path + ": a scenario has no it:");
        node.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) throw wrong(name, "unknown key " + key + ", known are " + KEYS);
        });
        ZoneId zone = ZoneId.of(node.path("zone").asText("Asia/Shanghai"));
        String only = node.has("only") ? requirement + part(node.get("only").asText()) : null;
        JsonNode then = node.path("then");
        if (then.isMissingNode()) throw wrong(name, "no then:");
        Outcome throughout = then.isTextual() ? outcome(name, then.asText()) : null;
        return new Scenario(
                requirement,
                path,
                name,
                file(name, node, zone),
                settings(node.path("settings")),
                only,
                throughout == null ? wanted(name, then, only, zone) : ImmutableMap.of(),
                throughout);
    }

    /** YAML takes .1 for a number; a part is one digit behind the dot, or is quoted. */
    private static String part(String text) {
        return text.startsWith("0.") ? text.substring(1) : text;
    }

    private ScenarioException wrong(String name, String what) {
        return new ScenarioException(path + " “" + name + "”: " + what);
    }

    private Outcome outcome(String name, String text) {
        try {
            return Outcome.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong(name, text + " is no outcome");
        }
    }

    private static Map<String, @Nullable String> settings(JsonNode node) {
        Map<String, @Nullable String> settings = new TreeMap<>();
        node.properties()
                .forEach(e -> settings.put(
                        e.getKey(), e.getValue().isNull() ? null : e.getValue().asText()));
        return settings;
    }

    /** Writes the facts as a case, so that scenarios are read with all the strictness of real input. */
    private CaseFile file(String name, JsonNode node, ZoneId zone) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("case", "CASE");
        root.put("asOf", node.path("asOf").asText(LATE_ENOUGH));
        root.put("zone", zone.getId());
        root.set("supplied", supplied(node));
        for (JsonNode given : node.path("given")) {
            given.properties().forEach(e -> add(name, root, e.getKey(), e.getValue()));
        }
        if (node.path("of").asText("encounter").equals("institution")) institution(root);
        else encounter(root);
        try {
            return CaseReader.create().read(root.toString());
        } catch (CaseFormatException e) {
            throw wrong(name, e.errors().toString());
        }
    }

    private static void institution(ObjectNode root) {
        if (!root.has("institution"))
            root.putObject("institution").put("id", "H1").put("level", "2");
    }

    private static void encounter(ObjectNode root) {
        ObjectNode encounter = root.has("encounter") ? (ObjectNode) root.get("encounter") : root.putObject("encounter");
        if (!encounter.has("id"))
            encounter.put("id", "E1").put("kind", "inpatient").put("startedAt", "2024-03-01 08:00");
        if (!encounter.has("patientId")) encounter.put("patientId", "P1");
    }

    private static ObjectNode supplied(JsonNode node) {
        ObjectNode supplied = JsonNodeFactory.instance.objectNode();
        for (FactType type : FactType.submitted()) supplied.put(type.name(), true);
        node.path("without").forEach(type -> supplied.remove(type.asText()));
        node.path("supplied")
                .properties()
                .forEach(e -> supplied.put(e.getKey(), e.getValue().asText()));
        return supplied;
    }

    private void add(String name, ObjectNode root, String key, JsonNode fact) {
        FactType type = FactType.submitted().stream()
                .filter(t -> t.name().equalsIgnoreCase(key))
                .findFirst()
                .orElseThrow(() -> wrong(name, "unknown fact " + key));
        if (type.single()) {
            root.set(type.key(), fact);
        } else {
            ArrayNode list = root.has(type.key()) ? (ArrayNode) root.get(type.key()) : root.putArray(type.key());
            list.add(fact);
        }
    }

    private ImmutableMap<Address, Wanted> wanted(String name, JsonNode then, @Nullable String only, ZoneId zone) {
        ImmutableMap.Builder<Address, Wanted> wanted = ImmutableMap.builder();
        then.properties().forEach(e -> wanted.put(address(e.getKey(), only), wanted(name, e.getValue(), zone)));
        return wanted.buildOrThrow();
    }

    private Address address(String key, @Nullable String only) {
        List<String> words = Splitter.on(' ').omitEmptyStrings().splitToList(key);
        boolean part = key.startsWith(".");
        String rule = part ? requirement + words.get(0) : only != null ? only : requirement;
        return new Address(rule, words.size() > (part ? 1 : 0) ? words.get(part ? 1 : 0) : "");
    }

    private Wanted wanted(String name, JsonNode node, ZoneId zone) {
        if (node.isTextual()) return new Wanted(outcome(name, node.asText()), null, null, null, null, null, null);
        node.fieldNames().forEachRemaining(key -> {
            if (!WANTED.contains(key)) throw wrong(name, "unknown key " + key + ", known are " + WANTED);
        });
        return new Wanted(
                outcome(name, node.path("outcome").asText()),
                time(node.path("due"), zone),
                time(node.path("done"), zone),
                text(node.path("defect")),
                text(node.path("because")),
                text(node.path("warning")),
                node.has("places") ? node.get("places").asInt() : null);
    }

    private static @Nullable Instant time(JsonNode node, ZoneId zone) {
        return node.isTextual()
                ? LocalDateTime.parse(node.asText(), TIME).atZone(zone).toInstant()
                : null;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }
}
