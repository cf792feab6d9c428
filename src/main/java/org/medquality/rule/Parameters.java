package org.medquality.rule;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.stream.Stream;

/** The parameters that a rule rests on: those of its sentence, and those whose value its patterns ask for. */
final class Parameters {
    private Parameters() {}

    static ImmutableSortedSet<String> of(Rule rule) {
        return Stream.concat(spans(rule.sentence()), rule.patterns().stream().flatMap(Parameters::asked))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    private static Stream<String> spans(Sentence sentence) {
        if (sentence instanceof Sentence.Group group)
            return group.parts().stream().flatMap(Parameters::spans);
        return ((Sentence.Simple) sentence)
                .words().stream()
                        .flatMap(w -> w.arguments().stream())
                        .filter(a ->
                                a instanceof Operand.Span span && span.word().equals("setting"))
                        .map(a -> (String) ((Operand.Span) a).argument());
    }

    private static Stream<String> asked(Pattern pattern) {
        if (!pattern.type().name().equals("Setting")) return Stream.empty();
        return pattern.conditions().stream()
                .filter(c -> c.property().equals("name"))
                .flatMap(c -> c.operands().stream())
                .filter(Operand.Literal.class::isInstance)
                .map(o -> String.valueOf(((Operand.Literal) o).value()));
    }
}
