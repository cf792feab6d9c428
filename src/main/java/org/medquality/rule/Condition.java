package org.medquality.rule;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Fact;

/**
 * One condition of a pattern.
 *
 * @param property the property that is compared
 * @param operator how
 * @param operands with what: several for {@code in}, else one
 */
public record Condition(String property, Operator operator, ImmutableList<Operand> operands) {

    /** The operators of the rule language. */
    public enum Operator {
        /** Equal. */
        EQUAL("=="),
        /** Smaller or earlier. */
        LESS("<"),
        /** Not greater or later. */
        AT_MOST("<="),
        /** Greater or later. */
        GREATER(">"),
        /** Not smaller or earlier. */
        AT_LEAST(">="),
        /** One of several literals. */
        IN("in"),
        /** A list that holds a literal. */
        CONTAINS("contains");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        /** As rules write it. */
        public String symbol() {
            return symbol;
        }
    }

    /** Reads properties with the knowledge of what is absent and what is only not known. */
    public interface Reader {
        /** Stands for a value that is not known. */
        Object UNKNOWN = new Object();

        /** The value; null when it is known to be absent; {@link #UNKNOWN} when it is not known. */
        @Nullable
        Object read(Fact fact, String property);
    }

    /**
     * Whether the condition holds for a fact.
     *
     * @param bindings the facts that earlier patterns bound
     * @return null when a value that decides it is not known
     */
    public @Nullable Boolean holds(Fact fact, Map<String, ?> bindings, Reader reader) {
        Object left = reader.read(fact, property);
        if (left == null) return false;
        boolean unknown = left == Reader.UNKNOWN;
        for (Operand operand : operands) {
            Object right = value(operand, fact, bindings, reader);
            if (right == null) continue;
            if (right == Reader.UNKNOWN) unknown = true;
            else if (left != Reader.UNKNOWN && compare(left, right)) return true;
        }
        return unknown ? null : Boolean.FALSE;
    }

    private static @Nullable Object value(Operand operand, Fact fact, Map<String, ?> bindings, Reader reader) {
        if (operand instanceof Operand.Literal literal) return literal.value();
        if (operand instanceof Operand.Own own) return reader.read(fact, own.property());
        Operand.Path path = (Operand.Path) operand;
        return bindings.get(path.variable()) instanceof Fact bound
                ? reader.read(bound, path.property())
                : Reader.UNKNOWN;
    }

    private boolean compare(Object left, Object right) {
        if (operator == Operator.CONTAINS) return ((List<?>) left).contains(right);
        if (operator == Operator.EQUAL || operator == Operator.IN) return order(left, right) == 0;
        int order = order(left, right);
        return switch (operator) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case GREATER -> order > 0;
            default -> order >= 0;
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int order(Object left, Object right) {
        if (left instanceof Number l && right instanceof Number r) {
            return new BigDecimal(l.toString()).compareTo(new BigDecimal(r.toString()));
        }
        return left.getClass() == right.getClass() ? ((Comparable) left).compareTo(right) : -1;
    }
}
