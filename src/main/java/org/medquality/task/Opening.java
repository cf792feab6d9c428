package org.medquality.task;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.Catalogue;
import org.medquality.catalog.Requirement;
import org.medquality.catalog.Severity;
import org.medquality.fact.Setting;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome;
import org.medquality.score.Repair;
import org.medquality.task.Event.Kind;

/** Writes into a task what the catalogue, the parameters and a failure say. */
final class Opening {
    private static final CharMatcher STOP = CharMatcher.anyOf("。.；; ");

    private final Catalogue catalogue;
    private final Terms terms;
    private final Vetoes veto;

    Opening(Catalogue catalogue, Terms terms) {
        this.catalogue = catalogue;
        this.terms = terms;
        this.veto = new Vetoes(catalogue);
    }

    /** The task of a violation that nobody has seen before. */
    Task created(String id, String fingerprint, Sighting seen, Instant asOf) {
        Finding failure = seen.failure();
        Requirement requirement = catalogue.requirement(failure.requirement());
        Severity severity = requirement.severity();
        Setting limit = terms.setting("taskDue", severity);
        LocalDate due = terms.day(limit, asOf, seen.zone());
        return new Task(
                id,
                fingerprint,
                1,
                failure.requirement(),
                failure.rule(),
                failure.caseId(),
                failure.subject(),
                failure.occurrence(),
                severity,
                veto.of(failure),
                failure.outcome(),
                failure.defect(),
                seen.places(),
                seen.merged(),
                Repair.possible(failure, requirement),
                TaskState.OPEN,
                null,
                asOf,
                seen.asOf(),
                seen.asOf(),
                seen.asOf(),
                seen.zone(),
                due,
                Terms.basis(limit, due),
                limit,
                terms.day(terms.setting("taskPlan", severity), asOf, seen.zone()),
                terms.moment(terms.setting("taskContain", severity), asOf, seen.zone()),
                action(failure, requirement),
                failure.responsible(),
                requirement.responsible().isEmpty() ? null : requirement.responsible(),
                null,
                null,
                null,
                ImmutableList.of(
                        new Event(Kind.CREATED, asOf, null, null, TaskState.OPEN, 1, failure.outcome(), null)));
    }

    /** The task in its next cycle, with new limits; its history stays. */
    Task reopened(Task closed, Sighting seen, Instant asOf) {
        Severity severity = relapse(closed, seen, asOf) ? graver(closed.severity()) : closed.severity();
        Setting limit = terms.setting("taskDue", severity);
        LocalDate due = terms.day(limit, asOf, seen.zone());
        Task task = TaskBuilder.builder(seenAgain(closed, seen))
                .cycle(closed.cycle() + 1)
                .severity(severity)
                .openedAt(asOf)
                .due(due)
                .dueBasis(Terms.basis(limit, due))
                .dueSetting(limit)
                .planDue(terms.day(terms.setting("taskPlan", severity), asOf, seen.zone()))
                .containBy(terms.moment(terms.setting("taskContain", severity), asOf, seen.zone()))
                .assignee(null)
                .plan(null)
                .closeReason(null)
                .build();
        return moved(task, Kind.REOPENED, TaskState.OPEN, asOf, seen.failure().outcome(), null);
    }

    /** What was closed as done, and comes again within the time of recheck. */
    private boolean relapse(Task closed, Sighting seen, Instant asOf) {
        boolean done =
                closed.closeReason() == CloseReason.FIXED || closed.closeReason() == CloseReason.CORRECTIVE_ACTION_DONE;
        Instant at = closed.closedAt();
        if (!done || at == null) return false;
        LocalDate until = terms.day(terms.setting("taskRecheck", closed.severity()), at, seen.zone());
        return until != null && !asOf.atZone(seen.zone()).toLocalDate().isAfter(until);
    }

    private static Severity graver(Severity severity) {
        return Severity.values()[Math.max(0, severity.ordinal() - 1)];
    }

    /** The task with what the last failure says of it; its severity and limits are those of its cycle. */
    Task seenAgain(Task task, Sighting seen) {
        Finding failure = seen.failure();
        Requirement requirement = catalogue.requirement(failure.requirement());
        return TaskBuilder.builder(touched(task, seen.asOf()))
                .lastSeen(seen.asOf())
                .zone(seen.zone())
                .veto(veto.of(failure))
                .outcome(failure.outcome())
                .defect(failure.defect())
                .places(seen.places())
                .merged(seen.merged())
                .repairable(Repair.possible(failure, requirement))
                .action(action(failure, requirement))
                .responsible(failure.responsible())
                .role(requirement.responsible().isEmpty() ? null : requirement.responsible())
                .build();
    }

    /** The task after an audit looked at it, and had no doubts. */
    static Task touched(Task task, Instant asOf) {
        return TaskBuilder.builder(task).lookedAt(asOf).doubt(null).build();
    }

    static Task moved(
            Task task, Kind kind, TaskState to, Instant at, @Nullable Outcome outcome, @Nullable String text) {
        return task.after(new Event(kind, at, null, task.state(), to, task.cycle(), outcome, text));
    }

    /** What is done late or wrongly for good can only be explained; nothing asks for another time in the record. */
    private String action(Finding failure, Requirement requirement) {
        if (failure.outcome() == Outcome.LATE) {
            if (requirement.taskLate() != null) return requirement.taskLate();
            String late = terms.setting("taskLate").value();
            return late == null ? requirement.task() : late;
        }
        if (failure.outcome() == Outcome.MISSED) return requirement.task();
        String broken = requirement.taskBroken() == null ? requirement.task() : requirement.taskBroken();
        String common = terms.setting("taskIrreparable").value();
        if (common == null || Repair.possible(failure, requirement)) return broken;
        return STOP.trimTrailingFrom(broken) + "；" + common;
    }
}
