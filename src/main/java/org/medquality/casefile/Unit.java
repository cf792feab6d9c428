package org.medquality.casefile;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the small part of UCUM that orders use. A unit that is not known, such as {@code {tablet}}, is equal to
 * itself only.
 *
 * @param text as the source wrote it
 * @param dimension units of one dimension can be converted
 * @param numerator base units in one of this unit, times the denominator
 * @param denominator see numerator; kept apart so that no division rounds
 */
record Unit(String text, String dimension, BigDecimal numerator, BigDecimal denominator) {
    private static final ImmutableMap<String, Unit> KNOWN = known();

    /** Weight per volume: 1 % is 1 g in 100 mL. */
    private static final Pattern PERCENT = Pattern.compile("[%％](\\s*[(（]w/v[)）])?", Pattern.CASE_INSENSITIVE);

    private static final Pattern RATIO = Pattern.compile("(.+)/\\s*(\\d+(?:\\.\\d+)?)?\\s*([^/()（）]+)");

    private static ImmutableMap<String, Unit> known() {
        return new Table()
                .add("mass", "kg", "1000")
                .add("mass", "g", "1")
                .add("mass", "mg", "0.001")
                .add("mass", "ug", "0.000001")
                .add("mass", "mcg", "0.000001")
                .add("mass", "ng", "0.000000001")
                .add("volume", "L", "1")
                .add("volume", "l", "1")
                .add("volume", "mL", "0.001")
                .add("volume", "ml", "0.001")
                .add("volume", "uL", "0.000001")
                .add("volume", "ul", "0.000001")
                .add("amount", "mol", "1")
                .add("amount", "mmol", "0.001")
                .add("amount", "umol", "0.000001")
                .add("activity", "[iU]", "1")
                .add("activity", "[IU]", "1")
                .add("activity", "IU", "1")
                .add("activity", "U", "1")
                .add("activity", "kU", "1000")
                .add("activity", "MU", "1000000")
                .add("time", "s", "1")
                .add("time", "min", "60")
                .add("time", "h", "3600")
                .add("time", "d", "86400")
                .build();
    }

    static Unit of(String written) {
        String text = written.strip();
        if (PERCENT.matcher(text).matches()) return new Unit(text, "mass/volume", BigDecimal.TEN, BigDecimal.ONE);
        // Both the Greek letter and the micro sign are in use.
        String plain = text.replace('\u03bc', 'u').replace('\u00b5', 'u');
        Unit known = KNOWN.get(plain);
        if (known != null) return known.as(text);
        Matcher ratio = RATIO.matcher(plain);
        Unit quotient = ratio.matches() ? quotient(ratio.group(1), ratio.group(2), ratio.group(3)) : null;
        return quotient != null ? quotient.as(text) : new Unit(text, plain, BigDecimal.ONE, BigDecimal.ONE);
    }

    private static @Nullable Unit quotient(String above, @Nullable String count, String below) {
        Unit dividend = of(above);
        Unit divisor = of(below);
        BigDecimal times = count == null ? BigDecimal.ONE : new BigDecimal(count);
        if (times.signum() == 0) return null;
        return new Unit(
                "",
                dividend.dimension + "/" + divisor.dimension,
                dividend.numerator.multiply(divisor.denominator),
                dividend.denominator.multiply(divisor.numerator).multiply(times));
    }

    private Unit as(String written) {
        return new Unit(written, dimension, numerator, denominator);
    }

    private static final class Table {
        private final ImmutableMap.Builder<String, Unit> units = ImmutableMap.builder();

        Table add(String dimension, String text, String base) {
            units.put(text, new Unit(text, dimension, new BigDecimal(base), BigDecimal.ONE));
            return this;
        }

        ImmutableMap<String, Unit> build() {
            return units.buildOrThrow();
        }
    }
}
