package org.medquality.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.medquality.task.Audit.at;
import static org.medquality.task.Audit.audit;
import static org.medquality.task.Audit.because;
import static org.medquality.task.Audit.broken;
import static org.medquality.task.Audit.finding;
import static org.medquality.task.Audit.late;
import static org.medquality.task.Audit.met;
import static org.medquality.task.Audit.missed;
import static org.medquality.task.Audit.only;
import static org.medquality.task.Audit.reconcile;
import static org.medquality.task.TaskState.ASSIGNED;
import static org.medquality.task.TaskState.CLOSED;
import static org.medquality.task.TaskState.IN_PROGRESS;
import static org.medquality.task.TaskState.OPEN;
import static org.medquality.task.TaskState.RESOLVED;
import static org.medquality.task.TaskState.SUBMITTED;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.medquality.catalog.Catalogue;
import org.medquality.catalog.Profile;
import org.medquality.catalog.Requirement;
import org.medquality.catalog.RequirementBuilder;
import org.medquality.catalog.Severity;
import org.medquality.finding.Defect;
import org.medquality.finding.Finding;
import org.medquality.finding.FindingBuilder;
import org.medquality.finding.Outcome;
import org.medquality.finding.Reason.Code;
import org.medquality.finding.Responsible;
import org.medquality.task.Event.Kind;
import org.medquality.task.Task.Doubt;
import org.medquality.task.TaskDelta.Effect;

class ReconcilerTest {
    private static final String MARCH_10 = "2024-03-10T08:00";
    private static final String MARCH_20 = "2024-03-20T08:00";

    private static TaskDelta effectOf(TaskBoard board, Audit audit, Effect expected) {
        TaskDelta delta = reconcile(board, audit);
        assertThat(delta.effects().values()).containsExactly(expected);
        return delta;
    }

    private static TaskBoard opened() {
        return reconcile(TaskBoard.EMPTY, audit("E1", MARCH_10, missed("REC-004", "D1")))
                .board();
    }

    private static Move move(TaskState to, String by, String at) {
        return MoveBuilder.builder().to(to).by(by).at(at(at)).text("已补写并注明补记时间").build();
    }

    private static TaskBoard moved(TaskBoard board, Move... moves) {
        Task task = only(board);
        for (Move move : moves) task = Lifecycle.move(task, move);
        return board.with(task);
    }

    private static TaskBoard closed(TaskBoard board, String at, @Nullable CloseReason reason) {
        Plan plan = new Plan("调整排班，设超时提醒", "夜班人手不足", null, null);
        return moved(
                board,
                move(IN_PROGRESS, "YS1", at),
                MoveBuilder.builder(move(SUBMITTED, "YS1", at)).plan(plan).build(),
                MoveBuilder.builder(move(CLOSED, "ZK1", at)).reason(reason).build());
    }

    @Test
    void a_violation_opens_a_task_with_limits_from_the_moment_of_the_tasks() {
        Task task = only(opened());
        assertThat(task.id()).isEqualTo(task.fingerprint().substring(0, 12));
        assertThat(task.state()).isEqualTo(OPEN);
        assertThat(task.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(task.veto()).isTrue();
        assertThat(task.due()).isEqualTo("2024-03-17");
        assertThat(task.planDue()).isEqualTo("2024-03-13");
        assertThat(task.containBy()).isEqualTo(at("2024-03-11T08:00"));
        assertThat(task.dueBasis()).isEqualTo("task.due.days");
        assertThat(task.dueSetting().toString()).contains("taskDueCritical");
        assertThat(task.dueSetting().status()).isEqualTo("local");
        assertThat(task.responsible()).isEqualTo(new Responsible("YS1", "NK"));
        assertThat(task.role()).isEqualTo("经治医师/值班医师");
        assertThat(task.department()).isEqualTo("NK");
        assertThat(task.history()).extracting(Event::kind).containsExactly(Kind.CREATED);
    }

    @Test
    void working_days_count_by_the_calendar_and_a_calendar_that_ends_gives_no_day() {
        Catalogue working = Audit.SHIPPED.under(Profile.of(Map.of("taskDueCritical", "P3D @working")));
        Audit friday = audit("E1", "2024-03-08T08:00", missed("REC-004", "D1"));
        Task task = only(Audit.reconciler(working)
                .reconcile(TaskBoard.EMPTY, List.of(friday), friday.asOf())
                .board());
        assertThat(task.due()).isEqualTo("2024-03-13");
        assertThat(task.dueBasis()).isEqualTo("task.due.working");

        Audit december = audit("E1", "2024-12-30T08:00", missed("REC-004", "D1"));
        Task open = only(Audit.reconciler(working)
                .reconcile(TaskBoard.EMPTY, List.of(december), december.asOf())
                .board());
        assertThat(open.due()).isNull();
        assertThat(open.dueBasis()).isEqualTo("task.due.noCalendar");
        assertThat(open.overdue(at("2030-01-01T00:00"))).isFalse();
    }

    @Test
    void a_limit_that_nobody_set_gives_no_day_and_says_so() {
        Map<String, @Nullable String> unset = new TreeMap<>();
        unset.put("taskDueCritical", null);
        Audit audit = audit("E1", MARCH_10, missed("REC-004", "D1"));
        Task task = only(Audit.reconciler(Audit.SHIPPED.under(Profile.of(unset)))
                .reconcile(TaskBoard.EMPTY, List.of(audit), audit.asOf())
                .board());
        assertThat(task.due()).isNull();
        assertThat(task.dueBasis()).isEqualTo("task.due.unset");
    }

    @Test
    void words_are_apart_for_missed_late_and_broken_and_nothing_asks_for_another_time() {
        Task missed = only(opened());
        assertThat(missed.action())
                .isEqualTo(Audit.SHIPPED.requirement("REC-004").task());
        assertThat(missed.repairable()).isTrue();

        Task late = only(reconcile(TaskBoard.EMPTY, audit("E1", MARCH_10, late("REC-004", "D1", "2024-03-02T08:00")))
                .board());
        assertThat(late.repairable()).isFalse();
        assertThat(late.action()).contains("原因").contains("不得").doesNotContain("补写");

        Task broken = only(reconcile(TaskBoard.EMPTY, audit("E1", MARCH_10, broken("VER-016", "D1", Defect.PROHIBITED)))
                .board());
        assertThat(broken.repairable()).isFalse();
        assertThat(broken.action()).startsWith("登记、上报、根因分析、告知患者并追责；").endsWith("已成事实的不得补签、倒签：书面说明原因，提出并落实防止再次发生的措施");

        Task wrong = only(reconcile(TaskBoard.EMPTY, audit("E1", MARCH_10, broken("REC-030", "D1", Defect.INCOMPLETE)))
                .board());
        assertThat(wrong.repairable()).isTrue();
        assertThat(wrong.action())
                .isEqualTo(Audit.SHIPPED.requirement("REC-030").task());
    }

    @Test
    void what_still_fails_is_kept_with_its_limits() {
        TaskDelta delta = effectOf(opened(), audit("E1", MARCH_20, missed("REC-004", "D1")), Effect.KEPT);
        assertThat(only(delta.board()).due()).isEqualTo("2024-03-17");
        assertThat(only(delta.board()).lastSeen()).isEqualTo(at(MARCH_20));
        assertThat(only(delta.board()).history()).hasSize(1);
    }

    @Test
    void what_was_missed_and_is_done_late_changes_its_task() {
        TaskDelta delta =
                effectOf(opened(), audit("E1", MARCH_20, late("REC-004", "D1", "2024-03-19T08:00")), Effect.CHANGED);
        Task task = only(delta.board());
        assertThat(task.outcome()).isEqualTo(Outcome.LATE);
        assertThat(task.repairable()).isFalse();
        assertThat(task.veto()).isFalse();
        assertThat(task.history()).extracting(Event::outcome).containsExactly(Outcome.MISSED, Outcome.LATE);
    }

    @Test
    void who_answers_and_how_many_places_are_wrong_are_changes_too() {
        Finding wrong = broken("REC-042", "D1", Defect.WRONG);
        TaskBoard board =
                reconcile(TaskBoard.EMPTY, audit("E1", MARCH_10, wrong)).board();
        Finding more = FindingBuilder.builder(wrong).places(3).build();
        effectOf(board, audit("E1", MARCH_20, more), Effect.CHANGED);
        Finding other = FindingBuilder.builder(wrong)
                .responsible(new Responsible("YS2", "NK"))
                .build();
        effectOf(board, audit("E1", MARCH_20, other), Effect.CHANGED);
    }

    @Test
    void what_is_met_waits_for_a_person_and_comes_back_when_it_fails_again() {
        TaskDelta met = effectOf(opened(), audit("E1", MARCH_20, met("REC-004", "D1")), Effect.RESOLVED);
        assertThat(only(met.board()).state()).isEqualTo(RESOLVED);
        assertThat(only(met.board()).closeReason()).isEqualTo(CloseReason.FIXED);
        effectOf(met.board(), audit("E1", "2024-03-21T08:00", met("REC-004", "D1")), Effect.KEPT);

        TaskDelta again =
                effectOf(met.board(), audit("E1", "2024-03-21T08:00", missed("REC-004", "D1")), Effect.SEEN_AGAIN);
        assertThat(only(again.board()).state()).isEqualTo(OPEN);
        assertThat(only(again.board()).cycle()).isEqualTo(1);
        assertThat(only(again.board()).closeReason()).isNull();
    }

    @Test
    void a_run_that_did_not_look_leaves_tasks_as_they_are() {
        TaskBoard board = opened();
        Audit off = audit("E1", MARCH_20, met("REC-005", "D1")).without("REC-004");
        assertThat(effectOf(board, off, Effect.NOT_LOOKED_AT).board()).isEqualTo(board);
        assertThat(effectOf(board, audit("E2", MARCH_20, met("REC-004", "D1")), Effect.NOT_LOOKED_AT)
                        .board())
                .isEqualTo(board);
        Audit promised = audit("E1", MARCH_20).without("REC-004").promising("Document");
        assertThat(effectOf(board, promised, Effect.NOT_LOOKED_AT).board()).isEqualTo(board);
    }

    @Test
    void a_rule_that_the_rule_book_does_not_have_closes_nothing() {
        TaskBoard board = opened();
        Audit audit = audit("E1", MARCH_20, met("REC-005", "D1")).promising("Document");
        TaskDelta delta = Reconciler.of(
                        Audit.SHIPPED, ImmutableMap.of("REC-005", Audit.SCOPES.get("REC-005")), Audit.weekdays())
                .reconcile(board, List.of(audit), audit.asOf());
        assertThat(delta.board()).isEqualTo(board);
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"UNKNOWN", "ERROR", "PENDING"})
    void what_cannot_be_said_keeps_the_task_with_the_doubt(Outcome outcome) {
        Audit audit = audit("E1", MARCH_20, finding("REC-004", "D1", outcome));
        Task task = only(effectOf(opened(), audit, Effect.DOUBTED).board());
        assertThat(task.state()).isEqualTo(OPEN);
        assertThat(task.doubt()).isEqualTo(Doubt.valueOf(outcome.name()));

        TaskBoard certain = reconcile(
                        TaskBoard.of(List.of(task)), audit("E1", "2024-03-21T08:00", missed("REC-004", "D1")))
                .board();
        assertThat(only(certain).doubt()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"UNKNOWN", "ERROR"})
    void a_rule_that_cannot_be_judged_in_the_case_keeps_its_tasks(Outcome outcome) {
        Audit audit = audit("E1", MARCH_20, finding("REC-004", null, outcome)).promising("Document");
        assertThat(only(effectOf(opened(), audit, Effect.DOUBTED).board()).doubt())
                .isEqualTo(Doubt.valueOf(outcome.name()));
    }

    @Test
    void a_subject_that_is_not_there_any_more_is_settled_only_under_a_promise() {
        TaskBoard board = reconcile(
                        TaskBoard.EMPTY, audit("E1", MARCH_10, missed("REC-010.1", "H1"), met("REC-010.1", "H2")))
                .board();
        Audit sibling = audit("E1", MARCH_20, met("REC-010.1", "H2"));

        assertThat(only(effectOf(board, sibling, Effect.DOUBTED).board()).doubt())
                .isEqualTo(Doubt.NOT_SEEN);

        Task gone = only(effectOf(board, sibling.promising("ShiftHandover"), Effect.RESOLVED)
                .board());
        assertThat(gone.state()).isEqualTo(RESOLVED);
        assertThat(gone.closeReason()).isEqualTo(CloseReason.OCCURRENCE_GONE);
    }

    @Test
    void a_requirement_that_does_not_apply_any_more_settles_its_tasks_with_the_reason() {
        TaskBoard board = reconcile(TaskBoard.EMPTY, audit("E1", MARCH_10, missed("REC-010.1", "H1")))
                .board();
        Finding nobody = because(finding("REC-010.1", null, Outcome.NOT_APPLICABLE), Code.NOBODY_CONCERNED);
        assertThat(only(reconcile(board, audit("E1", MARCH_20, nobody)).board()).closeReason())
                .isEqualTo(CloseReason.OCCURRENCE_GONE);
        Finding exempt = because(finding("REC-010.1", null, Outcome.NOT_APPLICABLE), Code.EXEMPT);
        assertThat(only(reconcile(board, audit("E1", MARCH_20, exempt)).board()).closeReason())
                .isEqualTo(CloseReason.NO_LONGER_APPLICABLE);
        Finding other = because(finding("REC-010.2", null, Outcome.NOT_APPLICABLE), Code.NOBODY_CONCERNED);
        assertThat(only(reconcile(board, audit("E1", MARCH_20, other)).board()).closeReason())
                .isEqualTo(CloseReason.NO_LONGER_APPLICABLE);
        Finding itself = because(finding("REC-010.1", "H1", Outcome.NOT_APPLICABLE), Code.NOT_IN_FORCE);
        assertThat(only(reconcile(board, audit("E1", MARCH_20, itself)).board()).closeReason())
                .isEqualTo(CloseReason.NO_LONGER_APPLICABLE);
    }

    @Test
    void what_was_closed_as_done_and_fails_again_is_reopened_one_severity_graver_within_the_time_of_recheck() {
        TaskBoard minor = reconcile(TaskBoard.EMPTY, audit("E1", MARCH_10, broken("REC-042", "D1", Defect.INCOMPLETE)))
                .board();
        Severity before = only(minor).severity();
        assertThat(before).isNotEqualTo(Severity.CRITICAL);
        TaskBoard closed = closed(minor, "2024-03-12T08:00", null);

        Task again = only(
                effectOf(closed, audit("E1", MARCH_20, broken("REC-042", "D1", Defect.INCOMPLETE)), Effect.REOPENED)
                        .board());
        assertThat(again.cycle()).isEqualTo(2);
        assertThat(again.state()).isEqualTo(OPEN);
        assertThat(again.severity().ordinal()).isEqualTo(before.ordinal() - 1);
        assertThat(again.openedAt()).isEqualTo(at(MARCH_20));
        assertThat(again.due()).isAfter(LocalDate.parse("2024-03-20"));
        assertThat(again.plan()).isNull();
        assertThat(again.closeReason()).isNull();
        assertThat(again.history()).hasSizeGreaterThan(4);

        Task years = only(reconcile(closed, audit("E1", "2024-12-20T08:00", broken("REC-042", "D1", Defect.INCOMPLETE)))
                .board());
        assertThat(years.cycle()).isEqualTo(2);
        assertThat(years.severity()).isEqualTo(before);
    }

    @Test
    void a_late_act_that_was_explained_stays_closed_however_often_it_is_audited() {
        Finding late = late("REC-004", "D1", "2024-03-02T08:00");
        TaskBoard board =
                reconcile(TaskBoard.EMPTY, audit("E1", MARCH_10, late)).board();
        TaskBoard closed = closed(board, "2024-03-12T08:00", null);
        assertThat(only(closed).closeReason()).isEqualTo(CloseReason.CORRECTIVE_ACTION_DONE);
        TaskBoard later =
                effectOf(closed, audit("E1", MARCH_20, late), Effect.KEPT).board();
        assertThat(only(later).state()).isEqualTo(CLOSED);
        assertThat(only(later).lastSeen()).isEqualTo(at(MARCH_20));
    }

    @Test
    void what_was_missed_repaired_and_closed_stays_closed_when_it_shows_as_late() {
        TaskBoard closed = closed(opened(), "2024-03-12T08:00", null);
        assertThat(only(closed).closeReason()).isEqualTo(CloseReason.FIXED);
        effectOf(closed, audit("E1", MARCH_20, late("REC-004", "D1", "2024-03-12T07:00")), Effect.KEPT);
        effectOf(closed, audit("E1", MARCH_20, late("REC-004", "D1", "2024-03-13T07:00")), Effect.REOPENED);
        effectOf(closed, audit("E1", MARCH_20, missed("REC-004", "D1")), Effect.REOPENED);
    }

    @Test
    void what_can_never_be_done_any_more_stays_closed_by_its_corrective_action() {
        TaskBoard closed = closed(opened(), "2024-03-12T08:00", CloseReason.CORRECTIVE_ACTION_DONE);
        effectOf(closed, audit("E1", MARCH_20, missed("REC-004", "D1")), Effect.KEPT);
    }

    @Test
    void an_audit_that_is_older_than_what_is_known_says_nothing() {
        TaskBoard met =
                reconcile(opened(), audit("E1", MARCH_20, met("REC-004", "D1"))).board();
        Audit old = audit("E1", "2024-03-15T08:00", missed("REC-004", "D1"));
        assertThat(effectOf(met, old, Effect.OUTDATED).board()).isEqualTo(met);

        TaskBoard closed = closed(opened(), "2024-03-18T08:00", null);
        assertThat(effectOf(closed, old, Effect.OUTDATED).board()).isEqualTo(closed);
    }

    @Test
    void several_audits_of_one_case_are_taken_by_their_moments() {
        Audit first = audit("E1", MARCH_10, missed("REC-004", "D1"));
        Audit second = audit("E1", MARCH_20, met("REC-004", "D1"));
        TaskDelta delta = reconcile(TaskBoard.EMPTY, second, first);
        assertThat(only(delta.board()).state()).isEqualTo(RESOLVED);
        assertThat(delta.effects().values()).containsExactly(Effect.CREATED);
        assertThat(reconcile(TaskBoard.EMPTY, first, second).board()).isEqualTo(delta.board());
    }

    @Test
    void two_findings_of_one_fingerprint_are_one_task_that_says_so() {
        Finding one = broken("REC-042", "D1", Defect.INCOMPLETE);
        Finding other = FindingBuilder.builder(broken("REC-042", "D1", Defect.WRONG))
                .places(2)
                .build();
        TaskDelta delta = reconcile(TaskBoard.EMPTY, audit("E1", MARCH_10, one), audit("E1", MARCH_10, other));
        Task task = only(delta.board());
        assertThat(task.merged()).isEqualTo(2);
        assertThat(task.places()).isEqualTo(3);
        assertThat(task.defect()).isEqualTo(Defect.WRONG);
    }

    @Test
    void a_failure_beside_a_met_duty_of_the_same_fingerprint_is_not_swallowed() {
        TaskDelta delta = reconcile(
                opened(), audit("E1", MARCH_20, met("REC-004", "D1")), audit("E1", MARCH_20, missed("REC-004", "D1")));
        assertThat(delta.effects().values()).containsExactly(Effect.KEPT);
    }

    @Test
    void an_upheld_appeal_closes_and_holds_for_the_outcome_that_was_contested() {
        Excuse upheld = new Excuse(Excuse.Kind.APPEAL_UPHELD, "A1", "ZK1", "签名时间为系统迁移所致", null);
        Task task = only(effectOf(
                        opened(), audit("E1", MARCH_20, missed("REC-004", "D1")).excused(upheld), Effect.CLOSED)
                .board());
        assertThat(task.closeReason()).isEqualTo(CloseReason.APPEAL_UPHELD);
        assertThat(task.history().get(1).by()).isEqualTo("ZK1");
        TaskBoard board = TaskBoard.of(List.of(task));

        effectOf(board, audit("E1", "2024-03-21T08:00", missed("REC-004", "D1")), Effect.KEPT);
        Task other = only(effectOf(
                        board,
                        audit("E1", "2024-03-21T08:00", late("REC-004", "D1", "2024-03-19T08:00")),
                        Effect.REOPENED)
                .board());
        assertThat(other.severity()).isEqualTo(Severity.CRITICAL);
        Excuse rejected = new Excuse(Excuse.Kind.APPEAL_REJECTED, "A1", "ZK2", "原判有误，改判", null);
        effectOf(board, audit("E1", "2024-03-21T08:00", missed("REC-004", "D1")).excused(rejected), Effect.REOPENED);
    }

    @Test
    void waivers_and_undecided_appeals_change_no_task() {
        Excuse waived = new Excuse(Excuse.Kind.WAIVED, "W1", "YZ1", "新院区搬迁期间", LocalDate.parse("2024-12-31"));
        Excuse pending = new Excuse(Excuse.Kind.APPEAL_PENDING, "A1", "YS1", "时间有误", null);
        TaskBoard plain = reconcile(opened(), audit("E1", MARCH_20, missed("REC-004", "D1")))
                .board();
        assertThat(reconcile(
                                opened(),
                                audit("E1", MARCH_20, missed("REC-004", "D1")).excused(waived, pending))
                        .board())
                .isEqualTo(plain);
    }

    @Test
    void a_task_finds_its_rule_under_a_new_id() {
        TaskBoard board = reconcile(
                        TaskBoard.EMPTY,
                        audit("E1", MARCH_10, missed("REC-010.3", "H1")),
                        audit("E2", MARCH_10, missed("REC-010.3", "H1")))
                .board();
        Audit met = audit("E1", MARCH_20, met("REC-010.1", "H1"));
        TaskDelta delta = Audit.reconciler(renaming()).reconcile(board, List.of(met), met.asOf());

        assertThat(delta.board().byId().keySet()).isEqualTo(board.byId().keySet());
        assertThat(delta.board().tasks())
                .allSatisfy(t -> assertThat(t.rule()).isEqualTo("REC-010.1"))
                .allSatisfy(t -> assertThat(t.history().get(1).kind()).isEqualTo(Kind.RENAMED))
                .allSatisfy(t -> assertThat(t.fingerprint())
                        .isEqualTo(Fingerprint.of("REC-010.1", t.caseId(), t.subject(), t.occurrence())));
        assertThat(delta.effects().values()).containsExactlyInAnyOrder(Effect.RESOLVED, Effect.NOT_LOOKED_AT);
        assertThat(Audit.reconciler(renaming())
                        .reconcile(delta.board(), List.of(met), met.asOf())
                        .board())
                .isEqualTo(delta.board());
    }

    @Test
    void of_two_tasks_that_become_one_none_is_swallowed() {
        Audit both = audit("E1", MARCH_10, missed("REC-010.3", "H1"), missed("REC-010.1", "H1"));
        TaskBoard board = reconcile(TaskBoard.EMPTY, both).board();
        Audit now = audit("E1", MARCH_20, missed("REC-010.1", "H1"));
        TaskBoard after = Audit.reconciler(renaming())
                .reconcile(board, List.of(now), now.asOf())
                .board();
        Task kept = after.tasks().stream()
                .filter(t -> t.rule().equals("REC-010.1"))
                .findFirst()
                .orElseThrow();
        Task other = after.tasks().stream()
                .filter(t -> t.rule().equals("REC-010.3"))
                .findFirst()
                .orElseThrow();
        assertThat(kept.state()).isEqualTo(OPEN);
        assertThat(other.closeReason()).isEqualTo(CloseReason.OBSOLETE);
        assertThat(other.history().get(1).text()).isEqualTo(kept.id());
    }

    @Test
    void open_work_goes_on_in_a_closed_task_that_it_becomes_one_with() {
        TaskBoard closed = closed(
                reconcile(TaskBoard.EMPTY, audit("E1", MARCH_10, missed("REC-010.1", "H1")))
                        .board(),
                "2024-03-12T08:00",
                null);
        TaskBoard both = TaskBoard.of(List.of(
                only(closed),
                Lifecycle.move(
                        only(reconcile(TaskBoard.EMPTY, audit("E1", MARCH_10, missed("REC-010.3", "H1")))
                                .board()),
                        MoveBuilder.builder(move(ASSIGNED, "ZK1", MARCH_10))
                                .assignee(new Responsible("YS9", "WK"))
                                .build())));
        TaskBoard after = Audit.reconciler(renaming())
                .reconcile(both, List.of(), at(MARCH_20))
                .board();
        Task kept = after.get(only(closed).id());
        assertThat(kept.state()).isEqualTo(ASSIGNED);
        assertThat(kept.cycle()).isEqualTo(2);
        assertThat(kept.assignee()).isEqualTo(new Responsible("YS9", "WK"));
        assertThat(after.tasks()).hasSize(2);
    }

    private static Catalogue renaming() {
        Requirement renamed = RequirementBuilder.builder(Audit.SHIPPED.requirement("REC-010"))
                .aliases(ImmutableMap.of("REC-010.3", "REC-010.1"))
                .build();
        Map<String, Requirement> requirements = new TreeMap<>(Audit.SHIPPED.requirements());
        requirements.put(renamed.id(), renamed);
        Catalogue c = Audit.SHIPPED;
        return new Catalogue(
                c.families(),
                ImmutableSortedMap.copyOf(requirements),
                c.regulations(),
                c.parameters(),
                c.profiles(),
                c.systems(),
                c.calendar(),
                c.technologies(),
                c.sheet(),
                c.tariffs(),
                c.tariff());
    }

    @Test
    void an_audit_of_a_later_moment_is_refused() {
        Audit audit = audit("E1", MARCH_20, missed("REC-004", "D1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Audit.reconciler().reconcile(TaskBoard.EMPTY, List.of(audit), at(MARCH_10)))
                .withMessageContaining("E1");
    }

    @Test
    void overdue_and_due_soon_are_asked_for_a_moment() {
        Task task = only(opened());
        assertThat(task.overdue(at("2024-03-17T23:59"))).isFalse();
        assertThat(task.dueSoon(at("2024-03-13T00:00"), 3)).isFalse();
        assertThat(task.dueSoon(at("2024-03-14T00:00"), 3)).isTrue();
        assertThat(task.overdue(at("2024-03-18T00:00"))).isTrue();
        assertThat(task.daysOverdue(at("2024-03-20T00:00"))).isEqualTo(3);
        assertThat(task.dueSoon(at("2024-03-18T00:00"), 3)).isFalse();
        assertThat(task.planOverdue(at("2024-03-13T23:00"))).isFalse();
        assertThat(task.planOverdue(at("2024-03-14T00:00"))).isTrue();
        assertThat(task.containmentOverdue(at("2024-03-11T08:00"))).isFalse();
        assertThat(task.containmentOverdue(at("2024-03-11T08:01"))).isTrue();
        Task begun = Lifecycle.move(task, move(IN_PROGRESS, "YS1", "2024-03-10T09:00"));
        assertThat(begun.containmentOverdue(at("2024-03-20T00:00"))).isFalse();
        Task closed = only(closed(opened(), "2024-03-12T08:00", null));
        assertThat(closed.overdue(at("2030-01-01T00:00"))).isFalse();
    }
}
