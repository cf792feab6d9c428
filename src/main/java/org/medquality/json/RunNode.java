package org.medquality.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.zone.ZoneRulesException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An object of a written report, its fields asked for by name and type; anything else is refused with its place. */
final class RunNode {
    private final String path;
    private final JsonNode node;

    RunNode(String path, JsonNode node) {
        this.path = path;
        this.node = node;
        if (!node.isObject()) throw new RunFormatException((path.isEmpty() ? "the report" : path) + " is no object");
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    String text(String field) {
        return required(field, textOrNull(field));
    }

    @Nullable
    String textOrNull(String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) return null;
        if (!value.isTextual()) throw wrong(field, "a text");
        return value.textValue();
    }

    int integer(String field) {
        JsonNode value = node.get(field);
        if (value == null || !value.canConvertToInt() || !value.isIntegralNumber())
            throw wrong(field, "a whole number");
        return value.intValue();
    }

    boolean flag(String field) {
        JsonNode value = node.get(field);
        if (value == null || !value.isBoolean()) throw wrong(field, "true or false");
        return value.booleanValue();
    }

    BigDecimal number(String field) {
        return required(field, numberOrNull(field));
    }

    @Nullable
    BigDecimal numberOrNull(String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) return null;
        if (!value.isNumber()) throw wrong(field, "a number");
        return value.decimalValue();
    }

    <E extends Enum<E>> E code(String field, Class<E> codes) {
        return required(field, codeOrNull(field, codes));
    }

    <E extends Enum<E>> @Nullable E codeOrNull(String field, Class<E> codes) {
        String text = textOrNull(field);
        if (text == null) return null;
        return constant(text, codes).orElseThrow(() -> wrong(field, "a code of " + codes.getSimpleName()));
    }

    /** A list of codes; empty where it is absent. */
    <E extends Enum<E>> ImmutableList<E> codes(String field, Class<E> codes) {
        return texts(field).stream()
                .map(text -> constant(text, codes).orElseThrow(() -> wrong(field, "codes of " + codes.getSimpleName())))
                .collect(ImmutableList.toImmutableList());
    }

    private static <E extends Enum<E>> Optional<E> constant(String text, Class<E> codes) {
        return Arrays.stream(codes.getEnumConstants())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }

    Instant moment(String field) {
        return required(field, momentOrNull(field));
    }

    @Nullable
    Instant momentOrNull(String field) {
        return parsed(field, text -> OffsetDateTime.parse(text).toInstant(), "a moment");
    }

    @Nullable
    LocalDate dateOrNull(String field) {
        return parsed(field, LocalDate::parse, "a day");
    }

    @Nullable
    Duration durationOrNull(String field) {
        return parsed(field, Duration::parse, "a length of time");
    }

    ZoneId zone(String field) {
        try {
            return ZoneId.of(text(field));
        } catch (ZoneRulesException e) {
            throw wrong(field, "a zone");
        }
    }

    private <T> @Nullable T parsed(String field, Function<String, T> parser, String what) {
        String text = textOrNull(field);
        if (text == null) return null;
        try {
            return parser.apply(text);
        } catch (DateTimeParseException e) {
            throw wrong(field, what);
        }
    }

    RunNode object(String field) {
        return required(field, objectOrNull(field));
    }

    @Nullable
    RunNode objectOrNull(String field) {
        return has(field) ? new RunNode(at(field), node.get(field)) : null;
    }

    /** The elements of a list; none where it is absent. */
    <T> ImmutableList<T> list(String field, Function<RunNode, T> element) {
        JsonNode value = node.get(field);
        if (value == null) return ImmutableList.of();
        if (!value.isArray()) throw wrong(field, "a list");
        ImmutableList.Builder<T> list = ImmutableList.builder();
        for (int i = 0; i < value.size(); i++) list.add(element.apply(new RunNode(at(field) + "/" + i, value.get(i))));
        return list.build();
    }

    /** A list of texts; empty where it is absent. */
    ImmutableList<String> texts(String field) {
        JsonNode value = node.get(field);
        if (value == null) return ImmutableList.of();
        if (!value.isArray()) throw wrong(field, "a list");
        ImmutableList.Builder<String> texts = ImmutableList.builder();
        for (JsonNode text : value) {
            if (!text.isTextual()) throw wrong(field, "a list of texts");
            texts.add(text.textValue());
        }
        return texts.build();
    }

    ImmutableList<BigDecimal> numbers(String field) {
        JsonNode value = node.get(field);
        if (value == null) return ImmutableList.of();
        if (!value.isArray()) throw wrong(field, "a list");
        ImmutableList.Builder<BigDecimal> numbers = ImmutableList.builder();
        for (JsonNode number : value) {
            if (!number.isNumber()) throw wrong(field, "a list of numbers");
            numbers.add(number.decimalValue());
        }
        return numbers.build();
    }

    /** The names of the fields, where these are of the file's own choosing. */
    ImmutableList<String> names() {
        return ImmutableList.copyOf(node.fieldNames());
    }

    private <T> T required(String field, @Nullable T value) {
        if (value == null) throw new RunFormatException(at(field) + " is missing");
        return value;
    }

    private RunFormatException wrong(String field, String what) {
        return new RunFormatException(at(field) + " must be " + what);
    }

    private String at(String field) {
        return path + "/" + field;
    }
}
