package org.medquality.finding;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.AssembledCase;
import org.medquality.fact.Fact;
import org.medquality.fact.FactType;
import org.medquality.fact.Property;
import org.medquality.finding.Reason.Code;
import org.medquality.rule.Condition;
import org.medquality.rule.Operand;
import org.medquality.rule.Pattern;

/** Asks which facts a pattern matches, surely or perhaps. */
final class Patterns {
    private final AssembledCase file;
    private final Knowledge knowledge;

    Patterns(AssembledCase file, Knowledge knowledge) {
        this.file = file;
        this.knowledge = knowledge;
    }

    /** Whether a fact matches: true, false, or null when a property that decides is not known. */
    @Nullable
    Boolean matches(Pattern pattern, Fact fact, Map<String, ?> bindings) {
        Boolean all = true;
        for (Condition condition : pattern.conditions()) {
            Boolean one = condition.holds(fact, bindings, knowledge);
            if (Boolean.FALSE.equals(one)) return false;
            if (one == null) all = null;
        }
        return all;
    }

    /** The facts that may match: those of the type, less those that a condition on a text rules out at once. */
    ImmutableList<Fact> facts(Pattern pattern, Map<String, ?> bindings) {
        FactType type = pattern.type();
        for (Condition condition : pattern.conditions()) {
            Property property = type.property(condition.property());
            String wanted = property == null || property.list() ? null : wanted(condition, bindings);
            if (wanted != null) return knowledge.index().with(type, property, wanted);
        }
        return file.all(type);
    }

    /** The text that a property must equal; null when the condition asks something else, or this is not known. */
    private static @Nullable String wanted(Condition condition, Map<String, ?> bindings) {
        if (condition.operator() != Condition.Operator.EQUAL) return null;
        Operand operand = condition.operands().get(0);
        Object value = null;
        if (operand instanceof Operand.Literal literal) value = literal.value();
        if (operand instanceof Operand.Path path && bindings.get(path.variable()) instanceof Fact bound) {
            Property property = FactType.of(bound).property(path.property());
            value = property == null ? null : property.of(bound);
        }
        return value instanceof String text ? text : null;
    }

    /** The first fact that only something unknown keeps from matching, as a reason of this kind. */
    Optional<Reason> perhaps(Pattern pattern, Map<String, ?> bindings, Code code) {
        for (Fact fact : facts(pattern, bindings)) {
            if (matches(pattern, fact, bindings) == null) return Optional.of(doubt(pattern, fact, bindings, code));
        }
        return Optional.empty();
    }

    /** What is not known of this fact, which only something unknown keeps from matching. */
    Reason doubt(Pattern pattern, Fact fact, Map<String, ?> bindings, Code code) {
        for (Condition condition : pattern.conditions()) {
            if (condition.holds(fact, bindings, knowledge) != null) continue;
            if (knowledge.read(fact, condition.property()) != Condition.Reader.UNKNOWN) {
                Reason other = operand(condition, fact, bindings);
                if (other != null) return other;
            }
            Reason unknown = knowledge.unknown(fact, condition.property());
            boolean own = unknown.code() == Code.VALUE_UNKNOWN
                    && unknown.arguments().get(0).equals(FactType.of(fact).name());
            return own ? new Reason(code, unknown.arguments()) : unknown;
        }
        throw new IllegalStateException("nothing is unknown of " + fact);
    }

    private @Nullable Reason operand(Condition condition, Fact fact, Map<String, ?> bindings) {
        for (Operand operand : condition.operands()) {
            if (operand instanceof Operand.Path path
                    && bindings.get(path.variable()) instanceof Fact bound
                    && knowledge.read(bound, path.property()) == Condition.Reader.UNKNOWN) {
                return knowledge.unknown(bound, path.property());
            }
            if (operand instanceof Operand.Own own
                    && knowledge.read(fact, own.property()) == Condition.Reader.UNKNOWN) {
                return knowledge.unknown(fact, own.property());
            }
        }
        return null;
    }

    /** Whether the pattern can only match the very fact that a variable stands for: {@code Order( id == $order.id )}. */
    static boolean sameFact(Pattern pattern, Map<String, ?> bindings) {
        return pattern.conditions().stream()
                .anyMatch(c -> c.property().equals("id")
                        && c.operator() == Condition.Operator.EQUAL
                        && c.operands().get(0) instanceof Operand.Path path
                        && path.property().equals("id")
                        && bindings.get(path.variable()) instanceof Fact bound
                        && FactType.of(bound) == pattern.type());
    }
}
