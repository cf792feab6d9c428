package org.medquality.finding;

import com.google.common.collect.ImmutableList;

/**
 * Why an outcome is what it is, as a code with arguments; {@code report.Wording} puts it into words.
 *
 * @param code what kind of reason
 * @param arguments names of types and properties, ids, dates and parameters, never a value of a patient
 */
public record Reason(Code code, ImmutableList<String> arguments) {
    /** The kinds of reasons. */
    public enum Code {
        /** type: nothing promises that all facts of this type were supplied. */
        NOT_SUPPLIED,
        /** type, until: the promise ends before the moment that decides. */
        SUPPLIED_UNTIL,
        /** type, id, property: the source does not know it. */
        VALUE_UNKNOWN,
        /** type, id: a fact that is referred to was not submitted. */
        FACT_MISSING,
        /** type, id, property: this fact may be the evidence; the property that tells is not known. */
        MAYBE_EVIDENCE,
        /** type, id, property: this fact may free of the duty; the property that tells is not known. */
        MAYBE_EXEMPT,
        /** type, id, property: whether the rule concerns this fact is not known. */
        MAYBE_CONCERNED,
        /** parameter: nobody set it. */
        SETTING_UNSET,
        /** date: the working calendar does not say whether this is a working day. */
        CALENDAR_MISSING,
        /** province or country, day: no list of technologies of that place is loaded for that day. */
        LIST_MISSING,
        /** type, id: the time is known to the hour or day only. */
        COARSE_TIME,
        /** type, id, property: the event that starts the clock has not happened. */
        NOT_HAPPENED,
        /** type: there is none that the rule concerns. */
        NOBODY_CONCERNED,
        /** type: an exemption applies. */
        EXEMPT,
        /** The patient left before it was due. */
        LEFT_BEFORE_DUE,
        /** The state that asked for it ended before it was due. */
        ENDED_BEFORE_DUE,
        /** date: the clause is in force from this date on. */
        NOT_IN_FORCE,
        /** rule: it threw an exception. */
        RULE_FAILED,
        /** date: the clause was in force until this date. */
        REPLACED,
        /** parameter, value, status: done later than the warning limit. */
        SLOW,
        /** defect: a hint for a person, which never counts. */
        LEAD
    }

    /** A reason. */
    public static Reason of(Code code, String... arguments) {
        return new Reason(code, ImmutableList.copyOf(arguments));
    }
}
