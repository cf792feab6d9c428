package org.medquality.task;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome;
import org.medquality.task.Event.Kind;
import org.medquality.task.Task.Doubt;

/** The tasks while audits are applied to them, one case after the other. */
final class Reconciliation {
    private final Opening opening;
    private final ImmutableMap<String, RuleScope> rules;
    private final ImmutableMap<String, String> aliases;
    private final TaskBoard previous;
    private final Instant asOf;
    private final Map<String, Task> byFingerprint = new TreeMap<>();
    private final SetMultimap<String, String> ofCase =
            MultimapBuilder.treeKeys().treeSetValues().build();
    private final TaskIds ids;
    private final Set<String> lookedAt = new TreeSet<>();
    private final Set<String> outdated = new TreeSet<>();

    Reconciliation(
            Opening opening,
            ImmutableMap<String, RuleScope> rules,
            ImmutableMap<String, String> aliases,
            TaskBoard previous,
            Instant asOf) {
        this.opening = opening;
        this.rules = rules;
        this.aliases = aliases;
        this.previous = previous;
        this.asOf = asOf;
        this.ids = new TaskIds(previous.byId().keySet());
        previous.tasks().forEach(this::put);
        renamed();
    }

    private void put(Task task) {
        byFingerprint.put(task.fingerprint(), task);
        ofCase.put(task.caseId(), task.fingerprint());
    }

    /** Tasks of rules that have new ids find them; of two that become one, the one that was seen first stays open. */
    private void renamed() {
        List<Task> old = previous.tasks().stream()
                .filter(task -> aliases.containsKey(task.rule()))
                .sorted(Comparator.comparing(Task::firstSeen).thenComparing(Task::id))
                .toList();
        for (Task task : old) {
            String rule = aliases.get(task.rule());
            String fingerprint = Fingerprint.of(rule, task.caseId(), task.subject(), task.occurrence());
            Task twin = byFingerprint.get(fingerprint);
            if (twin == null) {
                byFingerprint.remove(task.fingerprint());
                ofCase.remove(task.caseId(), task.fingerprint());
                put(renamed(task, rule, fingerprint));
            } else if (task.state() != TaskState.CLOSED) {
                if (twin.state() == TaskState.CLOSED) put(continued(twin, task));
                put(closed(task, CloseReason.OBSOLETE, null, twin.id()));
            }
        }
    }

    /** A closed task that goes on, in a new cycle, with the work of the open one that it becomes one with. */
    private Task continued(Task twin, Task open) {
        return TaskBuilder.builder(open)
                .id(twin.id())
                .fingerprint(twin.fingerprint())
                .rule(twin.rule())
                .requirement(twin.requirement())
                .firstSeen(twin.firstSeen())
                .history(twin.history())
                .build()
                .after(new Event(
                        Kind.REOPENED, asOf, null, twin.state(), open.state(), twin.cycle() + 1, null, open.id()));
    }

    private Task renamed(Task task, String rule, String fingerprint) {
        RuleScope scope = rules.get(rule);
        Task current = TaskBuilder.builder(task)
                .rule(rule)
                .requirement(scope == null ? task.requirement() : scope.requirement())
                .fingerprint(fingerprint)
                .build();
        return Opening.moved(current, Kind.RENAMED, task.state(), asOf, null, task.rule());
    }

    private Task closed(Task task, CloseReason reason, @Nullable String by, @Nullable String text) {
        Event event = new Event(Kind.CLOSED, asOf, by, task.state(), TaskState.CLOSED, task.cycle(), null, text);
        return TaskBuilder.builder(task.after(event))
                .closeReason(reason)
                .doubt(null)
                .build();
    }

    void apply(Look look) {
        ImmutableSortedMap<String, Sighting> failures = look.failures();
        for (String fingerprint : List.copyOf(ofCase.get(look.caseId()))) {
            if (!failures.containsKey(fingerprint)) unseen(byFingerprint.get(fingerprint), look);
        }
        failures.forEach((fingerprint, seen) -> seen(fingerprint, seen, look.decision(fingerprint)));
    }

    private void seen(String fingerprint, Sighting seen, Optional<Excuse> decision) {
        Task known = byFingerprint.get(fingerprint);
        if (known != null && old(known, seen.asOf())) return;
        Task task = known == null
                ? opening.created(ids.next(fingerprint), fingerprint, seen, asOf)
                : known.state() == TaskState.CLOSED ? closedSeen(known, seen, decision) : openSeen(known, seen);
        put(decision.map(excuse -> decided(task, excuse)).orElse(task));
        lookedAt.add(task.id());
    }

    /** Whether more is known of a task than an audit of this moment can know. */
    private boolean old(Task task, Instant moment) {
        Instant closed = task.closedAt();
        boolean old = moment.isBefore(task.lookedAt()) || closed != null && moment.isBefore(closed);
        if (old) outdated.add(task.id());
        return old;
    }

    private Task openSeen(Task task, Sighting seen) {
        Task again = opening.seenAgain(task, seen);
        Outcome outcome = seen.failure().outcome();
        if (task.state() == TaskState.RESOLVED) {
            TaskState to = task.assignee() == null ? TaskState.OPEN : TaskState.ASSIGNED;
            Task open = TaskBuilder.builder(again).closeReason(null).build();
            return Opening.moved(open, Kind.SEEN_AGAIN, to, asOf, outcome, null);
        }
        return seen.sameAs(task) ? again : Opening.moved(again, Kind.CHANGED, task.state(), asOf, outcome, null);
    }

    private Task closedSeen(Task task, Sighting seen, Optional<Excuse> decision) {
        if (!staysClosed(task, seen, decision)) return opening.reopened(task, seen, asOf);
        return TaskBuilder.builder(Opening.touched(task, seen.asOf()))
                .lastSeen(seen.asOf())
                .build();
    }

    private static boolean staysClosed(Task task, Sighting seen, Optional<Excuse> decision) {
        return switch (Objects.requireNonNull(task.closeReason())) {
            case CORRECTIVE_ACTION_DONE -> seen.sameAs(task) || doneBefore(task, seen);
            case FIXED -> doneBefore(task, seen);
            case APPEAL_UPHELD ->
                seen.failure().outcome() == task.outcome()
                        && decision.map(Excuse::kind).orElse(null) != Excuse.Kind.APPEAL_REJECTED;
            case NO_LONGER_APPLICABLE, OCCURRENCE_GONE, OBSOLETE -> false;
        };
    }

    /** What was missed, done late and then closed shows as late in every later audit: that is what was closed. */
    private static boolean doneBefore(Task closed, Sighting seen) {
        Instant done = seen.failure().done();
        Instant at = closed.closedAt();
        return seen.failure().outcome() == Outcome.LATE && done != null && at != null && !done.isAfter(at);
    }

    private Task decided(Task task, Excuse decision) {
        boolean upheld = decision.kind() == Excuse.Kind.APPEAL_UPHELD;
        if (!upheld || task.state() == TaskState.CLOSED) return task;
        return closed(task, CloseReason.APPEAL_UPHELD, decision.by(), decision.text());
    }

    /** A task that this audit did not see fail: settled, in doubt, or not looked at. */
    private void unseen(Task task, Look look) {
        RuleScope scope = rules.get(task.rule());
        if (scope == null || !look.tells(task, scope) || old(task, look.asOf())) return;
        Optional<Finding> found = look.finding(task.fingerprint());
        Task after;
        if (found.isPresent()) {
            after = unseen(task, found.get(), look);
        } else if (look.failedFor(task.rule()).isPresent()) {
            after = doubted(
                    task, look.failedFor(task.rule()).get() == Outcome.ERROR ? Doubt.ERROR : Doubt.UNKNOWN, look);
        } else if (look.notApplicable(scope, task.rule()).isPresent()) {
            after = settled(task, look.notApplicable(scope, task.rule()).get(), Outcome.NOT_APPLICABLE, look);
        } else {
            after = look.exhaustive(task, scope)
                    ? settled(task, CloseReason.OCCURRENCE_GONE, null, look)
                    : doubted(task, Doubt.NOT_SEEN, look);
        }
        put(after);
        lookedAt.add(task.id());
    }

    private Task unseen(Task task, Finding found, Look look) {
        return switch (found.outcome()) {
            case MET -> settled(task, CloseReason.FIXED, Outcome.MET, look);
            case NOT_APPLICABLE -> settled(task, CloseReason.NO_LONGER_APPLICABLE, Outcome.NOT_APPLICABLE, look);
            case PENDING -> doubted(task, Doubt.PENDING, look);
            case UNKNOWN -> doubted(task, Doubt.UNKNOWN, look);
            case ERROR -> doubted(task, Doubt.ERROR, look);
            case LATE, MISSED, BROKEN -> throw new IllegalStateException("a failure is seen: " + found.rule());
        };
    }

    private Task doubted(Task task, Doubt doubt, Look look) {
        boolean closed = task.state() == TaskState.CLOSED;
        return TaskBuilder.builder(task)
                .lookedAt(look.asOf())
                .doubt(closed ? null : doubt)
                .build();
    }

    private Task settled(Task task, CloseReason reason, @Nullable Outcome outcome, Look look) {
        Task touched = Opening.touched(task, look.asOf());
        boolean known = task.state() == TaskState.RESOLVED && task.closeReason() == reason;
        if (known || task.state() == TaskState.CLOSED) return touched;
        Task resolved = TaskBuilder.builder(touched).closeReason(reason).build();
        return Opening.moved(resolved, Kind.RESOLVED, TaskState.RESOLVED, asOf, outcome, null);
    }

    TaskDelta delta() {
        return TaskDelta.of(previous, TaskBoard.of(new ArrayList<>(byFingerprint.values())), lookedAt, outdated);
    }
}
