package org.medquality.docx;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Ordering;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.Severity;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome.Column;
import org.medquality.report.FindingText;
import org.medquality.report.Report;
import org.medquality.report.Run;
import org.medquality.report.Wording;
import org.medquality.task.Task;

/**
 * What one department is told.
 *
 * @param department its id; empty where nobody knows whose the problems are
 * @param problems the gravest and first due at the top
 * @param count how many single cases that are
 * @param planDue until when it reports what it means to do; null where nobody asks or knows
 */
record Notice(
        String department,
        ImmutableList<Problem> problems,
        int count,
        @Nullable LocalDate planDue) {

    /** The notices of a run: what still has to be done by its tasks or, where it has none, what failed. */
    static List<Notice> all(Run run, FindingText texts) {
        ImmutableListMultimap<String, Item> items = Multimaps.index(
                run.tasks().tasks().isEmpty() ? new Items(texts).ofFindings(run) : new Items(texts).ofTasks(run),
                Item::department);
        // Nobody's come last.
        return new TreeSet<>(items.keySet())
                .stream()
                        .sorted(Comparator.comparing(String::isEmpty))
                        .map(department -> of(department, items.get(department)))
                        .toList();
    }

    private static Notice of(String department, List<Item> items) {
        ImmutableListMultimap<Item.Kind, Item> kinds = Multimaps.index(items, Item::kind);
        ImmutableList<Problem> problems = ImmutableList.sortedCopyOf(Item.Kind.ORDER, kinds.keySet()).stream()
                .map(kind ->
                        kind.problem(kinds.get(kind).stream().map(Item::where).toList()))
                .collect(ImmutableList.toImmutableList());
        LocalDate planDue = items.stream()
                .map(Item::planDue)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Notice(department, problems, items.size(), planDue);
    }

    /** One violation. */
    private record Item(
            String department,
            Kind kind,
            String where,
            @Nullable LocalDate planDue) {

        /** What violations have in common that are told together. */
        private record Kind(
                String rule,
                String title,
                String basis,
                Severity severity,
                String grave,
                String action,
                @Nullable LocalDate due,
                String dueText) {
            static final Ordering<Kind> ORDER = Ordering.from(Comparator.comparing(Kind::severity)
                    .thenComparing(Kind::due, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Kind::rule)
                    .thenComparing(Kind::action));

            Problem problem(List<String> where) {
                return new Problem(rule + " " + title + grave, basis, ImmutableList.copyOf(where), action, dueText);
            }
        }
    }

    /** Reads violations from a run. */
    private record Items(FindingText texts) {
        List<Item> ofTasks(Run run) {
            Map<String, String> verdicts = texts.verdicts(run);
            return run.tasks().tasks().stream()
                    .filter(Task::active)
                    .sorted(Comparator.comparing(Task::caseId).thenComparing(Task::id))
                    .map(task -> of(task, verdicts.get(task.fingerprint())))
                    .toList();
        }

        List<Item> ofFindings(Run run) {
            return run.reports().stream()
                    .flatMap(report -> failures(report).stream().map(finding -> of(finding, report.zone())))
                    .toList();
        }

        private static List<Finding> failures(Report report) {
            return report.findings().stream()
                    .filter(finding -> finding.outcome().column() == Column.FAIL)
                    .toList();
        }

        private Item of(Task task, @Nullable String verdict) {
            Wording wording = texts.wording();
            String due =
                    task.due() == null ? wording.dueBasis(task) : task.due().toString();
            Item.Kind kind = new Item.Kind(
                    task.rule(),
                    texts.title(task.requirement(), task.rule()),
                    texts.basis(task.requirement()),
                    task.severity(),
                    grave(task.severity(), task.veto()),
                    task.action(),
                    task.due(),
                    due);
            String about = texts.subject(task.subject(), task.occurrence());
            String said = verdict == null ? wording.outcome(task.outcome()) : verdict;
            return new Item(text(task.department()), kind, where(task.caseId(), about, said), task.planDue());
        }

        private Item of(Finding failure, ZoneId zone) {
            Severity severity = texts.requirement(failure).severity();
            Item.Kind kind = new Item.Kind(
                    failure.rule(),
                    texts.title(failure),
                    texts.basis(failure.requirement()),
                    severity,
                    grave(severity, false),
                    texts.action(failure),
                    null,
                    "");
            String where = where(failure.caseId(), texts.subject(failure), texts.verdict(failure, zone));
            return new Item(text(failure.responsible().departmentId()), kind, where, null);
        }

        private String grave(Severity severity, boolean veto) {
            String word = texts.wording().severity(severity);
            return texts.wording().say(veto ? "notice.veto" : "notice.severity", word);
        }

        private String where(String caseId, String about, String verdict) {
            return about.endsWith(" " + caseId)
                    ? caseId + " " + verdict
                    : (caseId + " " + about).strip() + " " + verdict;
        }

        private static String text(@Nullable String department) {
            return department == null ? "" : department;
        }
    }
}
