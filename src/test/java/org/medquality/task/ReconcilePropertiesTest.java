package org.medquality.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medquality.finding.Defect;
import org.medquality.finding.Finding;
import org.medquality.finding.FindingBuilder;
import org.medquality.finding.Outcome;
import org.medquality.finding.Outcome.Column;
import org.medquality.finding.Responsible;
import org.medquality.json.TaskReader;
import org.medquality.json.TaskWriter;
import org.medquality.task.TaskDelta.Effect;

/** What holds whatever happens: random audits of random scope and random moves of persons, one after the other, seeded. */
class ReconcilePropertiesTest {
    private static final Reconciler RECONCILER = Audit.reconciler();
    private static final ImmutableList<String> RULES = ImmutableList.copyOf(Audit.SCOPES.keySet());
    private static final ImmutableList<String> CASES = ImmutableList.of("E1", "E2", "E3");
    private static final ImmutableList<String> STAFF = ImmutableList.of("YS1", "YS2", "ZK1");

    private Random random = new Random();
    private Instant now = Audit.at("2024-03-01T08:00");
    private TaskBoard board = TaskBoard.EMPTY;

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void audits_and_moves_in_any_sequence_keep_what_always_holds(long seed) throws IOException {
        random = new Random(seed);
        for (int step = 0; step < 12; step++) {
            now = now.plus(Duration.ofHours(1 + random.nextInt(900)));
            if (random.nextInt(3) == 0) people();
            else audits();
            assertThat(TaskReader.read("tasks.json", bytes(board))).isEqualTo(board);
        }
        assertThat(board.tasks()).isNotEmpty();
    }

    private void audits() {
        TaskBoard before = board;
        List<Audit> audits = random(5);
        TaskDelta delta = RECONCILER.reconcile(before, audits, now);
        TaskBoard after = delta.board();

        assertThat(RECONCILER.reconcile(after, audits, now).board())
                .as("twice is once")
                .isEqualTo(after);
        List<Audit> shuffled = new ArrayList<>(audits);
        Collections.shuffle(shuffled, random);
        assertThat(RECONCILER.reconcile(before, shuffled, now))
                .as("order means nothing")
                .isEqualTo(delta);
        List<Audited> gists = audits.stream()
                .flatMap(audit -> RECONCILER.gist(before, audit).stream())
                .toList();
        TaskDelta ofGists = RECONCILER.reconcile(before, gists, now);
        if (eachOnce(audits)) assertThat(ofGists).as("gists are enough").isEqualTo(delta);
        for (Task task : ofGists.board().tasks()) {
            TaskState exact = after.byId().get(task.id()).state();
            if (!task.active())
                assertThat(task.state()).as("gists settle nothing").isEqualTo(exact);
        }
        assertThat(delta.effects().keySet()).isEqualTo(after.byId().keySet());
        after.tasks().forEach(task -> holds(before, task, audits, delta));
        assertThat(after.byId().keySet()).containsAll(before.byId().keySet());
        audits.stream()
                .flatMap(audit -> audit.findings().stream())
                .filter(f -> f.outcome().column() == Column.FAIL)
                .forEach(f -> assertThat(after.knows(Fingerprint.of(f))).isTrue());
        board = after;
    }

    private static boolean eachOnce(List<Audit> audits) {
        return audits.stream().allMatch(audit -> audits.stream()
                .filter(other -> other.caseId().equals(audit.caseId()))
                .allMatch(other -> other.asOf().equals(audit.asOf())));
    }

    private static void holds(TaskBoard before, Task task, List<Audit> audits, TaskDelta delta) {
        consistent(task);
        Task was = before.get(task.id());
        Effect effect = delta.effects().get(task.id());
        if (was == null) {
            assertThat(effect).isEqualTo(Effect.CREATED);
            return;
        }
        assertThat(task.history().subList(0, was.history().size()))
                .as("nothing that happened is changed")
                .isEqualTo(was.history());
        List<Audit> looked = audits.stream().filter(a -> looks(a, task)).toList();
        if (looked.isEmpty()) assertThat(task).as("a run that did not look").isEqualTo(was);
        boolean closing = task.state() == TaskState.CLOSED && was.state() != TaskState.CLOSED;
        assertThat(closing).as("audits without appeals close nothing").isFalse();
        boolean settling = task.state() == TaskState.RESOLVED && was.state() != TaskState.RESOLVED;
        if (settling) {
            assertThat(looked)
                    .as("settled only by who looked, and saw it met, not applicable or gone")
                    .anyMatch(audit -> settles(audit, task));
        }
        if (task.cycle() > was.cycle()) {
            assertThat(looked).as("reopened only by a failure").anyMatch(audit -> fails(audit, task));
        }
    }

    private static boolean looks(Audit audit, Task task) {
        return audit.caseId().equals(task.caseId()) && !audit.off().contains(task.requirement());
    }

    private static boolean settles(Audit audit, Task task) {
        List<Finding> same = same(audit, task).toList();
        if (!same.isEmpty()) {
            return same.stream().anyMatch(f -> f.outcome() == Outcome.MET || f.outcome() == Outcome.NOT_APPLICABLE);
        }
        boolean nobody = audit.findings().stream()
                .filter(f -> f.requirement().equals(task.requirement()))
                .allMatch(f -> f.outcome() == Outcome.NOT_APPLICABLE);
        return nobody
                || audit.supplied()
                        .keySet()
                        .containsAll(Audit.SCOPES.get(task.rule()).sources());
    }

    private static boolean fails(Audit audit, Task task) {
        return same(audit, task).anyMatch(f -> f.outcome().column() == Column.FAIL);
    }

    private static Stream<Finding> same(Audit audit, Task task) {
        return audit.findings().stream().filter(f -> Fingerprint.of(f).equals(task.fingerprint()));
    }

    private static void consistent(Task task) {
        Event last = Iterables.getLast(task.history());
        assertThat(last.to()).isEqualTo(task.state());
        assertThat(last.cycle()).isEqualTo(task.cycle());
        Event previous = null;
        for (Event event : task.history()) {
            assertThat(event.from()).isEqualTo(previous == null ? null : previous.to());
            if (previous != null) assertThat(event.cycle()).isBetween(previous.cycle(), previous.cycle() + 1);
            previous = event;
        }
        boolean settled = task.state() == TaskState.CLOSED || task.state() == TaskState.RESOLVED;
        assertThat(task.closeReason() != null).isEqualTo(settled);
        if (task.state() == TaskState.CLOSED) {
            if (task.closeReason() == CloseReason.CORRECTIVE_ACTION_DONE)
                assertThat(task.plan()).isNotNull();
            String closer = last.by();
            assertThat(task.history())
                    .filteredOn(e -> e.to() == TaskState.SUBMITTED && e.cycle() == task.cycle())
                    .noneMatch(e -> e.by() != null && e.by().equals(closer));
        }
        assertThat(task.fingerprint())
                .isEqualTo(Fingerprint.of(task.rule(), task.caseId(), task.subject(), task.occurrence()));
    }

    /** Somebody tries something with every task; what is refused names what would have been legal. */
    private void people() {
        for (Task task : board.tasks()) {
            TaskState to = pick(List.of(TaskState.values()));
            Move move = MoveBuilder.builder()
                    .to(to)
                    .by(pick(STAFF))
                    .at(now)
                    .text(random.nextInt(4) == 0 ? null : "说明")
                    .assignee(random.nextBoolean() ? new Responsible(pick(STAFF), "NK") : null)
                    .plan(random.nextBoolean() ? new Plan("防范措施", null, null, null) : null)
                    .reason(random.nextInt(3) == 0 ? pick(List.of(CloseReason.values())) : null)
                    .build();
            try {
                Task moved = Lifecycle.move(task, move);
                assertThat(Lifecycle.legal(task.state())).contains(to);
                assertThat(moved.version()).isGreaterThan(task.version());
                consistent(moved);
                board = board.with(moved);
            } catch (MoveRefused e) {
                assertThat(e.legal()).isEqualTo(Lifecycle.legal(task.state()));
            }
        }
    }

    /** Up to so many audits, of different cases and moments, each of a part of the requirements. */
    private List<Audit> random(int most) {
        List<Audit> audits = new ArrayList<>();
        for (int i = 1 + random.nextInt(most); i > 0; i--) audits.add(audit());
        return audits;
    }

    private Audit audit() {
        Instant asOf = random.nextInt(3) == 0 ? now.minus(Duration.ofHours(random.nextInt(1500))) : now;
        Set<String> off = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (String rule : RULES) {
            String requirement = Audit.SCOPES.get(rule).requirement();
            if (rule.equals(requirement) && random.nextInt(3) == 0) off.add(requirement);
            if (off.contains(requirement)) continue;
            findings.addAll(random.nextInt(5) == 0 ? List.of(ofTheWholeCase(rule)) : ofSubjects(rule, asOf));
        }
        String local = asOf.atZone(Audit.SHANGHAI).toLocalDateTime().toString();
        Audit audit = Audit.audit(pick(CASES), local, findings.toArray(new Finding[0]))
                .without(off.toArray(new String[0]));
        return random.nextBoolean() ? audit : audit.promising("Surgery", "Document", "ShiftHandover", "Incident");
    }

    private Finding ofTheWholeCase(String rule) {
        return Audit.finding(rule, null, pick(List.of(Outcome.UNKNOWN, Outcome.ERROR, Outcome.NOT_APPLICABLE)));
    }

    private List<Finding> ofSubjects(String rule, Instant asOf) {
        List<Finding> findings = new ArrayList<>();
        for (String subject : List.of("D1", "D2")) {
            if (random.nextInt(4) == 0) continue;
            Outcome outcome = pick(List.of(Outcome.values()));
            Finding finding = Audit.finding(rule, subject, outcome);
            if (outcome.column() == Column.FAIL) {
                finding = FindingBuilder.builder(finding)
                        .defect(defect(outcome))
                        .done(outcome == Outcome.LATE ? asOf.minus(Duration.ofHours(random.nextInt(2000))) : null)
                        .places(1 + random.nextInt(2))
                        .build();
            }
            findings.add(finding);
        }
        return findings;
    }

    private Defect defect(Outcome outcome) {
        return switch (outcome) {
            case LATE -> Defect.LATE;
            case MISSED -> Defect.MISSING;
            default -> pick(List.of(Defect.WRONG, Defect.INCOMPLETE, Defect.PROHIBITED));
        };
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static byte[] bytes(TaskBoard board) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TaskWriter.write(board, out);
        return out.toByteArray();
    }
}
