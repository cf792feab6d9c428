package org.medquality.html;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.Requirement;
import org.medquality.finding.Finding;
import org.medquality.finding.Responsible;
import org.medquality.html.Page.Capped;
import org.medquality.html.Page.Named;
import org.medquality.html.TaskSection.Department;
import org.medquality.html.TaskSection.Line;
import org.medquality.report.Report;
import org.medquality.report.Run;
import org.medquality.task.Fingerprint;
import org.medquality.task.Task;
import org.medquality.task.TaskDelta;
import org.medquality.task.TaskDelta.Effect;

/** Tells of the tasks of a run. */
final class Tasks {
    private static final int MOST = 1000;
    private static final int SOON = 7;

    private final Words words;
    private final @Nullable TaskDelta delta;
    private final Map<String, Task> byFingerprint = new HashMap<>();
    private final List<Task> active;

    /** The moment of the latest audit of the run: a task is overdue, or is not, by it. */
    private final Instant now;

    Tasks(Words words, Run run) {
        this.words = words;
        this.delta = run.followup().tasks();
        this.now = run.reports().stream().map(Report::asOf).max(naturalOrder()).orElse(Instant.MIN);
        run.followup().board().tasks().forEach(task -> byFingerprint.put(task.fingerprint(), task));
        this.active = run.followup().board().tasks().stream()
                .filter(Task::active)
                .sorted(comparing(Task::due, nullsLast(naturalOrder()))
                        .thenComparing(Task::severity)
                        .thenComparing(Task::id))
                .toList();
    }

    /** Whether the run was asked for tasks. */
    boolean asked() {
        return delta != null;
    }

    /** Beside a failure: id, state and limit of its task; empty where there is none. */
    String beside(Finding failure) {
        if (byFingerprint.isEmpty()) return "";
        Task task = byFingerprint.get(Fingerprint.of(failure));
        if (task == null) return "";
        return words.say("task.beside", task.id(), state(task), due(task.due())) + overdue(task);
    }

    /** What has to be done about failures of a requirement, in Chinese: what is late or wrong for good is only explained. */
    String actions(Requirement requirement, Collection<Finding> failures) {
        if (byFingerprint.isEmpty()) return requirement.task();
        String actions = failures.stream()
                .map(failure -> byFingerprint.get(Fingerprint.of(failure)))
                .filter(Objects::nonNull)
                .map(Task::action)
                .distinct()
                .collect(Collectors.joining("；"));
        return actions.isEmpty() ? requirement.task() : actions;
    }

    /** Of a requirement: the first limit of what is not settled, and how much is overdue; empty where nothing is left. */
    String deadlines(String requirement) {
        List<Task> of = active.stream()
                .filter(task -> task.requirement().equals(requirement))
                .toList();
        if (of.isEmpty()) return "";
        long overdue = overdue(of);
        return due(of.get(0).due()) + (overdue == 0 ? "" : words.say("task.overdue.count", overdue));
    }

    /** Null when the run was not asked for tasks. */
    @Nullable
    TaskSection section() {
        if (delta == null) return null;
        return new TaskSection(
                active.size(),
                overdue(active),
                soon(active),
                effects(delta),
                departments(),
                Capped.of(active.stream().map(this::line).collect(ImmutableList.toImmutableList()), MOST));
    }

    private int overdue(Collection<Task> tasks) {
        return (int) tasks.stream().filter(task -> task.overdue(now)).count();
    }

    private int soon(Collection<Task> tasks) {
        return (int) tasks.stream().filter(task -> task.dueSoon(now, SOON)).count();
    }

    private ImmutableList<Named> effects(TaskDelta of) {
        return Arrays.stream(Effect.values())
                .filter(effect -> of.count(effect) > 0)
                .map(effect -> new Named(words.wording().say("effect." + effect), String.valueOf(of.count(effect))))
                .collect(ImmutableList.toImmutableList());
    }

    /** The one with the most overdue first. */
    private ImmutableList<Department> departments() {
        Map<String, List<Task>> groups = active.stream()
                .collect(Collectors.groupingBy(
                        task -> Objects.requireNonNullElse(task.department(), words.say("first.nobody")),
                        TreeMap::new,
                        Collectors.toList()));
        return groups.entrySet().stream()
                .map(e -> new Department(
                        e.getKey(),
                        e.getValue().size(),
                        overdue(e.getValue()),
                        soon(e.getValue()),
                        due(e.getValue().get(0).due())))
                .sorted(comparing((Department d) -> -d.overdue())
                        .thenComparing(d -> -d.open())
                        .thenComparing(Department::name))
                .collect(ImmutableList.toImmutableList());
    }

    private Line line(Task task) {
        String subject = task.subject() == null ? words.say("case.whole") : words.fact(task.subject());
        return new Line(
                task.id(),
                due(task.due()),
                overdue(task),
                task.caseId(),
                task.rule(),
                words.ruleTitle(task.rule(), task.requirement()),
                task.occurrence() == null ? subject : subject + " " + task.occurrence(),
                Styles.of(task.severity()),
                words.wording().severity(task.severity()),
                task.action(),
                who(task.assignee() == null ? task.responsible() : task.assignee()),
                task.role() == null ? "" : task.role(),
                state(task));
    }

    private static String who(Responsible responsible) {
        String who = Stream.of(responsible.departmentId(), responsible.staffId())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return who.isEmpty() ? Words.NONE : who;
    }

    private String state(Task task) {
        return words.wording().say("task.state." + task.state());
    }

    private String due(@Nullable LocalDate day) {
        return day == null ? words.say("task.undated") : day.toString();
    }

    private String overdue(Task task) {
        return task.overdue(now) ? words.say("task.overdue", task.daysOverdue(now)) : "";
    }
}
