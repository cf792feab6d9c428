package org.medquality.rule;

/** A value that a rule names. */
public sealed interface Operand {
    /** A text, a number ({@link java.math.BigDecimal}) or a truth value. */
    record Literal(Object value) implements Operand {}

    /** What an earlier pattern bound: {@code $notes}. */
    record Variable(String name) implements Operand {}

    /** A property of what an earlier pattern bound: {@code $stay.startedAt}. */
    record Path(String variable, String property) implements Operand {}

    /** Another property of the fact that the condition is about. */
    record Own(String property) implements Operand {}

    /** A length of time or a parameter: {@code hours( 8 )}, {@code setting( "countersign" )}. */
    record Span(String word, Object argument) implements Operand {}
}
