package org.medquality.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medquality.json.YamlNode.Field;
import org.medquality.json.YamlNode.Fields;
import org.medquality.json.YamlNode.Items;
import org.medquality.json.YamlNode.Scalar;

/** Reads a YAML text, or JSON, into a tree; reports duplicate keys and whatever a reader could misunderstand. */
final class YamlTree {
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(20).build())
            .build();

    private final String file;
    private final CatalogueProblems problems;
    private final JsonParser parser;

    YamlTree(String file, CatalogueProblems problems, JsonParser parser) {
        this.file = file;
        this.problems = problems;
        this.parser = parser;
    }

    /** The tree of a file; null when it is empty or no YAML, which is then reported. */
    static @Nullable YamlNode read(String file, String text, CatalogueProblems problems) {
        try (YAMLParser parser = YAML.createParser(text)) {
            return new YamlTree(file, problems, parser).document();
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            problems.add(file, line, "", "not readable as YAML: " + firstLine(e.getOriginalMessage()));
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable YamlNode document() throws IOException {
        if (parser.nextToken() == null) {
            problems.add(file, 1, "", "the file is empty, write its entries or delete it");
            return null;
        }
        YamlNode root = node();
        if (parser.nextToken() != null) report("a second document begins here, write one per file");
        return root;
    }

    /** The tree that begins at the present token. */
    YamlNode node() throws IOException {
        int line = line();
        boolean alias = parser instanceof YAMLParser yaml && yaml.isCurrentAlias();
        if (alias || parser.getObjectId() != null || parser.getTypeId() != null) {
            report("anchors, aliases and tags are not read, write the value out");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> new Fields(line, fields());
            case START_ARRAY -> new Items(line, items());
            case VALUE_NULL -> new Scalar(line, null);
            default -> new Scalar(line, parser.getText());
        };
    }

    private ImmutableMap<String, Field> fields() throws IOException {
        Map<String, Field> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int line = line();
            parser.nextToken();
            Field first = fields.putIfAbsent(key, new Field(line, key, node()));
            if (first != null) {
                problems.add(file, line, "", key + " stands here and in line " + first.line() + ", keep one");
            }
        }
        return ImmutableMap.copyOf(fields);
    }

    private ImmutableList<YamlNode> items() throws IOException {
        ImmutableList.Builder<YamlNode> items = ImmutableList.builder();
        while (parser.nextToken() != JsonToken.END_ARRAY) items.add(node());
        return items.build();
    }

    private void report(String message) {
        problems.add(file, line(), "", message);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
