package org.medquality.finding;

/** What is wrong with a failing finding; scoring weighs defects. */
public enum Defect {
    /** Never found. */
    MISSING,
    /** Found after the limit. */
    LATE,
    /** Later than the event that it must precede, or earlier than the one that it must follow. */
    OUT_OF_ORDER,
    /** Found, and disagrees. */
    WRONG,
    /** The person or body was not entitled. */
    UNAUTHORISED,
    /** A forbidden act. */
    PROHIBITED,
    /** A figure was passed. */
    EXCEEDED,
    /** Found, with parts lacking. */
    INCOMPLETE,
    /** A value of a period on the wrong side of its target. */
    OFF_TARGET
}
