package org.medquality.report;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.finding.Responsible;
import org.medquality.report.Wording.Language;
import org.medquality.task.Event;
import org.medquality.task.Lifecycle;
import org.medquality.task.MoveRefused;
import org.medquality.task.Plan;
import org.medquality.task.Task;
import org.medquality.task.TaskState;

/** Tasks in words, as of a moment: what is overdue then. */
public final class TaskText {
    private final Wording wording;
    private final Instant now;

    /** As of this moment. */
    public TaskText(Language language, Instant now) {
        this.wording = new Wording(language);
        this.now = now;
    }

    /** One line: id, state, severity, until when, about what, what to do. */
    public String line(Task task) {
        return String.join(
                "  ",
                task.id(),
                state(task.state()),
                severity(task),
                due(task),
                about(task),
                failure(task),
                task.action() + who(task));
    }

    /** How many of these are open, and how many overdue. */
    public String sum(Collection<Task> tasks) {
        long open =
                tasks.stream().filter(task -> task.state() != TaskState.CLOSED).count();
        long overdue = tasks.stream().filter(task -> task.overdue(now)).count();
        return wording.say("text.tasks.open", String.valueOf(open), String.valueOf(overdue));
    }

    /** Everything of a task, and what can be done with it next. */
    public String whole(Task task) {
        List<String> lines = new ArrayList<>();
        lines.add(task.id() + "  " + wording.say("task.cycle", String.valueOf(task.cycle())) + "  " + stands(task));
        add(lines, "about", about(task));
        add(lines, "failure", failure(task) + "  " + severity(task));
        add(lines, "action", task.action());
        add(lines, "role", task.role());
        add(lines, "responsible", people(task.responsible()));
        add(lines, "assignee", people(task.assignee()));
        add(lines, "due", due(task));
        add(lines, "basis", wording.dueBasis(task));
        add(lines, "planDue", day(task.planDue()));
        if (task.containBy() != null) add(lines, "containBy", wording.time(task.containBy(), task.zone()));
        if (task.plan() != null) add(lines, "plan", plan(task.plan()));
        if (task.doubt() != null) add(lines, "doubt", wording.say("task.doubt." + task.doubt()));
        add(lines, "version", String.valueOf(task.version()));
        for (Event event : task.history()) lines.add("  " + event(event, task));
        lines.add(wording.say("task.next") + next(Lifecycle.legal(task.state())));
        return String.join("\n", lines);
    }

    private void add(List<String> lines, String head, @Nullable String text) {
        if (text != null && !text.isEmpty())
            lines.add("  " + wording.say("task.head." + head) + wording.say("text.colon") + text);
    }

    /** Why a move is refused, and which would be legal. */
    public String refused(MoveRefused refused) {
        return wording.say(
                "task.refused",
                state(refused.from()),
                state(refused.to()),
                wording.say("refused." + refused.why()),
                next(refused.legal()));
    }

    /** States in words, each with the code that the command line takes. */
    private String next(Collection<TaskState> states) {
        if (states.isEmpty()) return wording.say("task.next.none");
        return states.stream()
                .map(state -> state(state) + " " + state.name().toLowerCase(Locale.ROOT))
                .collect(joining(wording.say("text.comma")));
    }

    private String stands(Task task) {
        if (task.closeReason() == null) return state(task.state());
        return state(task.state()) + wording.say("text.defect", wording.say("task.closed." + task.closeReason()));
    }

    private String state(TaskState state) {
        return wording.say("task.state." + state);
    }

    private String severity(Task task) {
        return wording.severity(task.severity()) + (task.veto() ? wording.say("task.veto") : "");
    }

    private String due(Task task) {
        if (task.due() == null) return wording.say("task.due.none");
        long late = task.daysOverdue(now);
        return task.due() + (late > 0 ? wording.say("task.overdue", String.valueOf(late)) : "");
    }

    private String about(Task task) {
        StringBuilder about = new StringBuilder(task.caseId());
        if (task.subject() != null && !task.subject().id().equals(task.caseId())) {
            about.append(' ')
                    .append(wording.type(task.subject().type()))
                    .append(' ')
                    .append(task.subject().id());
        }
        if (task.occurrence() != null) about.append(' ').append(task.occurrence());
        return about.toString();
    }

    private String failure(Task task) {
        return task.rule() + " " + wording.outcome(task.outcome())
                + (task.defect() == null ? "" : wording.say("text.defect", wording.defect(task.defect())));
    }

    private String who(Task task) {
        String people = people(task.assignee() == null ? task.responsible() : task.assignee());
        return people.isEmpty() ? "" : wording.say("text.defect", people);
    }

    private static String people(@Nullable Responsible who) {
        return who == null
                ? ""
                : Stream.of(who.departmentId(), who.staffId())
                        .filter(id -> id != null)
                        .collect(joining(" "));
    }

    private String plan(Plan plan) {
        return Stream.of(plan.measure(), plan.cause(), plan.by(), day(plan.due()))
                .filter(part -> part != null && !part.isEmpty())
                .collect(joining(" / "));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private String event(Event event, Task task) {
        String what =
                wording.say("event." + event.kind()) + (event.from() == event.to() ? "" : " → " + state(event.to()));
        return Stream.of(wording.time(event.at(), task.zone()), what, event.by(), event.text())
                .filter(part -> part != null && !part.isEmpty())
                .collect(joining("  "));
    }
}
