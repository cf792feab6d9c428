package org.medquality.task;

/** How far a task has come. */
public enum TaskState {
    /** 待派发: found, nobody has it yet. */
    OPEN,
    /** 已派发: given to a department or a person. */
    ASSIGNED,
    /** 整改中: somebody works on it. */
    IN_PROGRESS,
    /** 待审核: said to be done, not verified. */
    SUBMITTED,
    /** 已退回: verified and not accepted. */
    RETURNED,
    /** 复查后待确认: a later audit found nothing left to do, for a {@link CloseReason}; nobody has confirmed it. */
    RESOLVED,
    /** 已销号: closed, for a {@link CloseReason}. */
    CLOSED
}
