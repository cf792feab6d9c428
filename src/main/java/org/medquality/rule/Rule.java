package org.medquality.rule;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.medquality.fact.Holder;

/**
 * One rule, as its text states it.
 *
 * @param id the first word of the rule's name, for example {@code REC-010.1}
 * @param title the rest of the name
 * @param family the folder, for example {@code record}
 * @param file the path of the text, for example {@code rules/record/record.drl}
 * @param line the line on which the rule begins
 * @param patterns the {@code when}, in the order of the text
 * @param sentence the {@code then}
 */
public record Rule(
        String id,
        String title,
        String family,
        String file,
        int line,
        ImmutableList<Pattern> patterns,
        Sentence sentence) {

    /** The requirement that the rule belongs to: the id without the part after the dot. */
    public String requirement() {
        int dot = id.indexOf('.');
        return dot < 0 ? id : id.substring(0, dot);
    }

    /**
     * Whether the rule is judged in files of this holder: where the institution's file cannot hold whom it concerns, it
     * is not judged there, and what is put on the institution's own facts is judged there alone.
     */
    public boolean judgedIn(Holder file) {
        boolean institutional = binding(sentence.subject()).type().holder() == Holder.INSTITUTION;
        if (file == Holder.ENCOUNTER) return !institutional;
        return patterns(Pattern.Role.TRIGGER).noneMatch(p -> p.type().holder() == Holder.ENCOUNTER);
    }

    /** By the id alone: rules are keys in the inner loop, and the whole sentence would be hashed each time. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The rule as DRL, in the house style. */
    public String text() {
        return DrlText.of(this);
    }

    /** The patterns of one role. */
    public Stream<Pattern> patterns(Pattern.Role role) {
        return patterns.stream().filter(p -> p.role() == role);
    }

    /** The pattern that binds a variable. */
    public Pattern binding(String variable) {
        return patterns.stream()
                .filter(p -> variable.equals(p.variable()))
                .findFirst()
                .orElseThrow();
    }
}
