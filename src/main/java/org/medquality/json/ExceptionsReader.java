package org.medquality.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medquality.finding.Outcome;
import org.medquality.finding.Ref;
import org.medquality.task.Appeal;
import org.medquality.task.Exceptions;
import org.medquality.task.Waiver;

/**
 * Reads waivers and appeals from JSON. What is written in a wrong form is refused; what is missing is not: it leaves the
 * waiver or appeal without effect, and is reported as such. The form is described by {@link ExceptionsSchema}.
 */
public final class ExceptionsReader {
    private static final Pattern TASK = Pattern.compile("[0-9a-f]{12,64}");

    private final CatalogueProblems problems = new CatalogueProblems();
    private final ImmutableList.Builder<Waiver> waivers = ImmutableList.builder();
    private final ImmutableList.Builder<Appeal> appeals = ImmutableList.builder();
    private final Set<String> ids = new HashSet<>();

    private ExceptionsReader() {}

    /**
     * Reads waivers and appeals.
     *
     * @param file the name of the file, for messages
     * @throws TaskFormatException if the text is no such file, with all problems
     */
    public static Exceptions read(String file, byte[] json) {
        ExceptionsReader reader = new ExceptionsReader();
        JsonDocument document = new JsonDocument(
                file, reader.problems, ImmutableMap.of("waivers", reader::waiver, "appeals", reader::appeal));
        document.read(json);
        return new Exceptions(reader.waivers.build(), reader.appeals.build());
    }

    private void waiver(YamlSection entry) {
        waivers.add(new Waiver(
                id(entry),
                new Waiver.Selector(
                        task(entry),
                        entry.textOrNull("rule"),
                        entry.verbatimOrNull("case"),
                        subject(entry.sectionOrNull("subject")),
                        entry.verbatimOrNull("department")),
                entry.verbatimOrNull("reason"),
                entry.verbatimOrNull("requestedBy"),
                entry.verbatimOrNull("approver"),
                entry.dateOrNull("from"),
                entry.dateOrNull("expires"),
                flag(entry, "broad"),
                flag(entry, "allowVeto")));
        entry.close();
    }

    private void appeal(YamlSection entry) {
        String task = task(entry);
        if (task == null) entry.refuse("task", "has no task, write the id of the task");
        appeals.add(new Appeal(
                id(entry),
                task == null ? "" : task,
                outcome(entry),
                entry.verbatimOrNull("by"),
                entry.verbatimOrNull("text"),
                decision(entry.sectionOrNull("decision"))));
        entry.close();
    }

    private static @Nullable Outcome outcome(YamlSection entry) {
        Outcome outcome = entry.codeOrNull("outcome", Outcome.class);
        if (outcome != null && outcome.column() != Outcome.Column.FAIL) {
            entry.refuse("outcome", "only failures are contested, write late, missed or broken");
        }
        return outcome;
    }

    private static Appeal.@Nullable Decision decision(@Nullable YamlSection entry) {
        if (entry == null) return null;
        Verdict verdict = entry.code("verdict", Verdict.class);
        Appeal.Decision decision = new Appeal.Decision(
                verdict == Verdict.UPHELD, entry.verbatimOrNull("reviewer"), entry.verbatimOrNull("remark"));
        entry.close();
        return decision;
    }

    private enum Verdict {
        UPHELD,
        REJECTED
    }

    private String id(YamlSection entry) {
        String id = entry.text("id");
        if (!ids.add(id)) entry.refuse("id", "a second waiver or appeal of this id");
        return id;
    }

    private static @Nullable String task(YamlSection entry) {
        String task = entry.textOrNull("task");
        if (task != null && !TASK.matcher(task).matches()) {
            entry.refuse("task", "task must be the id or the fingerprint of a task, such as 3f9a0b1c2d4e");
        }
        return task;
    }

    private static @Nullable Ref subject(@Nullable YamlSection subject) {
        if (subject == null) return null;
        Ref ref = new Ref(subject.verbatim("type"), subject.verbatim("id"));
        subject.close();
        return ref;
    }

    private static boolean flag(YamlSection entry, String key) {
        return entry.has(key) && entry.flag(key);
    }
}
