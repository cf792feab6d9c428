package org.medquality.task;

import com.google.common.collect.ImmutableList;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.Severity;
import org.medquality.fact.Setting;
import org.medquality.finding.Defect;
import org.medquality.finding.Outcome;
import org.medquality.finding.Ref;
import org.medquality.finding.Responsible;

/**
 * What has to be done about one violation (整改任务), from the audit that found it to its closing. Immutable; whether it
 * is overdue depends on the moment of asking and is not stored.
 *
 * @param id short and stable: the beginning of the fingerprint that it was opened with
 * @param fingerprint what it is about, by business keys; equal for the same violation in every audit
 * @param cycle 1, and one more each time that it came again after its closing
 * @param requirement id of the requirement
 * @param rule id of the rule
 * @param caseId id of the case
 * @param subject the fact that the duty is put on; null for the case as a whole
 * @param occurrence which of several duties of the rule on this subject; null where there is one
 * @param severity how grave it is: that of the catalogue, one graver when it came again too soon
 * @param veto whether such a failure alone touches the grade
 * @param outcome how the duty failed, by the last audit that saw it fail
 * @param defect what was wrong then
 * @param places how many places were wrong then
 * @param merged how many findings have this fingerprint; 1, or data gave one business key twice
 * @param repairable whether it can be repaired; else it can only be explained, and prevented from coming again
 * @param state how far it has come
 * @param closeReason why it is closed, or of a resolved one why it may be; null otherwise
 * @param openedAt the audit that opened this cycle
 * @param firstSeen the first audit that saw it fail
 * @param lastSeen the last audit that saw it fail
 * @param lookedAt the last audit that looked at it, whatever it found
 * @param zone the zone of the case, in which its days are counted
 * @param due the last day to do it on; null when the working calendar does not reach so far, or nobody set a limit
 * @param dueBasis key of the message that says how {@code due} came about; its arguments are the value and its status
 * @param dueSetting the tailorable limit that {@code due} rests on
 * @param planDue the last day to report a plan on; null as {@code due}
 * @param containBy until when the harm has to be contained; null when nothing is asked at once
 * @param action what has to be done, in Chinese, from the catalogue
 * @param responsible who answers for the subject, as far as facts say
 * @param role who has to do it, in Chinese, from the catalogue; null when it does not say
 * @param assignee the person or department that it was given to; null until it is
 * @param plan what the department means to do; null until reported
 * @param doubt why the last audit that looked could not say whether it still fails; null when it could
 * @param history everything that happened to it, in order
 */
@RecordBuilder
public record Task(
        String id,
        String fingerprint,
        int cycle,
        String requirement,
        String rule,
        String caseId,
        @Nullable Ref subject,
        @Nullable String occurrence,
        Severity severity,
        boolean veto,
        Outcome outcome,
        @Nullable Defect defect,
        int places,
        int merged,
        boolean repairable,
        TaskState state,
        @Nullable CloseReason closeReason,
        Instant openedAt,
        Instant firstSeen,
        Instant lastSeen,
        Instant lookedAt,
        ZoneId zone,
        @Nullable LocalDate due,
        String dueBasis,
        Setting dueSetting,
        @Nullable LocalDate planDue,
        @Nullable Instant containBy,
        String action,
        Responsible responsible,
        @Nullable String role,
        @Nullable Responsible assignee,
        @Nullable Plan plan,
        @Nullable Doubt doubt,
        ImmutableList<Event> history) {

    /** Why an audit that looked could not say whether the violation still stands. */
    public enum Doubt {
        /** 无法判定: a fact that decides it was not supplied. */
        UNKNOWN,
        /** 规则出错: the rule threw. */
        ERROR,
        /** 待完成: the duty begins anew, its limit is not reached. */
        PENDING,
        /** 未见该事项: the subject is not among what was judged, and nothing says that it is gone. */
        NOT_SEEN
    }

    /** The task after something happened to it. */
    Task after(Event event) {
        return TaskBuilder.builder(this)
                .state(event.to())
                .cycle(event.cycle())
                .history(ImmutableList.<Event>builder()
                        .addAll(history)
                        .add(event)
                        .build())
                .build();
    }

    /** Counts what happened; a change that was made to an older version is refused. */
    public int version() {
        return history.size();
    }

    /** Whether somebody still has to act: it is neither closed nor found settled by an audit. */
    public boolean active() {
        return state != TaskState.CLOSED && state != TaskState.RESOLVED;
    }

    /** Whether the day to do it on is over at a moment; false where no day is known. */
    public boolean overdue(Instant now) {
        return daysOverdue(now) > 0;
    }

    /** How many days the day to do it on is over at a moment; 0 when it is not, or no day is known. */
    public long daysOverdue(Instant now) {
        if (!active() || due == null) return 0;
        return Math.max(0, ChronoUnit.DAYS.between(due, day(now)));
    }

    /**
     * Whether it falls due soon at a moment, and is not overdue.
     *
     * @param days how many days ahead still are soon; 0 for today
     */
    public boolean dueSoon(Instant now, int days) {
        if (!active() || due == null || overdue(now)) return false;
        return !due.isAfter(day(now).plusDays(days));
    }

    /** Whether the department owes its plan at a moment. */
    public boolean planOverdue(Instant now) {
        return active() && plan == null && planDue != null && day(now).isAfter(planDue);
    }

    /** Whether nobody has begun although the harm had to be contained by now. */
    public boolean containmentOverdue(Instant now) {
        boolean begun = state != TaskState.OPEN && state != TaskState.ASSIGNED;
        return !begun && containBy != null && now.isAfter(containBy);
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** When it was closed; null unless it is. */
    public @Nullable Instant closedAt() {
        return state == TaskState.CLOSED ? history.get(history.size() - 1).at() : null;
    }

    /** The department that has to act: the one that it was given to, else the one that answers; null when unknown. */
    public @Nullable String department() {
        if (assignee != null && assignee.departmentId() != null) return assignee.departmentId();
        return responsible.departmentId();
    }
}
