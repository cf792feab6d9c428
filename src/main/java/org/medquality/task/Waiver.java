package org.medquality.task;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medquality.finding.Ref;

/**
 * 豁免: a decision not to count certain failures for some time. It is attached after judging and hides nothing: the
 * failure, its task and the true score stay. What it lacks of what it needs leaves it without effect, and is reported.
 *
 * @param id unique in the file
 * @param selector the failures that it is for
 * @param reason why; needed, in a sentence
 * @param requestedBy who asked for it; needed
 * @param approver who decided; needed, and somebody else
 * @param from the first day; needed
 * @param expires the last day; needed
 * @param broad whether it is meant for all cases and departments alike
 * @param allowVeto whether it is meant for failures, too, that alone touch the grade
 */
@RecordBuilder
public record Waiver(
        String id,
        Selector selector,
        @Nullable String reason,
        @Nullable String requestedBy,
        @Nullable String approver,
        @Nullable LocalDate from,
        @Nullable LocalDate expires,
        boolean broad,
        boolean allowVeto) {

    /**
     * Which failures: all that every part fits, where a part of null fits all.
     *
     * @param task id of a task, or the fingerprint of a violation or its first 12 digits at least
     * @param rule id of a rule, or of a requirement for all of its rules
     * @param caseId id of a case
     * @param subject the fact that the duty is put on
     * @param departmentId the department that answers
     */
    public record Selector(
            @Nullable String task,
            @Nullable String rule,
            @Nullable String caseId,
            @Nullable Ref subject,
            @Nullable String departmentId) {
        /** Narrow enough for a hospital to know what it waives: one violation, or one rule in one place. */
        boolean narrow() {
            boolean place = caseId != null || subject != null || departmentId != null;
            return task != null || rule != null && place;
        }

        boolean empty() {
            return task == null && rule == null && caseId == null && subject == null && departmentId == null;
        }
    }
}
