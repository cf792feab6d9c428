package org.medquality.task;

/** Why a task is closed. */
public enum CloseReason {
    /** 已整改: repaired, and verified. */
    FIXED,
    /** 已说明并落实防范措施: it cannot be repaired; it is explained, and prevented from coming again. */
    CORRECTIVE_ACTION_DONE,
    /** 不再适用: a later audit found that the duty does not apply. */
    NO_LONGER_APPLICABLE,
    /** 事项已不存在: the fact that the duty was put on is gone, for example a cancelled order. */
    OCCURRENCE_GONE,
    /** 申诉成立: the finding was contested, and the reviewer agreed. */
    APPEAL_UPHELD,
    /** 规则已废止: no rule asks for it any more. */
    OBSOLETE
}
