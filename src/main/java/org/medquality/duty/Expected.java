package org.medquality.duty;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medquality.duty.Term.Falling;
import org.medquality.duty.Term.Relation;
import org.medquality.fact.Fact;

/**
 * The duty that evidence exists, and when. Immutable: every word returns the longer sentence.
 *
 * @param subject the fact that the duty is put on
 * @param evidence what is looked at
 * @param count how many pieces of evidence are wanted, 1 unless said otherwise
 * @param term when they must lie
 */
public record Expected(@Nullable Fact subject, Evidence evidence, int count, Term term) implements Duty {
    /** The duty is put on this fact. */
    public Expected of(Fact fact) {
        return new Expected(fact, evidence, count, term);
    }

    /** The duty is put on this fact and has no clock: the evidence exists, or it does not. */
    public Expected on(Fact fact) {
        return of(fact);
    }

    /** At least so many pieces of evidence. */
    public Expected atLeast(int pieces) {
        return new Expected(subject, evidence, pieces, term);
    }

    /** How much time there is after, or before, the anchor that follows. */
    public Expected within(Limit limit) {
        return term(term.limit(limit));
    }

    /** After the clock of this fact, which is also the subject. */
    public Expected after(Fact fact) {
        return of(fact).after(fact.at());
    }

    /** After this moment; the subject is named by {@code of}. */
    public Expected after(@Nullable Instant anchor) {
        return term(term.relation(Relation.AFTER, anchor, null));
    }

    /** Not later than the clock of this fact, which is also the subject. */
    public Expected before(Fact fact) {
        return of(fact).before(fact.at());
    }

    /** Not later than this moment; the subject is named by {@code of}. */
    public Expected before(@Nullable Instant anchor) {
        return term(term.relation(Relation.BEFORE, anchor, null));
    }

    /** Between these moments, the first included; while the second is not known the stretch is open. */
    public Expected during(@Nullable Instant from, @Nullable Instant until) {
        return term(term.relation(Relation.DURING, from, until));
    }

    /** The duty falls due on {@code first} at the earliest and not at all after {@code last}; null: still open. */
    public Expected fallingOn(LocalDate first, @Nullable LocalDate last) {
        return term(term.falling(new Falling(first, last)));
    }

    /** The duty ends when the patient leaves before it is due. */
    public Expected duringStay() {
        return term(term.endingWithStay());
    }

    /** The duty ends at this moment when it is not due by then; null: nothing ends it. */
    public Expected until(@Nullable Instant moment) {
        return term(term.lapsing(moment));
    }

    /** Done later than this, but within the limit, is met with a warning. */
    public Expected warnAfter(Limit limit) {
        return term(term.warning(limit));
    }

    /** A failure is a hint for a person and never counts: the duty is met, with a warning. */
    public Expected asLead() {
        return this;
    }

    private Expected term(Term changed) {
        return new Expected(subject, evidence, count, changed);
    }
}
