package org.medquality;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterables;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.medquality.json.CaseReader;
import org.medquality.json.CaseSource;
import org.medquality.json.CaseStream;
import org.medquality.report.Report;
import org.medquality.task.Audited;
import org.medquality.task.CloseReason;
import org.medquality.task.Reconciler;
import org.medquality.task.Task;
import org.medquality.task.Task.Doubt;
import org.medquality.task.TaskBoard;
import org.medquality.task.TaskDelta.Effect;
import org.medquality.task.TaskState;

/** Tasks of the rules that ship, from facts to board. */
class TasksTest {
    private static final Auditor AUDITOR = Auditor.builtIn();
    private static final Auditor CONSENT =
            Auditor.builder().only(List.of("CON-001")).build();
    private static final String ALL = "\"Surgery\":true,\"Consent\":true,\"Approval\":true";
    private static final String CASE = """
            {"case":"E1","asOf":"2024-03-%s","supplied":{%s},
             "encounter":{"id":"E1","patientId":"P1","kind":"inpatient","departmentId":"WK","startedAt":"2024-03-01T08:00:00+08:00"},
             "surgeries":[%s],"consents":[]}
            """;

    private static Report audit(String day, String supplied, String... surgeries) {
        String facts = Stream.of(surgeries).map("""
                        {"id":"%s","code":"A1","surgeonId":"YS1","startedAt":"2024-03-05T09:00:00+08:00"}"""::formatted).collect(Collectors.joining(","));
        return CONSENT.audit(CaseReader.create().read(CASE.formatted(day + "T08:00:00+08:00", supplied, facts)));
    }

    private static TaskBoard reconcile(TaskBoard previous, Report... reports) {
        return CONSENT.reconciler()
                .reconcile(previous, List.of(reports), reports[reports.length - 1].asOf())
                .board();
    }

    private static List<Task> of(TaskBoard board, String surgery) {
        return board.tasks().stream()
                .filter(task -> task.subject() != null && task.subject().id().equals(surgery))
                .toList();
    }

    @Test
    void a_cancelled_operation_settles_its_tasks_only_when_all_operations_were_promised() {
        TaskBoard found = reconcile(TaskBoard.EMPTY, audit("10", ALL, "S1", "S2"));
        assertThat(of(found, "S1")).isNotEmpty();
        assertThat(of(found, "S2")).hasSameSizeAs(of(found, "S1"));

        TaskBoard gone = reconcile(found, audit("11", ALL, "S2"));
        assertThat(of(gone, "S1"))
                .allSatisfy(task -> assertThat(task.state()).isEqualTo(TaskState.RESOLVED))
                .allSatisfy(task -> assertThat(task.closeReason()).isEqualTo(CloseReason.OCCURRENCE_GONE));
        assertThat(of(gone, "S2")).allSatisfy(task -> assertThat(task.state()).isEqualTo(TaskState.OPEN));

        TaskBoard nobody = reconcile(found, audit("11", ALL));
        assertThat(nobody.tasks())
                .allSatisfy(task -> assertThat(task.closeReason()).isEqualTo(CloseReason.OCCURRENCE_GONE));

        TaskBoard unpromised = reconcile(found, audit("11", "\"Consent\":true,\"Approval\":true", "S2"));
        assertThat(of(unpromised, "S1"))
                .allSatisfy(task -> assertThat(task.state()).isEqualTo(TaskState.OPEN))
                .allSatisfy(task -> assertThat(task.doubt()).isIn(Doubt.NOT_SEEN, Doubt.UNKNOWN));

        TaskBoard nothing = reconcile(found, audit("11", "\"Consent\":true,\"Approval\":true"));
        assertThat(nothing.tasks()).allSatisfy(task -> assertThat(task.state()).isEqualTo(TaskState.OPEN));
    }

    @Test
    void a_run_of_other_rules_or_without_the_promise_of_evidence_closes_nothing() {
        TaskBoard found = reconcile(TaskBoard.EMPTY, audit("10", ALL, "S1"));
        assertThat(found.tasks()).isNotEmpty();

        Auditor others = Auditor.builder().only(List.of("REC-004")).build();
        Report other = others.audit(CaseReader.create().read(CASE.formatted("11T08:00:00+08:00", ALL, "")));
        assertThat(others.reconciler()
                        .reconcile(found, List.of(other), other.asOf())
                        .board())
                .isEqualTo(found);

        TaskBoard unknown = reconcile(found, audit("11", "\"Surgery\":true", "S1"));
        assertThat(unknown.tasks()).isNotEmpty().allSatisfy(task -> assertThat(task.state())
                .isEqualTo(TaskState.OPEN));
        assertThat(unknown.tasks()).anySatisfy(task -> assertThat(task.doubt()).isEqualTo(Doubt.UNKNOWN));
    }

    @Test
    void part_of_the_rules_gives_the_same_tasks_as_all_of_them() throws IOException {
        List<Report> whole = new ArrayList<>();
        List<Report> part = new ArrayList<>();
        try (CaseStream cases = CaseSource.open(Path.of("examples/township/cases"), CaseReader.create())) {
            while (cases.hasNext()) {
                if (!(cases.next() instanceof CaseStream.Read read)) continue;
                whole.add(AUDITOR.audit(read.file()));
                part.add(CONSENT.audit(read.file()));
            }
        }
        TaskBoard all = board(AUDITOR.reconciler(), whole);
        TaskBoard some = board(CONSENT.reconciler(), part);

        assertThat(all.tasks()).hasSizeGreaterThan(100);
        assertThat(all.tasks())
                .filteredOn(task -> task.requirement().equals("CON-001"))
                .containsExactlyElementsOf(some.tasks());
    }

    @Test
    void what_a_run_keeps_of_reports_gives_the_tasks_that_the_reports_give_in_any_order() throws IOException {
        List<Report> reports = new ArrayList<>();
        try (CaseStream cases = CaseSource.open(Path.of("examples/township/cases"), CaseReader.create())) {
            while (cases.hasNext()) {
                if (cases.next() instanceof CaseStream.Read read) reports.add(AUDITOR.audit(read.file()));
            }
        }
        Reconciler reconciler = AUDITOR.reconciler();
        TaskBoard board = board(reconciler, reports);
        List<Audited> gists = new ArrayList<>(reports.stream()
                .map(report -> reconciler.gist(board, report))
                .flatMap(Optional::stream)
                .toList());
        Collections.shuffle(gists, new Random(4));
        Instant asOf =
                Iterables.getLast(reports.stream().map(Report::asOf).sorted().toList());

        assertThat(reconciler.reconcile(board, gists, asOf)).isEqualTo(reconciler.reconcile(board, reports, asOf));
        assertThat(reconciler.reconcile(board, gists, asOf).count(Effect.KEPT))
                .isEqualTo(board.tasks().size());
    }

    private static TaskBoard board(Reconciler reconciler, List<Report> reports) {
        return reconciler
                .reconcile(
                        TaskBoard.EMPTY,
                        reports,
                        reports.stream()
                                .map(Report::asOf)
                                .max(Comparable::compareTo)
                                .orElseThrow())
                .board();
    }
}
