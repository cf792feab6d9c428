package org.medquality.fact;

/** Whose file holds the facts of a type: that of one encounter, that of the institution, or that which they belong to. */
public enum Holder {
    /** They belong to one patient's encounter. */
    ENCOUNTER,
    /** They are the institution's, and many encounters share them: a case may carry those that it refers to. */
    INSTITUTION,
    /** They belong to an encounter or to the institution, each fact to one of them. */
    EITHER
}
