package org.medquality.casefile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number with a unit, compared exactly across units of one dimension. */
record Quantity(BigDecimal value, Unit unit) {
    private static final Pattern TEXT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(.*)");

    static Quantity of(BigDecimal value, String unit) {
        return new Quantity(value, Unit.of(unit));
    }

    /** The quantity that a text such as {@code 50 mg/100 mL} means; null when it begins with no number. */
    static @Nullable Quantity parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        return matcher.matches() ? of(new BigDecimal(matcher.group(1)), matcher.group(2)) : null;
    }

    /** Whether the units can be converted into each other. */
    boolean comparable(Quantity other) {
        return unit.dimension().equals(other.unit.dimension());
    }

    /**
     * Whether this differs from a reference by no more than a fraction of the reference.
     *
     * @throws IllegalArgumentException if the units cannot be converted
     */
    boolean within(BigDecimal fraction, Quantity reference) {
        if (!comparable(reference)) throw new IllegalArgumentException("units of two dimensions");
        BigDecimal mine = value.multiply(unit.numerator()).multiply(reference.unit.denominator());
        BigDecimal theirs = reference.value.multiply(reference.unit.numerator()).multiply(unit.denominator());
        return mine.subtract(theirs).abs().compareTo(theirs.abs().multiply(fraction)) <= 0;
    }

    /** This quantity in the unit of another one of the same dimension; for display, digits beyond 34 are rounded. */
    Quantity in(Unit other) {
        BigDecimal dividend = value.multiply(unit.numerator()).multiply(other.denominator());
        BigDecimal divisor = unit.denominator().multiply(other.numerator());
        return new Quantity(dividend.divide(divisor, MathContext.DECIMAL128), other);
    }

    @Override
    public String toString() {
        return (value.stripTrailingZeros().toPlainString() + " " + unit.text()).strip();
    }
}
