package org.medquality.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A waiver or an appeal beside a failure. The failure stays what it is; an excuse that lifts takes it out of the reported
 * score and out of the gate of a build.
 *
 * @param kind which of them, and how it stands
 * @param id its id in the file
 * @param by who approved or decided; of an undecided appeal who asks
 * @param text the reason of a waiver; the remark of a decision, or what an undecided appeal says
 * @param until the last day of a waiver; null for an appeal
 */
public record Excuse(
        Kind kind,
        String id,
        String by,
        String text,
        @Nullable LocalDate until) {
    /** The kinds of excuses. */
    public enum Kind {
        /** 已豁免. */
        WAIVED(true),
        /** 单项否决未获豁免: a waiver is meant for it, but does not say that it is meant for a veto. */
        VETO_NOT_WAIVED(false),
        /** 申诉成立. */
        APPEAL_UPHELD(true),
        /** 申诉待审. */
        APPEAL_PENDING(false),
        /** 申诉驳回. */
        APPEAL_REJECTED(false);

        private final boolean lifts;

        Kind(boolean lifts) {
            this.lifts = lifts;
        }

        /** Whether the failure does not count. */
        public boolean lifts() {
            return lifts;
        }
    }
}
