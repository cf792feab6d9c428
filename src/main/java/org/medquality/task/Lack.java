package org.medquality.task;

/** What keeps a waiver or an appeal from having an effect, although somebody wrote it. */
public enum Lack {
    /** No reason, or one too short to be one. */
    REASON,
    /** Nobody asked for it. */
    REQUESTER,
    /** Nobody decided. */
    APPROVER,
    /** The same person asks and decides. */
    SAME_PERSON,
    /** No first day. */
    FROM,
    /** No last day. */
    EXPIRY,
    /** It ends before it begins. */
    ENDS_BEFORE_IT_BEGINS,
    /** It lasts longer than a waiver may. */
    TOO_LONG,
    /** It would take in whole rules, cases or departments, and does not say that it is meant to. */
    TOO_BROAD,
    /** No rule has this id, and none had. */
    UNKNOWN_RULE,
    /** It does not say which outcome it contests. */
    OUTCOME,
    /** A decision without a remark. */
    REMARK
}
