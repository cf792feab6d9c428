package org.medquality.rule;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Writes rules as DRL. What Drools compiles is this text, written from the checked model, and never the author's: what
 * is not in the rule language cannot reach the compiler.
 */
final class DrlText {
    private DrlText() {}

    static final List<String> IMPORTS =
            List.of("org.medquality.fact.*", "static org.medquality.duty.Duties.*", "java.util.List");

    static String of(String family, List<Rule> rules) {
        return "package rules." + family + "\n\n"
                + IMPORTS.stream().map(i -> "import " + i + "\n").collect(Collectors.joining())
                + rules.stream().map(r -> "\n" + of(r)).collect(Collectors.joining());
    }

    static String of(Rule rule) {
        return "rule \"" + rule.id() + "\"\nwhen\n"
                + rule.patterns().stream().map(p -> "    " + of(p) + "\n").collect(Collectors.joining())
                + "then\n    insert( " + of(rule.sentence()) + " );\nend\n";
    }

    static String of(Pattern pattern) {
        String facts = pattern.type() + "("
                + pattern.conditions().stream().map(c -> " " + compiled(c)).collect(Collectors.joining(","))
                + " )";
        return switch (pattern.role()) {
            case TRIGGER -> pattern.variable() + " : " + facts;
            case EVIDENCE -> pattern.variable() + " : List() from collect( " + facts + " )";
            case EXEMPTION -> "not " + facts;
        };
    }

    private static String compiled(Condition condition) {
        return text(condition, DrlText::called);
    }

    /** Drools takes a name such as issuedAt for the getter of suedAt; as a call it is what it is. */
    private static String called(String property) {
        return property.startsWith("is") || property.startsWith("get") ? property + "()" : property;
    }

    /** A condition as authors write it. */
    static String of(Condition condition) {
        return text(condition, property -> property);
    }

    private static String text(Condition condition, UnaryOperator<String> own) {
        String right =
                condition.operands().stream().map(o -> inCondition(o, own)).collect(Collectors.joining(", "));
        String operator = condition.operator().symbol();
        return own.apply(condition.property()) + " " + operator + " "
                + (condition.operator() == Condition.Operator.IN ? "( " + right + " )" : right);
    }

    private static String inCondition(Operand operand, UnaryOperator<String> own) {
        if (operand instanceof Operand.Path path) return path.variable() + "." + path.property();
        if (operand instanceof Operand.Own other) return own.apply(other.property());
        return Literals.of(((Operand.Literal) operand).value());
    }

    static String of(Sentence sentence) {
        if (sentence instanceof Sentence.Group group) {
            return (group.all() ? "allOf( " : "anyOf( ")
                    + group.parts().stream().map(DrlText::of).collect(Collectors.joining(", "))
                    + " )";
        }
        Sentence.Simple simple = (Sentence.Simple) sentence;
        return simple.verb() + "( " + inSentence(simple.evidence()) + " )"
                + simple.words().stream().map(DrlText::of).collect(Collectors.joining());
    }

    private static String of(Sentence.Word word) {
        String arguments = word.arguments().stream().map(DrlText::inSentence).collect(Collectors.joining(", "));
        return "." + word.name() + (arguments.isEmpty() ? "()" : "( " + arguments + " )");
    }

    private static String inSentence(Operand operand) {
        if (operand instanceof Operand.Variable variable) return variable.name();
        // Facts are records: in Java a property is read by its accessor.
        if (operand instanceof Operand.Path path) return path.variable() + "." + path.property() + "()";
        if (operand instanceof Operand.Span span) return span.word() + "( " + Literals.of(span.argument()) + " )";
        return Literals.of(((Operand.Literal) operand).value());
    }
}
