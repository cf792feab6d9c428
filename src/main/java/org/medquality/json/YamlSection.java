package org.medquality.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.primitives.Ints;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medquality.json.YamlNode.Field;
import org.medquality.json.YamlNode.Fields;
import org.medquality.json.YamlNode.Items;
import org.medquality.json.YamlNode.Scalar;

/**
 * The keys of one entry, each asked for by name and type. What is missing or of another type is reported, and something
 * harmless stands in for it: a file with a problem yields no catalogue, but all its problems.
 */
final class YamlSection {
    private final String file;
    private final String entry;
    private final Fields node;
    private final CatalogueProblems problems;
    private final Set<String> asked = new TreeSet<>();

    /** @param entry id of the entry, for messages; in JSON its pointer, which begins with a slash */
    YamlSection(String file, String entry, Fields node, CatalogueProblems problems) {
        this.file = file;
        this.entry = entry;
        this.node = node;
        this.problems = problems;
    }

    String text(String key) {
        return required(key, textOrNull(key), "");
    }

    @Nullable
    String textOrNull(String key) {
        Field field = field(key);
        return field == null ? null : text(field, field.value());
    }

    /** A text as it is written, with the blanks around it. */
    String verbatim(String key) {
        return required(key, verbatimOrNull(key), "");
    }

    @Nullable
    String verbatimOrNull(String key) {
        Field field = field(key);
        if (field == null) return null;
        if (!(field.value() instanceof Scalar)) report(field.line(), key + " must be a text");
        return written(field.value());
    }

    int count(String key) {
        String text = verbatimOrNull(key);
        Integer count = text == null ? null : Ints.tryParse(text);
        if (count != null && count >= 0) return count;
        report(line(key), key + " must be a whole number from 0 on");
        return 0;
    }

    Instant moment(String key) {
        return required(key, momentOrNull(key), Instant.EPOCH);
    }

    @Nullable
    Instant momentOrNull(String key) {
        String text = verbatimOrNull(key);
        if (text == null) return null;
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            report(line(key), key + " must be a moment with offset such as 2024-03-10T08:00:00+08:00");
            return Instant.EPOCH;
        }
    }

    BigDecimal number(String key) {
        return required(key, numberOrNull(key), BigDecimal.ZERO);
    }

    @Nullable
    BigDecimal numberOrNull(String key) {
        Field field = field(key);
        if (field == null) return null;
        String text = written(field.value());
        if (text.matches("\\d{1,9}(\\.\\d{1,9})?")) return new BigDecimal(text);
        report(field.line(), key + " must be a number from 0 on such as 0.5");
        return BigDecimal.ZERO;
    }

    boolean flag(String key) {
        Field field = field(key);
        String text = field == null ? "" : written(field.value());
        // YAML 1.1 would take yes and on, too; one way of writing it is enough.
        if (!text.equals("true") && !text.equals("false")) report(line(key), key + " must be true or false");
        return text.equals("true");
    }

    @Nullable
    LocalDate dateOrNull(String key) {
        String text = textOrNull(key);
        if (text == null) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            report(line(key), key + " must be a day such as 2010-03-01");
            return LocalDate.EPOCH;
        }
    }

    <E extends Enum<E>> E code(String key, Class<E> codes) {
        return required(key, codeOrNull(key, codes), codes.getEnumConstants()[0]);
    }

    <E extends Enum<E>> @Nullable E codeOrNull(String key, Class<E> codes) {
        String text = textOrNull(key);
        if (text == null) return null;
        for (E constant : codes.getEnumConstants()) if (code(constant).equals(text)) return constant;
        String legal =
                Arrays.stream(codes.getEnumConstants()).map(YamlSection::code).collect(Collectors.joining(", "));
        // JSON comes from hospitals, and what slipped into a wrong field may be a name: it is not repeated.
        report(line(key), key + (json() ? " must be one of " : " is " + text + ", write one of ") + legal);
        return codes.getEnumConstants()[0];
    }

    /** A list of texts; empty when the key is absent. */
    ImmutableList<String> texts(String key) {
        Field field = field(key);
        if (field == null) return ImmutableList.of();
        return items(field).stream().map(i -> text(field, i)).collect(ImmutableList.toImmutableList());
    }

    /** A list of numbers; empty when the key is absent. */
    ImmutableList<BigDecimal> numbers(String key) {
        ImmutableList.Builder<BigDecimal> numbers = ImmutableList.builder();
        for (String text : texts(key)) {
            if (text.matches("\\d{1,9}(\\.\\d{1,9})?")) numbers.add(new BigDecimal(text));
            else report(line(key), key + " must list numbers from 0 on such as 0.5");
        }
        return numbers.build();
    }

    /** The same where an order or a repetition means nothing. */
    ImmutableSet<String> words(String key) {
        List<String> texts = texts(key);
        Set<String> seen = new HashSet<>();
        for (String text : texts) if (!seen.add(text)) report(line(key), key + " names " + text + " twice, keep one");
        return ImmutableSet.copyOf(texts);
    }

    /** A list of entries; empty when the key is absent. */
    ImmutableList<YamlSection> sections(String key) {
        Field field = field(key);
        if (field == null) return ImmutableList.of();
        ImmutableList.Builder<YamlSection> sections = ImmutableList.builder();
        int index = 0;
        for (YamlNode item : items(field)) sections.add(section(field, item, key + "/" + index++));
        return sections.build();
    }

    /** The entry under a key; null when it is absent. */
    @Nullable
    YamlSection sectionOrNull(String key) {
        Field field = field(key);
        return field == null ? null : section(field, field.value(), key);
    }

    /** The same for a key that may also have a single value; null then, too. */
    @Nullable
    YamlSection nestedOrNull(String key) {
        Field field = field(key);
        return field != null && field.value() instanceof Fields ? section(field, field.value(), key) : null;
    }

    /** The entries of a file or a section whose keys are ids of its own choosing. */
    ImmutableList<YamlSection> entries() {
        asked.addAll(node.fields().keySet());
        return node.fields().values().stream()
                .map(f -> f.value() instanceof Fields fields
                        ? new YamlSection(file, f.key(), new Fields(f.line(), fields.fields()), problems)
                        : notAnEntry(f.line(), f.key()))
                .collect(ImmutableList.toImmutableList());
    }

    /** The names of a section whose keys are of its own choosing, in the order of the file. */
    ImmutableSet<String> names() {
        return node.fields().keySet();
    }

    boolean has(String key) {
        return field(key) != null;
    }

    /** The id of the entry. */
    String entry() {
        return entry;
    }

    /** Reports a problem with the value of a key. */
    void refuse(String key, String message) {
        asked.add(key);
        report(line(key), message);
    }

    /** Reports a problem with the entry as a whole. */
    void refuse(String message) {
        report(node.line(), message);
    }

    /** Reports the keys that nobody asked for. */
    void close() {
        for (String key : Sets.difference(node.fields().keySet(), asked)) {
            report(line(key), "unknown key " + key + ", known are " + asked);
        }
    }

    private <T> T required(String key, @Nullable T value, T stand) {
        if (value == null) report(node.line(), "has no " + key + ", add it");
        return Objects.requireNonNullElse(value, stand);
    }

    private @Nullable Field field(String key) {
        asked.add(key);
        Field field = node.fields().get(key);
        return field == null || field.isNull() ? null : field;
    }

    private String text(Field field, YamlNode value) {
        String text = written(value).strip();
        if (text.isEmpty()) report(value.line(), field.key() + " must be a text");
        return text;
    }

    private static String written(YamlNode value) {
        return value instanceof Scalar scalar && scalar.text() != null ? scalar.text() : "";
    }

    private ImmutableList<YamlNode> items(Field field) {
        if (field.value() instanceof Items items) return items.items();
        report(field.line(), field.key() + " must be a list");
        return ImmutableList.of();
    }

    private YamlSection section(Field field, YamlNode value, String path) {
        return value instanceof Fields fields
                ? new YamlSection(file, json() ? entry + "/" + path : entry, fields, problems)
                : notAnEntry(field.line(), field.key());
    }

    private YamlSection notAnEntry(int line, String key) {
        report(line, key + " must have keys of its own");
        // What this stand-in lacks is not worth a second message.
        return new YamlSection(file, key, new Fields(line, ImmutableMap.of()), new CatalogueProblems());
    }

    private boolean json() {
        return entry.startsWith("/");
    }

    private int line(String key) {
        Field field = node.fields().get(key);
        return field == null ? node.line() : field.line();
    }

    private void report(int line, String message) {
        problems.add(file, line, entry, message);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
