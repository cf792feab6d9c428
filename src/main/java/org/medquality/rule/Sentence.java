package org.medquality.rule;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;

/** The right-hand side of a rule, as it stands in the text. It has the shape of the duty that it makes. */
public sealed interface Sentence {
    /** The variable of the fact that the duty is put on. */
    String subject();

    /** Whether a failure is only a hint for a person. */
    default boolean lead() {
        return false;
    }

    /** {@code anyOf( … )} or {@code allOf( … )}. */
    record Group(boolean all, ImmutableList<Sentence> parts) implements Sentence {
        @Override
        public String subject() {
            return parts.get(0).subject();
        }
    }

    /**
     * A sentence of one duty.
     *
     * @param verb expect, forbid or check
     * @param evidence what follows the verb
     * @param words the words after it
     */
    record Simple(String verb, Operand evidence, ImmutableList<Word> words) implements Sentence {
        @Override
        public String subject() {
            return subjects().findFirst().orElseThrow();
        }

        @Override
        public boolean lead() {
            return word("asLead").isPresent();
        }

        Stream<String> subjects() {
            Stream<Operand> named = words.stream()
                    .filter(w -> w.name().equals("of") || w.name().equals("on"))
                    .map(w -> w.arguments().get(0));
            Stream<Operand> anchors = words.stream()
                    .filter(w -> w.name().equals("after") || w.name().equals("before"))
                    .map(w -> w.arguments().get(0));
            Stream<Operand> itself = verb.equals("forbid") ? Stream.of(evidence) : Stream.empty();
            return Stream.of(named, anchors, itself)
                    .flatMap(s -> s)
                    .filter(Operand.Variable.class::isInstance)
                    .map(o -> ((Operand.Variable) o).name());
        }

        /** The word of this name, if the sentence has it. */
        public Optional<Word> word(String name) {
            return words.stream().filter(w -> w.name().equals(name)).findFirst();
        }
    }

    /** One word with its arguments: {@code within( hours( 8 ) )}. */
    record Word(String name, ImmutableList<Operand> arguments) {
        /** Whether the word says how a value is compared, and not of whom or how gravely. */
        public boolean compares() {
            return !name.equals("on") && !name.equals("asLead");
        }
    }
}
