package org.medquality.rule;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.medquality.rule.Operand.Span;
import org.medquality.rule.Problems.At;
import org.medquality.rule.Problems.Refused;
import org.medquality.rule.Sentence.Group;
import org.medquality.rule.Sentence.Simple;
import org.medquality.rule.Sentence.Word;

/** Reads the {@code then} of a rule: one {@code insert} of one sentence, and nothing else. */
final class SentenceReader {
    static final ImmutableSet<String> VERBS = ImmutableSet.of("expect", "forbid", "check");
    private static final ImmutableSet<String> SPANS =
            ImmutableSet.of("minutes", "hours", "days", "months", "workingDays", "setting");
    private static final ParserConfiguration JAVA =
            new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17);

    private final At at;

    SentenceReader(At at) {
        this.at = at;
    }

    Sentence read(String consequence) throws Refused {
        ParseResult<BlockStmt> parsed = new JavaParser(JAVA).parseBlock("{" + consequence + "}");
        BlockStmt block = parsed.getResult().filter(b -> parsed.isSuccessful()).orElseThrow(this::shape);
        if (block.getStatements().size() != 1
                || !(block.getStatement(0) instanceof ExpressionStmt statement)
                || !(statement.getExpression() instanceof MethodCallExpr insert)
                || insert.getScope().isPresent()
                || !insert.getNameAsString().equals("insert")
                || insert.getArguments().size() != 1) {
            throw shape();
        }
        return sentence(insert.getArgument(0));
    }

    private Refused shape() {
        return at.refuse("then must be one insert( ... ); of expect, forbid or check");
    }

    private Sentence sentence(Expression expression) throws Refused {
        if (!(expression instanceof MethodCallExpr call)
                || call.getTypeArguments().isPresent()) throw shape();
        String name = call.getNameAsString();
        if (call.getScope().isEmpty() && (name.equals("anyOf") || name.equals("allOf"))) return group(call);
        return simple(call);
    }

    private Sentence group(MethodCallExpr call) throws Refused {
        List<Sentence> parts = new ArrayList<>();
        for (Expression part : call.getArguments()) parts.add(sentence(part));
        if (parts.size() < 2) throw at.refuse(call.getNameAsString() + " joins two sentences or more");
        return new Group(call.getNameAsString().equals("allOf"), ImmutableList.copyOf(parts));
    }

    private Simple simple(MethodCallExpr last) throws Refused {
        List<Word> words = new ArrayList<>();
        MethodCallExpr call = last;
        while (call.getScope().isPresent()) {
            if (!(call.getScope().get() instanceof MethodCallExpr before)) throw shape();
            words.add(0, new Word(call.getNameAsString(), arguments(call)));
            call = before;
        }
        if (!VERBS.contains(call.getNameAsString()) || call.getArguments().size() != 1) throw shape();
        return new Simple(call.getNameAsString(), operand(call.getArgument(0)), ImmutableList.copyOf(words));
    }

    private ImmutableList<Operand> arguments(MethodCallExpr call) throws Refused {
        List<Operand> arguments = new ArrayList<>();
        for (Expression argument : call.getArguments()) arguments.add(operand(argument));
        return ImmutableList.copyOf(arguments);
    }

    private Operand operand(Expression expression) throws Refused {
        if (expression instanceof NameExpr name) return new Operand.Variable(name.getNameAsString());
        if (expression instanceof FieldAccessExpr field && field.getScope() instanceof NameExpr owner) {
            return new Operand.Path(owner.getNameAsString(), field.getNameAsString());
        }
        if (expression instanceof StringLiteralExpr text) {
            return new Operand.Literal(Literals.unquote("\"" + text.getValue() + "\"", at));
        }
        if (expression instanceof IntegerLiteralExpr number) return new Operand.Literal(number(number));
        if (expression instanceof BooleanLiteralExpr truth) return new Operand.Literal(truth.getValue());
        if (expression instanceof MethodCallExpr call
                && call.getScope().isEmpty()
                && SPANS.contains(call.getNameAsString())) {
            return span(call);
        }
        throw at.refuse("\"" + expression + "\" is not part of the rule language; a sentence names facts ($x), their"
                + " properties ($x.property), texts, numbers and " + SPANS);
    }

    private Span span(MethodCallExpr call) throws Refused {
        boolean named = call.getNameAsString().equals("setting");
        if (call.getArguments().size() == 1 && operand(call.getArgument(0)) instanceof Operand.Literal literal) {
            if (named ? literal.value() instanceof String : literal.value() instanceof BigDecimal) {
                return new Span(call.getNameAsString(), literal.value());
            }
        }
        throw at.refuse(
                named ? "setting takes the name of a parameter" : call.getNameAsString() + " takes a whole number");
    }

    private BigDecimal number(IntegerLiteralExpr literal) throws Refused {
        if (!Literals.isNumber(literal.getValue()) || literal.getValue().length() > 6) {
            throw at.refuse(literal.getValue() + " is not a plain number");
        }
        return new BigDecimal(literal.getValue());
    }
}
