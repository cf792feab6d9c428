package org.medquality.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.AtomicExprDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.BindingDescr;
import org.drools.drl.ast.descr.ConnectiveType;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;
import org.drools.drl.parser.DrlExprParser;
import org.drools.drl.parser.DrlExprParserFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.medquality.fact.FactType;
import org.medquality.fact.Property;
import org.medquality.rule.Condition.Operator;
import org.medquality.rule.Problems.At;
import org.medquality.rule.Problems.Refused;

/** Reads one condition of a pattern from its expression tree, and refuses what is not in the rule language. */
final class ConditionReader {
    private static final ImmutableMap<String, Operator> OPERATORS = ImmutableMap.of(
            "==", Operator.EQUAL,
            "<", Operator.LESS,
            "<=", Operator.AT_MOST,
            ">", Operator.GREATER,
            ">=", Operator.AT_LEAST,
            "contains", Operator.CONTAINS);

    private final FactType type;
    private final Map<String, FactType> bound;
    private final At at;

    ConditionReader(FactType type, Map<String, FactType> bound, At at) {
        this.type = type;
        this.bound = bound;
        this.at = at;
    }

    Condition read(String text) throws Refused {
        DrlExprParser parser = DrlExprParserFactory.getDrlExprParser(LanguageLevelOption.DRL6);
        ConstraintConnectiveDescr tree = parser.parse(text);
        if (tree == null || parser.hasErrors() || tree.getDescrs().size() != 1) throw outside(text);
        Condition condition = condition(tree.getDescrs().get(0), text);
        // The parser stops silently at what it does not understand; what it read must be all that is there.
        if (!squeeze(DrlText.of(condition)).equals(squeeze(text))) throw outside(text);
        check(condition);
        return condition;
    }

    private Condition condition(BaseDescr node, String text) throws Refused {
        if (node instanceof BindingDescr) {
            throw at.refuse(
                    "bind nothing inside a pattern; write the property behind the fact's own variable: $x.property");
        }
        if (node instanceof AtomicExprDescr atom) {
            throw at.refuse(
                    type.property(atom.getExpression().replace("!", "").strip()) == null
                            ? "\"" + text.strip()
                                    + "\" is not part of the rule language; a condition is property, operator, value"
                            : "write " + atom.getExpression().replace("!", "").strip()
                                    + " == true; a bare property throws when it is unknown");
        }
        if (node instanceof RelationalExprDescr relation) return comparison(relation, text);
        if (node instanceof ConstraintConnectiveDescr or && or.getConnective() == ConnectiveType.OR)
            return in(or, text);
        throw outside(text);
    }

    /** The parser turns {@code in ( … )} into a chain of equalities. */
    private Condition in(ConstraintConnectiveDescr or, String text) throws Refused {
        List<Operand> operands = new ArrayList<>();
        String property = null;
        for (BaseDescr part : or.getDescrs()) {
            if (!(part instanceof RelationalExprDescr relation)) throw outside(text);
            Condition equality = comparison(relation, text);
            if (property != null && !property.equals(equality.property())) throw outside(text);
            property = equality.property();
            operands.addAll(equality.operands());
        }
        if (property == null) throw outside(text);
        return new Condition(property, Operator.IN, ImmutableList.copyOf(operands));
    }

    private Condition comparison(RelationalExprDescr relation, String text) throws Refused {
        String operator = relation.getOperator();
        if (operator.equals("!=")) {
            throw at.refuse("!= is true for unknown values; list the wanted values with in ( ... )");
        }
        Operator known = OPERATORS.get(operator);
        boolean plain = relation.getOperatorDescr() != null
                && !relation.getOperatorDescr().isNegated();
        if (known == null
                || !plain
                || relation.getParameters() != null && !relation.getParameters().isEmpty()) {
            throw at.refuse("operator " + operator + " is not part of the rule language, use == < <= > >= in contains");
        }
        if (!(relation.getLeft() instanceof AtomicExprDescr left)
                || !(relation.getRight() instanceof AtomicExprDescr right)) {
            throw outside(text);
        }
        String property = left.getExpression().strip();
        Vocabulary.property(type, property, at);
        return new Condition(
                property, known, ImmutableList.of(operand(right.getExpression().strip(), text)));
    }

    private Operand operand(String text, String whole) throws Refused {
        if (text.startsWith("\"")) return new Operand.Literal(Literals.unquote(text, at));
        if (text.equals("true") || text.equals("false")) return new Operand.Literal(Boolean.valueOf(text));
        if (Literals.isNumber(text)) return new Operand.Literal(new BigDecimal(text));
        int dot = text.indexOf('.');
        if (text.startsWith("$") && dot > 0) return path(text.substring(0, dot), text.substring(dot + 1));
        if (type.property(text) != null) return new Operand.Own(text);
        throw outside(whole);
    }

    private Operand path(String variable, String property) throws Refused {
        FactType owner = bound.get(variable);
        if (owner == null) throw at.refuse(variable + " is not bound by an earlier pattern on a fact");
        Vocabulary.property(owner, property, at);
        return new Operand.Path(variable, property);
    }

    private void check(Condition condition) throws Refused {
        Property left = Vocabulary.property(type, condition.property(), at);
        if (left.list() != (condition.operator() == Operator.CONTAINS)) {
            throw at.refuse(
                    left.list()
                            ? left + " is a list, ask with contains"
                            : left + " is no list, contains does not apply");
        }
        if (condition.operator().compareTo(Operator.EQUAL) > 0
                && condition.operator().compareTo(Operator.IN) < 0
                && !Vocabulary.ordered(left)) {
            throw at.refuse(left + " has no order, " + condition.operator().symbol() + " does not apply");
        }
        for (Operand operand : condition.operands()) {
            if (operand instanceof Operand.Literal literal) Vocabulary.literal(type, left, literal.value(), at);
            if (operand instanceof Operand.Own own)
                Vocabulary.comparable(left, Vocabulary.property(type, own.property(), at), at);
            if (operand instanceof Operand.Path path) {
                Vocabulary.comparable(left, Vocabulary.property(bound.get(path.variable()), path.property(), at), at);
            }
        }
    }

    private Refused outside(String text) {
        return at.refuse(
                "\"" + text.strip() + "\" is not part of the rule language; a condition is property, operator, value,"
                        + " several are separated by commas");
    }

    /** Without blanks outside of quoted text. */
    private static String squeeze(String text) {
        StringBuilder out = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && (i == 0 || text.charAt(i - 1) != '\\')) quoted = !quoted;
            if (quoted || !Character.isWhitespace(c)) out.append(c);
        }
        return out.toString();
    }
}
