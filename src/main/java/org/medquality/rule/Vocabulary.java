package org.medquality.rule;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.medquality.fact.Codes;
import org.medquality.fact.FactType;
import org.medquality.fact.Property;
import org.medquality.rule.Problems.At;
import org.medquality.rule.Problems.Refused;

/** The nouns of the rule language: types of facts, their properties and the legal values. */
final class Vocabulary {
    private Vocabulary() {}

    static FactType type(String name, At at) throws Refused {
        return FactType.named(name)
                .orElseThrow(() -> at.refuse("unknown fact " + name + ", known are "
                        + FactType.all().stream().map(FactType::name).toList()));
    }

    static Property property(FactType type, String name, At at) throws Refused {
        Property property = type.property(name);
        if (property == null) {
            throw at.refuse(type + " has no " + name + ", it has " + type.properties());
        }
        return property;
    }

    /** Refuses a literal that the property can never equal. */
    static void literal(FactType type, Property property, Object value, At at) throws Refused {
        boolean fits = property.type() == String.class && value instanceof String
                || property.type() == Boolean.class && value instanceof Boolean
                || number(property.type()) && value instanceof BigDecimal;
        if (!fits)
            throw at.refuse(
                    type + "." + property + " is " + kind(property.type()) + ", it can never equal " + shown(value));
        String codes = property.codes();
        if (codes != null && !Codes.legal(codes).contains(value)) {
            throw at.refuse(
                    type + "." + property + " has no value " + shown(value) + ", its values are " + Codes.legal(codes));
        }
    }

    /** Refuses to compare values of two kinds. */
    static void comparable(Property left, Property right, At at) throws Refused {
        if (left.type() != right.type() && !(number(left.type()) && number(right.type()))) {
            throw at.refuse(left + " is " + kind(left.type()) + " and " + right + " is " + kind(right.type())
                    + ", they can never be equal");
        }
    }

    static boolean ordered(Property property) {
        return !property.list() && property.type() != Boolean.class;
    }

    private static boolean number(Class<?> type) {
        return ImmutableList.of(Integer.class, int.class, BigDecimal.class).contains(type);
    }

    private static String kind(Class<?> type) {
        if (type == String.class) return "a text";
        if (type == Boolean.class) return "true or false";
        if (type == Instant.class) return "a moment";
        if (type == LocalDate.class) return "a date";
        return number(type) ? "a number" : "a " + type.getSimpleName();
    }

    private static String shown(Object value) {
        return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
    }
}
