package org.medquality.task;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a waiver or an appeal stands after a run.
 *
 * @param id its id
 * @param appeal whether it is an appeal; else a waiver
 * @param state how it stands
 * @param lacks what it lacks; empty unless incomplete
 * @param until the last day of a waiver; null for an appeal, or where none is given
 * @param failures how many failures it lifts; of one that lifts none how many it is meant for
 */
public record ExceptionStanding(
        String id,
        boolean appeal,
        State state,
        ImmutableSet<Lack> lacks,
        @Nullable LocalDate until,
        int failures) {
    /** The ways in which it can stand. */
    public enum State {
        /** 生效: in force, and failures are lifted by it. */
        IN_FORCE,
        /** 未注明适用于单项否决: in force, but the failures that are meant are vetoes, and it does not say that it is for these. */
        VETO_NOT_WAIVED,
        /** 未用到: in force, and no failure of the run is meant. */
        UNUSED,
        /** 未生效: its first day is to come. */
        FUTURE,
        /** 已过期: its last day is over. */
        EXPIRED,
        /** 不完整: without effect until what it lacks is written. */
        INCOMPLETE,
        /** 待审: an appeal that nobody decided. */
        PENDING,
        /** 驳回: an appeal that was rejected. */
        REJECTED
    }
}
