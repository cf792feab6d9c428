package org.medquality.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.FactType;
import org.medquality.fact.Property;
import org.medquality.rule.Problems.At;
import org.medquality.rule.Problems.Refused;
import org.medquality.rule.Sentence.Group;
import org.medquality.rule.Sentence.Simple;
import org.medquality.rule.Sentence.Word;

/** The grammar of sentences: which words follow which verb, with what behind them, and that nothing is left open. */
final class SentenceCheck {
    /** What may stand behind a word. */
    private enum Kind {
        FACT("a fact"),
        FACTS("collected facts"),
        MOMENT("a moment"),
        DATE("a date"),
        TEXT("a text"),
        VALUE("a property or a literal"),
        LITERAL("a literal"),
        COUNT("a whole number"),
        SPAN("a length of time"),
        SETTING("setting( ... )");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private record Form(boolean repeats, ImmutableList<Kind> kinds) {
        static Form of(Kind... kinds) {
            return new Form(false, ImmutableList.copyOf(kinds));
        }

        static Form repeating(Kind kind) {
            return new Form(true, ImmutableList.of(kind));
        }
    }

    private static final String LEAD = "asLead";
    private static final ImmutableMap<String, List<Form>> EXPECT = ImmutableMap.<String, List<Form>>builder()
            .put("expect", List.of(Form.of(Kind.FACTS), Form.of(Kind.MOMENT), Form.of(Kind.DATE), Form.of(Kind.TEXT)))
            .put("of", List.of(Form.of(Kind.FACT)))
            .put("on", List.of(Form.of(Kind.FACT)))
            .put("atLeast", List.of(Form.of(Kind.COUNT)))
            .put("within", List.of(Form.of(Kind.SPAN)))
            .put("after", List.of(Form.of(Kind.FACT), Form.of(Kind.MOMENT)))
            .put("before", List.of(Form.of(Kind.FACT), Form.of(Kind.MOMENT)))
            .put("during", List.of(Form.of(Kind.MOMENT, Kind.MOMENT)))
            .put("fallingOn", List.of(Form.of(Kind.DATE, Kind.DATE)))
            .put("duringStay", List.of(Form.of()))
            .put("until", List.of(Form.of(Kind.MOMENT)))
            .put("warnAfter", List.of(Form.of(Kind.SPAN)))
            .put(LEAD, List.of(Form.of()))
            .buildOrThrow();
    private static final ImmutableMap<String, List<Form>> FORBID = ImmutableMap.of(
            "forbid",
            List.of(Form.of(Kind.FACT), Form.of(Kind.FACTS), Form.of(Kind.TEXT)),
            "on",
            List.of(Form.of(Kind.FACT)),
            LEAD,
            List.of(Form.of()));
    private static final ImmutableMap<String, List<Form>> CHECK = ImmutableMap.<String, List<Form>>builder()
            .put("check", List.of(Form.of(Kind.VALUE)))
            .put("is", List.of(Form.of(Kind.VALUE)))
            .put("isOneOf", List.of(Form.repeating(Kind.LITERAL)))
            .put("isAbout", List.of(Form.of(Kind.MOMENT, Kind.SPAN)))
            .put("contains", List.of(Form.repeating(Kind.LITERAL)))
            .put("containsAll", List.of(Form.of(Kind.SETTING)))
            .put("names", List.of(Form.of(Kind.TEXT)))
            .put("atLeast", List.of(Form.of(Kind.COUNT)))
            .put("atMost", List.of(Form.of(Kind.COUNT)))
            .put("notBefore", List.of(Form.of(Kind.MOMENT), Form.of(Kind.DATE), Form.of(Kind.MOMENT, Kind.SPAN)))
            .put("notAfter", List.of(Form.of(Kind.MOMENT), Form.of(Kind.DATE)))
            .put("isRecorded", List.of(Form.of()))
            .put("on", List.of(Form.of(Kind.FACT)))
            .put(LEAD, List.of(Form.of()))
            .buildOrThrow();
    private static final ImmutableMap<String, ImmutableMap<String, List<Form>>> GRAMMAR =
            ImmutableMap.of("expect", EXPECT, "forbid", FORBID, "check", CHECK);
    private static final Set<String> RELATIONS = Set.of("on", "after", "before", "during");

    private final Map<String, FactType> facts;
    private final Map<String, FactType> collected;
    private final At at;

    /**
     * @param facts the variables that name one fact
     * @param collected the variables that name collected facts
     */
    SentenceCheck(Map<String, FactType> facts, Map<String, FactType> collected, At at) {
        this.facts = facts;
        this.collected = collected;
        this.at = at;
    }

    void check(Sentence sentence) throws Refused {
        if (sentence instanceof Group group) {
            for (Sentence part : group.parts()) {
                check(part);
                if (part.lead()) throw at.refuse("asLead speaks of the whole sentence, it cannot stand in a part");
            }
        } else {
            simple((Simple) sentence);
        }
    }

    private void simple(Simple sentence) throws Refused {
        ImmutableMap<String, List<Form>> grammar = GRAMMAR.get(sentence.verb());
        word(new Word(sentence.verb(), ImmutableList.of(sentence.evidence())), grammar);
        for (Word word : sentence.words()) {
            word(word, grammar);
            if (sentence.words().stream()
                            .filter(w -> w.name().equals(word.name()))
                            .count()
                    > 1) {
                throw at.refuse(word.name() + " stands twice");
            }
        }
        if (sentence.subjects().findAny().isEmpty()) {
            throw at.refuse("the sentence names no subject; end it with .on( $fact ), or say .of( $fact )");
        }
        if (sentence.verb().equals("expect")) expect(sentence);
        if (sentence.verb().equals("check")) comparison(sentence);
        if (sentence.word("is").isPresent()) value(sentence);
    }

    private void expect(Simple sentence) throws Refused {
        long relations = sentence.words().stream()
                .filter(w -> RELATIONS.contains(w.name()))
                .count();
        if (relations != 1) throw at.refuse("say once when: after, before, during, or on for no clock");
        boolean anchored =
                sentence.word("after").isPresent() || sentence.word("before").isPresent();
        if (!anchored && sentence.word("within").isPresent())
            throw at.refuse("within needs after( ... ) or before( ... )");
        if (sentence.word("after").isPresent() && sentence.word("within").isEmpty()) {
            throw at.refuse("after needs within( ... ), or the duty never falls due");
        }
        if (sentence.evidence() instanceof Operand.Path
                && sentence.word("on").isEmpty()
                && sentence.word("of").isEmpty()) {
            throw at.refuse("say whose: .of( $fact )");
        }
    }

    private void comparison(Simple sentence) throws Refused {
        long comparisons = sentence.words().stream().filter(Word::compares).count();
        if (comparisons != 1) throw at.refuse("check needs one comparison, for example .is( ... )");
        if (!(sentence.evidence() instanceof Operand.Path))
            throw at.refuse("check needs a property: check( $x.property )");
    }

    private void value(Simple sentence) throws Refused {
        Operand.Path left = (Operand.Path) sentence.evidence();
        FactType type = facts.get(left.variable());
        Property property = Vocabulary.property(type, left.property(), at);
        Operand right = sentence.word("is").orElseThrow().arguments().get(0);
        if (right instanceof Operand.Literal literal) Vocabulary.literal(type, property, literal.value(), at);
        if (right instanceof Operand.Path path) {
            Vocabulary.comparable(property, Vocabulary.property(facts.get(path.variable()), path.property(), at), at);
        }
    }

    private void word(Word word, Map<String, List<Form>> grammar) throws Refused {
        List<Form> forms = grammar.get(word.name());
        if (forms == null) {
            throw at.refuse(word.name() + " is not a word that can stand here; the words are "
                    + String.join(", ", grammar.keySet()));
        }
        for (Form form : forms) if (fits(word.arguments(), form)) return;
        for (Operand argument : word.arguments()) resolve(argument);
        throw at.refuse(word.name() + " takes "
                + forms.stream().map(SentenceCheck::words).collect(Collectors.joining(", or ")));
    }

    private static String words(Form form) {
        if (form.kinds().isEmpty()) return "nothing";
        return form.kinds().stream().map(k -> k.words).collect(Collectors.joining(" and "))
                + (form.repeats() ? " or several" : "");
    }

    private boolean fits(List<Operand> arguments, Form form) throws Refused {
        if (form.repeats()) {
            for (Operand argument : arguments) if (!fits(argument, form.kinds().get(0))) return false;
            return !arguments.isEmpty();
        }
        if (arguments.size() != form.kinds().size()) return false;
        for (int i = 0; i < arguments.size(); i++)
            if (!fits(arguments.get(i), form.kinds().get(i))) return false;
        return true;
    }

    private boolean fits(Operand argument, Kind kind) throws Refused {
        return switch (kind) {
            case FACT -> argument instanceof Operand.Variable v && facts.containsKey(v.name());
            case FACTS -> argument instanceof Operand.Variable v && collected.containsKey(v.name());
            case MOMENT -> typeOf(argument) == Instant.class;
            case DATE -> typeOf(argument) == LocalDate.class;
            case TEXT -> typeOf(argument) == String.class;
            case VALUE -> argument instanceof Operand.Literal || resolve(argument) != null;
            case LITERAL -> argument instanceof Operand.Literal;
            case COUNT -> argument instanceof Operand.Literal l && l.value() instanceof BigDecimal;
            case SPAN -> argument instanceof Operand.Span;
            case SETTING -> argument instanceof Operand.Span s && s.word().equals("setting");
        };
    }

    private @Nullable Class<?> typeOf(Operand argument) throws Refused {
        Property property = resolve(argument);
        return property == null || property.list() ? null : property.type();
    }

    /** The property that a path names; null when the operand is no path. */
    private @Nullable Property resolve(Operand argument) throws Refused {
        if (argument instanceof Operand.Variable v
                && !facts.containsKey(v.name())
                && !collected.containsKey(v.name())) {
            throw at.refuse(v.name() + " is not bound in when");
        }
        if (!(argument instanceof Operand.Path path)) return null;
        FactType type = facts.get(path.variable());
        if (type == null) throw at.refuse(path.variable() + " is not bound to a fact in when");
        return Vocabulary.property(type, path.property(), at);
    }
}
