package org.medquality.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medquality.json.YamlNode.Fields;

/**
 * A JSON file that is one object of a version and some lists, read list by list and element by element, so that it may
 * be larger than memory would hold as a tree.
 */
final class JsonDocument {
    /** Takes the elements of a list. */
    @FunctionalInterface
    interface Element {
        void read(YamlSection element);
    }

    private final String file;
    private final CatalogueProblems problems;
    private final ImmutableMap<String, Element> lists;

    /** @param lists what takes the elements of each list that the file may have, by name */
    JsonDocument(String file, CatalogueProblems problems, ImmutableMap<String, Element> lists) {
        this.file = file;
        this.problems = problems;
        this.lists = lists;
    }

    /**
     * Reads the text.
     *
     * @throws TaskFormatException if anything is wrong with it, with all problems
     */
    void read(byte[] text) {
        try {
            parse(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<CatalogueException.Problem> found = problems.sorted();
        if (!found.isEmpty()) throw new TaskFormatException(found);
    }

    private void parse(byte[] text) throws IOException {
        try (JsonParser parser = TaskReader.JSON.createParser(text)) {
            parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
            try {
                object(parser);
            } catch (JsonProcessingException e) {
                int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
                problems.add(file, line, "", JsonSource.reason(e));
            }
        }
    }

    private void object(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            problems.add(file, 1, "", "must be one JSON object");
            return;
        }
        Map<String, Integer> seen = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            seen.put(name, line);
            parser.nextToken();
            if (name.equals("schemaVersion")) version(parser, line);
            else if (lists.containsKey(name)) list(parser, name, line);
            else stranger(parser, line);
        }
        if (!seen.containsKey("schemaVersion")) {
            problems.add(file, 1, "", "has no schemaVersion, write " + TaskWriter.SCHEMA_VERSION);
        }
        if (parser.nextToken() != null) {
            problems.add(file, parser.currentTokenLocation().getLineNr(), "", "something follows the object");
        }
    }

    private void version(JsonParser parser, int line) throws IOException {
        boolean ours = parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getText().equals(String.valueOf(TaskWriter.SCHEMA_VERSION));
        if (!ours) problems.add(file, line, "/schemaVersion", "must be " + TaskWriter.SCHEMA_VERSION);
        parser.skipChildren();
    }

    private void stranger(JsonParser parser, int line) throws IOException {
        problems.add(file, line, "", "unknown key, known are schemaVersion, " + String.join(", ", lists.keySet()));
        parser.skipChildren();
    }

    private void list(JsonParser parser, String name, int line) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            problems.add(file, line, "/" + name, "must be a list");
            parser.skipChildren();
            return;
        }
        YamlTree tree = new YamlTree(file, problems, parser);
        for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            String pointer = "/" + name + "/" + index;
            if (parser.currentToken() == JsonToken.START_OBJECT && tree.node() instanceof Fields fields) {
                lists.get(name).read(new YamlSection(file, pointer, fields, problems));
            } else {
                int at = parser.currentTokenLocation().getLineNr();
                problems.add(file, at, pointer, "must be an object");
                parser.skipChildren();
            }
        }
    }
}
