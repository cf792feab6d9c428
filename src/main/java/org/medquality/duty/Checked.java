package org.medquality.duty;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Fact;

/**
 * The duty that a property of what is present has the right value.
 *
 * @param subject the fact that the duty is put on
 * @param value the value; null when it is not known
 * @param operator how it is compared
 * @param operands what it is compared with; an operand may be null when it is not known
 * @param limit a tolerance, a length of time or a named list of values; null where the comparison needs none
 */
public record Checked(
        @Nullable Fact subject,
        @Nullable Object value,
        @Nullable Operator operator,
        List<@Nullable Object> operands,
        @Nullable Limit limit)
        implements Duty {

    /** How a value is compared. */
    public enum Operator {
        /** Equal. */
        IS,
        /** Equal to one of the operands. */
        IS_ONE_OF,
        /** Equal within a tolerance. */
        IS_ABOUT,
        /** A list that holds every operand. */
        CONTAINS,
        /** A person, or a list of people, that is or holds the operand. */
        NAMES,
        /** A number, or the length of a list, not smaller. */
        AT_LEAST,
        /** A number, or the length of a list, not greater. */
        AT_MOST,
        /** An instant or date not earlier than the operand plus the limit. */
        NOT_BEFORE,
        /** An instant or date not later than the operand. */
        NOT_AFTER,
        /** Present. */
        IS_RECORDED
    }

    static Checked of(@Nullable Object value) {
        return new Checked(null, value, null, List.of(), null);
    }

    /** The duty is put on this fact. */
    public Checked on(Fact fact) {
        return new Checked(fact, value, operator, operands, limit);
    }

    /** Equal to this value. */
    public Checked is(@Nullable Object wanted) {
        return compare(Operator.IS, null, wanted);
    }

    /** Equal to one of these values. */
    public Checked isOneOf(Object... wanted) {
        return compare(Operator.IS_ONE_OF, null, wanted);
    }

    /** Not farther from this moment than the tolerance. */
    public Checked isAbout(@Nullable Instant wanted, Limit tolerance) {
        return compare(Operator.IS_ABOUT, tolerance, wanted);
    }

    /** A list that holds all these values. */
    public Checked contains(Object... wanted) {
        return compare(Operator.CONTAINS, null, wanted);
    }

    /** A list that holds all values that the parameter lists. */
    public Checked containsAll(Limit.Named parameter) {
        return compare(Operator.CONTAINS, parameter);
    }

    /** This person, or people among whom this person is. */
    public Checked names(@Nullable String person) {
        return compare(Operator.NAMES, null, person);
    }

    /** A number, or the length of a list, of at least so much. */
    public Checked atLeast(int wanted) {
        return compare(Operator.AT_LEAST, null, wanted);
    }

    /** A number, or the length of a list, of at most so much. */
    public Checked atMost(int wanted) {
        return compare(Operator.AT_MOST, null, wanted);
    }

    /** Not earlier than this instant or date. */
    public Checked notBefore(@Nullable Object moment) {
        return compare(Operator.NOT_BEFORE, null, moment);
    }

    /** Not earlier than so long after this instant. */
    public Checked notBefore(@Nullable Instant moment, Limit length) {
        return compare(Operator.NOT_BEFORE, length, moment);
    }

    /** Not later than this instant or date. */
    public Checked notAfter(@Nullable Object moment) {
        return compare(Operator.NOT_AFTER, null, moment);
    }

    /** Present: on a fact whose type was promised in full, what is absent was not recorded. */
    public Checked isRecorded() {
        return compare(Operator.IS_RECORDED, null);
    }

    /** A failure is a hint for a person and never counts: the duty is met, with a warning. */
    public Checked asLead() {
        return this;
    }

    private Checked compare(Operator how, @Nullable Limit with, @Nullable Object... wanted) {
        return new Checked(subject, value, how, Collections.unmodifiableList(Arrays.asList(wanted.clone())), with);
    }
}
