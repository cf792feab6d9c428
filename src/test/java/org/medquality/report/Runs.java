package org.medquality.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medquality.Auditor;
import org.medquality.catalog.Severity;
import org.medquality.fact.Holder;
import org.medquality.fact.Setting;
import org.medquality.finding.Defect;
import org.medquality.finding.Finding;
import org.medquality.finding.Finding.EvidenceRef;
import org.medquality.finding.FindingBuilder;
import org.medquality.finding.Outcome;
import org.medquality.finding.Reason;
import org.medquality.finding.Reason.Code;
import org.medquality.finding.Ref;
import org.medquality.finding.Responsible;
import org.medquality.report.Report.RuleBookId;
import org.medquality.report.Run.Problem;
import org.medquality.report.Run.Rejection;
import org.medquality.task.Event;
import org.medquality.task.Excused;
import org.medquality.task.Fingerprint;
import org.medquality.task.Task;
import org.medquality.task.TaskBoard;
import org.medquality.task.TaskBuilder;
import org.medquality.task.TaskState;

/** Runs for the tests of forms: a finding of every outcome, and ids that mean harm. */
public final class Runs {
    public static final Legend LEGEND = Auditor.builtIn().legend();
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final Instant AS_OF = Instant.parse("2024-04-15T00:00:00Z");

    /** What a spreadsheet, a terminal, a parser of XML or a reader could take for something else. */
    public static final ImmutableList<String> HARM = ImmutableList.of(
            "=1+1",
            "  +cmd|' /C calc'!A0",
            "-2+3",
            "@SUM(A1)",
            "＝1+1",
            "\u3000＋1",
            "－1",
            "＠a",
            "\u00a0=1",
            "\u200b=1",
            "\t=1",
            "\r=1",
            "a\n=1",
            "a\r\n＝1",
            "a\u0000b\u0007c\u001b[31m",
            "a\ufffeb",
            "</failure>]]>&<a href=\"x\">'",
            "a\u202egnp.exe",
            "\"quoted\", comma; semicolon",
            "_x000D_",
            "李秀兰");

    private Runs() {}

    /** One finding of REC-004 with everything that its outcome asks for. */
    public static Finding finding(Outcome outcome, String caseId, String id) {
        boolean failed = outcome.column() == Outcome.Column.FAIL;
        return FindingBuilder.builder()
                .requirement("REC-004")
                .rule("REC-004")
                .caseId(caseId)
                .subject(new Ref("Document", id))
                .outcome(outcome)
                .defect(failed ? Defect.LATE : null)
                .due(Instant.parse("2024-03-01T08:00:00Z"))
                .done(failed ? Instant.parse("2024-03-01T09:20:00Z") : null)
                .delay(failed ? Duration.ofMinutes(80) : null)
                .evidence(ImmutableList.of(new EvidenceRef("Document", id, "firstSignedAt")))
                .because(because(outcome, id))
                .warnings(ImmutableList.of())
                .settings(ImmutableList.of())
                .places(1)
                .responsible(new Responsible("YS01", "NK"))
                .build();
    }

    private static ImmutableList<Reason> because(Outcome outcome, String id) {
        return switch (outcome) {
            case UNKNOWN -> ImmutableList.of(Reason.of(Code.VALUE_UNKNOWN, "Document", id, "firstSignedAt"));
            case ERROR -> ImmutableList.of(Reason.of(Code.RULE_FAILED, "REC-004"));
            case NOT_APPLICABLE -> ImmutableList.of(Reason.of(Code.NOBODY_CONCERNED, "Document"));
            default -> ImmutableList.of();
        };
    }

    /** A task about the late finding of a document, as an audit opens it. */
    public static Task task(String id, String caseId, String document) {
        Ref subject = new Ref("Document", document);
        return TaskBuilder.builder()
                .id(id)
                .fingerprint(Fingerprint.of("REC-004", caseId, subject, null))
                .cycle(1)
                .requirement("REC-004")
                .rule("REC-004")
                .caseId(caseId)
                .subject(subject)
                .severity(Severity.MAJOR)
                .outcome(Outcome.LATE)
                .defect(Defect.LATE)
                .places(1)
                .merged(1)
                .repairable(false)
                .state(TaskState.OPEN)
                .openedAt(AS_OF)
                .firstSeen(AS_OF)
                .lastSeen(AS_OF)
                .lookedAt(AS_OF)
                .zone(ZONE)
                .due(LocalDate.parse("2024-04-22"))
                .dueBasis("task.due.working")
                .dueSetting(new Setting("taskMajor", "P5WD", "local"))
                .planDue(LocalDate.parse("2024-04-17"))
                .action("说明原因并落实防范措施")
                .responsible(new Responsible("YS01", "NK"))
                .role("经治医师")
                .history(ImmutableList.of(
                        new Event(Event.Kind.CREATED, AS_OF, null, null, TaskState.OPEN, 1, Outcome.LATE, null)))
                .build();
    }

    public static Report report(String caseId, List<Finding> findings) {
        return new Report(
                caseId,
                Holder.ENCOUNTER,
                AS_OF,
                ZONE,
                Stay.NONE,
                ImmutableList.copyOf(findings),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                new RuleBookId("0", "00"),
                ImmutableSortedMap.of(),
                Excused.NOTHING);
    }

    public static Run run(Report... reports) {
        return run(null, reports);
    }

    public static Run run(@Nullable TaskBoard tasks, Report... reports) {
        return new Run(
                new RuleBookId("0", "00"),
                ImmutableList.copyOf(reports),
                ImmutableList.of(),
                tasks == null ? TaskBoard.EMPTY : tasks);
    }

    /** A case with a finding of every outcome. */
    public static Report everyOutcome() {
        return report(
                "ZY1",
                Arrays.stream(Outcome.values())
                        .map(outcome -> finding(outcome, "ZY1", "WS" + outcome.ordinal()))
                        .toList());
    }

    /** A case with a failure for every text that means harm. */
    public static Report harmful() {
        return report(
                HARM.get(0),
                HARM.stream().map(id -> finding(Outcome.LATE, HARM.get(0), id)).toList());
    }

    /** The same with a case that could not be read. */
    public static Run withRejection(Run run) {
        return new Run(
                run.rulebook(),
                run.reports(),
                ImmutableList.of(new Rejection(
                        "cases.ndjson", 7, null, ImmutableList.of(new Problem("/encounter/kind", 7, "is no code")))),
                run.tasks());
    }
}
