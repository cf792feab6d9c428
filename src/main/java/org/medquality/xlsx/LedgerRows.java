package org.medquality.xlsx;

import static org.medquality.xlsx.LedgerColumn.*;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome.Column;
import org.medquality.finding.Responsible;
import org.medquality.report.FindingText;
import org.medquality.report.Report;
import org.medquality.report.Run;
import org.medquality.report.Wording;
import org.medquality.task.Event;
import org.medquality.task.Plan;
import org.medquality.task.Task;

/** The rows of the ledger: one for each task or, where a run has none, for each violation. */
final class LedgerRows {
    private static final Comparator<Task> ORDER = Comparator.comparing((Task task) -> !task.active())
            .thenComparing(Task::severity)
            .thenComparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Task::caseId)
            .thenComparing(Task::rule)
            .thenComparing(Task::id);

    private final FindingText texts;
    private final Wording wording;

    LedgerRows(FindingText texts) {
        this.texts = texts;
        this.wording = texts.wording();
    }

    List<LedgerRow> of(Run run) {
        if (run.tasks().tasks().isEmpty()) return violations(run);
        Map<String, String> verdicts = texts.verdicts(run);
        return ImmutableList.sortedCopyOf(ORDER, run.tasks().tasks()).stream()
                .map(task -> row(task, verdicts.get(task.fingerprint()), run.asOf()))
                .toList();
    }

    private List<LedgerRow> violations(Run run) {
        return run.reports().stream()
                .flatMap(report -> report.findings().stream()
                        .filter(finding -> finding.outcome().column() == Column.FAIL)
                        .map(finding -> row(finding, report)))
                .toList();
    }

    private LedgerRow row(Task task, @Nullable String verdict, Instant now) {
        LedgerRow.Builder row = new LedgerRow.Builder()
                .text(TASK, task.id())
                .text(CASE, task.caseId())
                .text(DEPARTMENT, task.responsible().departmentId())
                .text(STAFF, task.responsible().staffId())
                .text(SUBJECT, texts.subject(task.subject(), task.occurrence()))
                .text(PROBLEM, problem(task, verdict == null ? verdict(task) : verdict))
                .text(BASIS, texts.basis(task.requirement()))
                .text(SEVERITY, wording.severity(task.severity()))
                .text(VETO, task.veto() ? wording.say("ledger.yes") : null)
                .text(ACTION, task.action())
                .text(ROLE, task.role())
                .day(LIMIT, task.due())
                .text(LIMIT_BASIS, wording.dueBasis(task))
                .text(OVERDUE, overdue(task, now))
                .day(OPENED, task.openedAt().atZone(task.zone()).toLocalDate())
                .number(CYCLE, task.cycle())
                .text(LAST, last(task))
                .all(filled(task, wording))
                .mark(task.version());
        return row.build();
    }

    /** What the columns say that a person fills in: how the task stands; what is done next is blank. */
    static LedgerRow filled(Task task, Wording wording) {
        LedgerRow.Builder row = new LedgerRow.Builder().text(STATE, wording.say("task.state." + task.state()));
        Responsible assignee = task.assignee();
        if (assignee != null) {
            row.text(ASSIGNED_DEPARTMENT, assignee.departmentId()).text(ASSIGNED_STAFF, assignee.staffId());
        }
        Plan plan = task.plan();
        if (plan != null) {
            row.text(CAUSE, plan.cause())
                    .text(MEASURE, plan.measure())
                    .text(MEASURE_BY, plan.by())
                    .day(MEASURE_DUE, plan.due());
        }
        if (task.closeReason() != null) row.text(CLOSE_REASON, wording.say("task.closed." + task.closeReason()));
        return row.build();
    }

    /** What a person did last. */
    private String last(Task task) {
        return task.history().reverse().stream()
                .filter(event -> event.kind() == Event.Kind.MOVED)
                .findFirst()
                .map(event -> wording.say(
                        "ledger.last.done",
                        event.at().atZone(task.zone()).toLocalDate().toString(),
                        Strings.nullToEmpty(event.by()),
                        wording.say("task.state." + event.to()),
                        Strings.nullToEmpty(event.text())))
                .orElse("");
    }

    private String problem(Task task, String verdict) {
        String problem = task.rule() + " " + texts.title(task.requirement(), task.rule()) + wording.say("ledger.colon")
                + verdict;
        return task.places() > 1 ? problem + wording.say("ledger.places", String.valueOf(task.places())) : problem;
    }

    private String verdict(Task task) {
        String defect = task.defect() == null ? "" : wording.say("text.defect", wording.defect(task.defect()));
        return wording.outcome(task.outcome()) + defect;
    }

    private String overdue(Task task, Instant now) {
        long days = task.daysOverdue(now);
        return days == 0 ? "" : wording.say("ledger.overdue.days", String.valueOf(days));
    }

    private LedgerRow row(Finding failure, Report report) {
        return new LedgerRow.Builder()
                .text(CASE, failure.caseId())
                .text(DEPARTMENT, failure.responsible().departmentId())
                .text(STAFF, failure.responsible().staffId())
                .text(SUBJECT, texts.subject(failure))
                .text(
                        PROBLEM,
                        failure.rule() + " " + texts.title(failure) + wording.say("ledger.colon")
                                + texts.verdict(failure, report.zone()))
                .text(BASIS, texts.basis(failure.requirement()))
                .text(SEVERITY, wording.severity(texts.requirement(failure).severity()))
                .text(ACTION, texts.action(failure))
                .text(ROLE, texts.requirement(failure).responsible())
                .day(OPENED, report.asOf().atZone(report.zone()).toLocalDate())
                .build();
    }
}
