package org.medquality.rule;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.medquality.rule.Condition.Operator;
import org.medquality.rule.Operand.Literal;
import org.medquality.rule.Operand.Span;
import org.medquality.rule.Sentence.Group;
import org.medquality.rule.Sentence.Simple;
import org.medquality.rule.Sentence.Word;

/** Makes wrong rules out of right ones: every literal changed, every condition dropped, every word swapped or dropped. */
public final class Mutants {
    private static final int FIRST = 1000;

    private Mutants() {}

    /** A wrong rule, and what is wrong with it. */
    public record Mutant(Rule rule, Rule original, String change) {}

    /** Compiles mutants beside the right rules. */
    public static RuleBook compile(List<Rule> right, List<Mutant> wrong) {
        return RuleBook.compile(
                Stream.concat(right.stream(), wrong.stream().map(Mutant::rule)).toList());
    }

    /** All mutants of a rule; their ids are parts of the same requirement that no real rule has. */
    public static List<Mutant> of(Rule rule, int already) {
        List<Rule> changed = new ArrayList<>();
        patterns(rule, changed::add);
        sentences(rule.sentence(), s -> changed.add(copy(rule, rule.patterns(), s)));
        List<Mutant> mutants = new ArrayList<>();
        for (Rule wrong : changed) {
            String id = rule.requirement() + "." + (FIRST + already + mutants.size());
            Rule named = new Rule(
                    id, rule.title(), rule.family(), rule.file(), rule.line(), wrong.patterns(), wrong.sentence());
            mutants.add(new Mutant(named, rule, DrlText.of(wrong)));
        }
        return mutants;
    }

    private static Rule copy(Rule rule, ImmutableList<Pattern> patterns, Sentence sentence) {
        return new Rule(rule.id(), rule.title(), rule.family(), rule.file(), rule.line(), patterns, sentence);
    }

    private static void patterns(Rule rule, Consumer<Rule> out) {
        for (Pattern pattern : rule.patterns()) {
            if (pattern.role() == Pattern.Role.EXEMPTION)
                out.accept(copy(rule, without(rule.patterns(), pattern), rule.sentence()));
            conditions(pattern, p -> out.accept(copy(rule, replaced(rule.patterns(), pattern, p), rule.sentence())));
        }
    }

    private static void conditions(Pattern pattern, Consumer<Pattern> out) {
        for (Condition condition : pattern.conditions()) {
            Consumer<ImmutableList<Condition>> with =
                    c -> out.accept(new Pattern(pattern.role(), pattern.variable(), pattern.type(), c));
            with.accept(without(pattern.conditions(), condition));
            operators(condition, c -> with.accept(replaced(pattern.conditions(), condition, c)));
            operands(condition, c -> with.accept(replaced(pattern.conditions(), condition, c)));
        }
    }

    private static void operators(Condition condition, Consumer<Condition> out) {
        Operator other =
                switch (condition.operator()) {
                    case LESS -> Operator.AT_MOST;
                    case AT_MOST -> Operator.LESS;
                    case GREATER -> Operator.AT_LEAST;
                    case AT_LEAST -> Operator.GREATER;
                    default -> condition.operator();
                };
        if (other != condition.operator()) out.accept(new Condition(condition.property(), other, condition.operands()));
    }

    private static void operands(Condition condition, Consumer<Condition> out) {
        for (Operand operand : condition.operands()) {
            if (!(operand instanceof Literal literal)) continue;
            boolean one = condition.operator() != Operator.IN;
            ImmutableList<Operand> operands = one
                    ? ImmutableList.of(changed(literal))
                    : replaced(condition.operands(), operand, changed(literal));
            out.accept(new Condition(condition.property(), condition.operator(), operands));
        }
    }

    private static Literal changed(Literal literal) {
        if (literal.value() instanceof Boolean truth) return new Literal(!truth);
        if (literal.value() instanceof BigDecimal number) return new Literal(number.add(BigDecimal.ONE));
        return new Literal("no such value");
    }

    private static void sentences(Sentence sentence, Consumer<Sentence> out) {
        if (sentence instanceof Group group) {
            out.accept(new Group(!group.all(), group.parts()));
            for (Sentence part : group.parts()) {
                if (group.parts().size() > 2) out.accept(new Group(group.all(), without(group.parts(), part)));
                else
                    out.accept(
                            group.parts().get(0) == part
                                    ? group.parts().get(1)
                                    : group.parts().get(0));
                sentences(part, p -> out.accept(new Group(group.all(), replaced(group.parts(), part, p))));
            }
        } else {
            simple((Simple) sentence, out);
        }
    }

    private static void simple(Simple sentence, Consumer<Sentence> out) {
        Word on = new Word("on", ImmutableList.of(new Operand.Variable(sentence.subject())));
        if (sentence.verb().equals("expect")) {
            if (sentence.evidence() instanceof Operand.Variable)
                out.accept(new Simple("forbid", sentence.evidence(), ImmutableList.of(on)));
            boolean clocked = sentence.word("after").isPresent()
                    || sentence.word("before").isPresent()
                    || sentence.word("during").isPresent();
            if (clocked) out.accept(new Simple("expect", sentence.evidence(), ImmutableList.of(on)));
            sentence.word("after")
                    .ifPresent(after -> out.accept(new Simple("expect", sentence.evidence(), before(sentence, after))));
        }
        for (Word word : sentence.words()) {
            words(word, w -> {
                if (same(sentence, w)) return;
                out.accept(new Simple(sentence.verb(), sentence.evidence(), replaced(sentence.words(), word, w)));
            });
            boolean optional = List.of("duringStay", "fallingOn", "until", "warnAfter", "atLeast")
                            .contains(word.name())
                    && sentence.verb().equals("expect");
            if (optional) out.accept(new Simple(sentence.verb(), sentence.evidence(), without(sentence.words(), word)));
        }
    }

    /** Days that a duty falls on begin after its anchor: within 0 days and within 1 day both mean the first of them. */
    private static boolean same(Simple sentence, Word changed) {
        return sentence.word("fallingOn").isPresent()
                && changed.arguments().equals(ImmutableList.of(new Span("days", BigDecimal.ZERO)));
    }

    /** The same evidence, but before the anchor instead of after it. */
    private static ImmutableList<Word> before(Simple sentence, Word after) {
        return sentence.words().stream()
                .filter(w -> w.name().equals("of") || w == after)
                .map(w -> w == after ? new Word("before", w.arguments()) : w)
                .collect(ImmutableList.toImmutableList());
    }

    private static void words(Word word, Consumer<Word> out) {
        if (word.name().equals("notBefore") && word.arguments().size() == 1)
            out.accept(new Word("notAfter", word.arguments()));
        if (word.name().equals("notAfter")) out.accept(new Word("notBefore", word.arguments()));
        if (word.name().equals("isRecorded"))
            out.accept(new Word("is", ImmutableList.of(new Literal("no such value"))));
        for (Operand argument : word.arguments()) {
            if (argument instanceof Literal literal) {
                out.accept(new Word(word.name(), replaced(word.arguments(), argument, changed(literal))));
                if (word.arguments().size() > 1) out.accept(new Word(word.name(), without(word.arguments(), argument)));
            }
            if (argument instanceof Span span
                    && word.name().equals("within")
                    && span.word().equals("setting")) {
                out.accept(new Word(word.name(), ImmutableList.of(new Span("hours", BigDecimal.valueOf(99999)))));
            }
            if (argument instanceof Span span)
                spans(span, s -> out.accept(new Word(word.name(), replaced(word.arguments(), argument, s))));
        }
    }

    private static void spans(Span span, Consumer<Span> out) {
        if (span.argument() instanceof BigDecimal number) {
            out.accept(new Span(span.word(), number.add(BigDecimal.ONE)));
            if (number.signum() > 0) out.accept(new Span(span.word(), number.subtract(BigDecimal.ONE)));
        }
    }

    private static <T> ImmutableList<T> without(List<T> list, T element) {
        return list.stream().filter(e -> e != element).collect(ImmutableList.toImmutableList());
    }

    private static <T> ImmutableList<T> replaced(List<T> list, T element, T by) {
        return list.stream().map(e -> e == element ? by : e).collect(ImmutableList.toImmutableList());
    }
}
