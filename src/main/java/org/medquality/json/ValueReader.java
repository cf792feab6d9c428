package org.medquality.json;

import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes;
import org.medquality.fact.Property;

/** Reads the value of one property. Every method answers null after it has told what is wrong. */
final class ValueReader {
    /** Printed on packages, often as a month only. */
    private static final String EXPIRY = "expiryDate";

    private final JsonSource source;
    private final Scope scope;

    ValueReader(JsonSource source, Scope scope) {
        this.source = source;
        this.scope = scope;
    }

    /** The value of this property; null also where the text says null. */
    @Nullable
    Object read(Property property) {
        if (source.token() == JsonToken.VALUE_NULL) return null;
        return property.list() ? list(property) : one(property);
    }

    private @Nullable List<Object> list(Property property) {
        if (source.token() != JsonToken.START_ARRAY) return refuse("must be a list in brackets");
        List<Object> values = new ArrayList<>();
        while (source.nextElement()) {
            Object value = one(property);
            if (value != null) values.add(value);
        }
        return values;
    }

    private @Nullable Object one(Property property) {
        Class<?> type = property.type();
        if (type == String.class) return property.codes() == null ? text() : code(property.codes());
        if (type == Instant.class) return instant();
        if (type == Boolean.class) return truth();
        if (type == Integer.class) return integer();
        if (type == BigDecimal.class) return decimal();
        if (type == LocalDate.class) return date(property);
        throw new IllegalStateException("no JSON form for the type of " + property);
    }

    @Nullable
    String text() {
        if (source.token() != JsonToken.VALUE_STRING) return refuse("must be a text in quotes");
        String text = source.text();
        if (text.isBlank()) return refuse("is empty; leave out what is not known");
        if (!wellFormed(text)) return refuse("holds half of a character; escape both halves of it");
        return text;
    }

    /** Half a surrogate pair cannot be written again as UTF-8. */
    private static boolean wellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private @Nullable String code(String list) {
        String text = text();
        if (text == null) return null;
        ImmutableSet<String> legal = Codes.legal(list);
        if (legal.contains(text)) return text;
        return refuse("is no code of the list " + list + "; " + Nearest.hint(text, legal) + "legal are " + legal);
    }

    @Nullable
    Instant instant() {
        if (source.token() != JsonToken.VALUE_STRING) return refuse("must be a moment in quotes");
        try {
            return Times.instant(source.text(), scope::zone);
        } catch (Times.NoTime e) {
            return refuse(String.valueOf(e.getMessage()));
        }
    }

    private @Nullable LocalDate date(Property property) {
        if (source.token() != JsonToken.VALUE_STRING) return refuse("must be a date in quotes");
        try {
            return property.name().equals(EXPIRY) ? Times.expiry(source.text()) : Times.date(source.text());
        } catch (Times.NoTime e) {
            return refuse(String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Boolean truth() {
        if (source.token() == JsonToken.VALUE_TRUE) return true;
        if (source.token() == JsonToken.VALUE_FALSE) return false;
        return refuse("must be true or false, without quotes");
    }

    private @Nullable Integer integer() {
        if (source.token() != JsonToken.VALUE_NUMBER_INT) return refuse("must be a whole number, without quotes");
        BigDecimal value = source.decimal();
        if (value.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) return refuse("is too large a number");
        return value.intValueExact();
    }

    /** Never with a negative scale, so that 1E3 and 1000 are one value. */
    private @Nullable BigDecimal decimal() {
        JsonToken token = source.token();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            return refuse("must be a number, without quotes");
        }
        BigDecimal value = source.decimal();
        int digitsBeforePoint = value.precision() - value.scale();
        if (value.scale() > Limits.DIGITS || digitsBeforePoint > Limits.DIGITS) {
            return refuse("is too large or too small a number");
        }
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private <T> @Nullable T refuse(String message) {
        source.error(message);
        source.skip();
        return null;
    }
}
