package org.medquality.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.Severity;
import org.medquality.fact.Setting;
import org.medquality.finding.Defect;
import org.medquality.finding.Outcome;
import org.medquality.finding.Ref;
import org.medquality.finding.Responsible;
import org.medquality.task.CloseReason;
import org.medquality.task.Event;
import org.medquality.task.Fingerprint;
import org.medquality.task.Plan;
import org.medquality.task.Task;
import org.medquality.task.Task.Doubt;
import org.medquality.task.TaskBoard;
import org.medquality.task.TaskState;

/** Reads tasks from JSON. Strict: a file that was changed by hand into something that cannot be is refused. */
public final class TaskReader {
    /** No limit on the length of a file or the number of tokens: tasks of years, element by element. */
    static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(Limits.ofElements().build())
            .build();

    private final CatalogueProblems problems = new CatalogueProblems();
    private final Map<String, Task> byId = new HashMap<>();
    private final Map<String, String> byFingerprint = new HashMap<>();

    private TaskReader() {}

    /**
     * Reads tasks.
     *
     * @param file the name of the file, for messages
     * @throws TaskFormatException if the text is no file of tasks, with all problems
     */
    public static TaskBoard read(String file, byte[] json) {
        TaskReader reader = new TaskReader();
        JsonDocument document = new JsonDocument(file, reader.problems, ImmutableMap.of("tasks", reader::add));
        document.read(json);
        return TaskBoard.of(reader.byId.values());
    }

    private void add(YamlSection entry) {
        Task task = task(entry);
        entry.close();
        check(entry, task);
        if (byId.put(task.id(), task) != null) entry.refuse("id", "a second task of this id");
        String twin = byFingerprint.put(task.fingerprint(), task.id());
        if (twin != null) entry.refuse("fingerprint", "is about the same as task " + twin);
    }

    private static Task task(YamlSection entry) {
        return new Task(
                entry.verbatim("id"),
                entry.verbatim("fingerprint"),
                entry.count("cycle"),
                entry.verbatim("requirement"),
                entry.verbatim("rule"),
                entry.verbatim("case"),
                subject(entry.sectionOrNull("subject")),
                entry.verbatimOrNull("occurrence"),
                entry.code("severity", Severity.class),
                entry.flag("veto"),
                entry.code("outcome", Outcome.class),
                entry.codeOrNull("defect", Defect.class),
                entry.count("places"),
                entry.count("merged"),
                entry.flag("repairable"),
                entry.code("state", TaskState.class),
                entry.codeOrNull("closeReason", CloseReason.class),
                entry.moment("openedAt"),
                entry.moment("firstSeen"),
                entry.moment("lastSeen"),
                entry.moment("lookedAt"),
                zone(entry),
                entry.dateOrNull("due"),
                entry.verbatim("dueBasis"),
                setting(entry.sectionOrNull("dueLimit")),
                entry.dateOrNull("planDue"),
                entry.momentOrNull("containBy"),
                entry.verbatim("action"),
                responsible(entry, "responsible"),
                entry.verbatimOrNull("role"),
                people(entry.sectionOrNull("assignee")),
                plan(entry.sectionOrNull("plan")),
                entry.codeOrNull("doubt", Doubt.class),
                entry.sections("history").stream().map(TaskReader::event).collect(ImmutableList.toImmutableList()));
    }

    private static @Nullable Ref subject(@Nullable YamlSection subject) {
        if (subject == null) return null;
        Ref ref = new Ref(subject.verbatim("type"), subject.verbatim("id"));
        subject.close();
        return ref;
    }

    private static ZoneId zone(YamlSection entry) {
        try {
            return ZoneId.of(entry.verbatim("zone"));
        } catch (DateTimeException e) {
            entry.refuse("zone", "zone must be one such as Asia/Shanghai");
            return ZoneOffset.UTC;
        }
    }

    private static Setting setting(@Nullable YamlSection limit) {
        if (limit == null) return new Setting("", null, "");
        Setting setting = new Setting(limit.verbatim("name"), limit.verbatimOrNull("value"), limit.verbatim("status"));
        limit.close();
        return setting;
    }

    private static Responsible responsible(YamlSection entry, String key) {
        Responsible who = people(entry.sectionOrNull(key));
        return who == null ? Responsible.NOBODY : who;
    }

    private static @Nullable Responsible people(@Nullable YamlSection who) {
        if (who == null) return null;
        Responsible people = new Responsible(who.verbatimOrNull("staff"), who.verbatimOrNull("department"));
        who.close();
        return people;
    }

    private static @Nullable Plan plan(@Nullable YamlSection entry) {
        if (entry == null) return null;
        LocalDate due = entry.dateOrNull("due");
        Plan plan = new Plan(entry.verbatim("measure"), entry.verbatimOrNull("cause"), entry.verbatimOrNull("by"), due);
        entry.close();
        return plan;
    }

    private static Event event(YamlSection entry) {
        Event event = new Event(
                entry.code("kind", Event.Kind.class),
                entry.moment("at"),
                entry.verbatimOrNull("by"),
                entry.codeOrNull("from", TaskState.class),
                entry.code("to", TaskState.class),
                entry.count("cycle"),
                entry.codeOrNull("outcome", Outcome.class),
                entry.verbatimOrNull("text"));
        entry.close();
        return event;
    }

    /** What tasks of this library always are; a slip of the hand would otherwise show much later. */
    private static void check(YamlSection entry, Task task) {
        String fingerprint = Fingerprint.of(task.rule(), task.caseId(), task.subject(), task.occurrence());
        if (!fingerprint.equals(task.fingerprint())) {
            entry.refuse(
                    "fingerprint", "is not that of rule, case, subject and occurrence; change none of them by hand");
        }
        Event last = Iterables.getLast(task.history(), null);
        if (last == null) {
            entry.refuse("history", "has no history, add what created it");
        } else if (last.to() != task.state() || last.cycle() != task.cycle()) {
            entry.refuse("state", "state and cycle are not those of the last event; move tasks with the tasks command");
        }
        boolean settled = task.state() == TaskState.CLOSED || task.state() == TaskState.RESOLVED;
        if (settled != (task.closeReason() != null)) {
            entry.refuse("closeReason", "closeReason belongs to closed and resolved tasks, and only to these");
        }
        if (task.outcome().column() != Outcome.Column.FAIL) {
            entry.refuse("outcome", "outcome must be late, missed or broken");
        }
    }
}
