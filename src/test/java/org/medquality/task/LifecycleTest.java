package org.medquality.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.medquality.task.Audit.at;
import static org.medquality.task.Audit.audit;
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
import static org.medquality.task.TaskState.RETURNED;
import static org.medquality.task.TaskState.SUBMITTED;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medquality.finding.Responsible;
import org.medquality.task.Event.Kind;
import org.medquality.task.MoveRefused.Why;

class LifecycleTest {
    private static final Plan PLAN = new Plan("设超时提醒", "夜班人手不足", "YS1", null);

    private final Task missed =
            only(reconcile(TaskBoard.EMPTY, audit("E1", "2024-03-10T08:00", missed("REC-004", "D1")))
                    .board());
    private final Task late =
            only(reconcile(TaskBoard.EMPTY, audit("E1", "2024-03-10T08:00", late("REC-004", "D1", "2024-03-02T08:00")))
                    .board());

    private static Move move(TaskState to, String by, UnaryOperator<MoveBuilder> more) {
        return more.apply(MoveBuilder.builder().to(to).by(by).at(at("2024-03-11T08:00")))
                .build();
    }

    private static Task move(Task task, TaskState to, String by, UnaryOperator<MoveBuilder> more) {
        return Lifecycle.move(task, move(to, by, more));
    }

    private static MoveRefused refused(Task task, TaskState to, String by, UnaryOperator<MoveBuilder> more) {
        return catchThrowableOfType(MoveRefused.class, () -> move(task, to, by, more));
    }

    private Task submitted(Task task) {
        Task begun = move(task, IN_PROGRESS, "YS2", m -> m);
        return move(begun, SUBMITTED, "YS2", m -> m.text("已补写").plan(task.repairable() ? null : PLAN));
    }

    @Test
    void a_task_goes_from_open_to_closed_and_every_step_is_in_its_history() {
        Task assigned = move(missed, ASSIGNED, "ZK1", m -> m.assignee(new Responsible("YS2", "NK2")));
        assertThat(assigned.department()).isEqualTo("NK2");
        Task submitted = submitted(assigned);
        Task returned = move(submitted, RETURNED, "ZK1", m -> m.text("无补记时间"));
        Task again = move(returned, SUBMITTED, "YS2", m -> m.text("已注明补记时间"));
        Task closed = move(again, CLOSED, "ZK1", m -> m);

        assertThat(closed.closeReason()).isEqualTo(CloseReason.FIXED);
        assertThat(closed.closedAt()).isEqualTo(at("2024-03-11T08:00"));
        assertThat(closed.history())
                .extracting(Event::to)
                .containsExactly(OPEN, ASSIGNED, IN_PROGRESS, SUBMITTED, RETURNED, SUBMITTED, CLOSED);
        assertThat(closed.history())
                .extracting(Event::by)
                .containsExactly(null, "ZK1", "YS2", "YS2", "ZK1", "YS2", "ZK1");
        assertThat(closed.version()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, SUBMITTED, '[ASSIGNED, IN_PROGRESS, CLOSED]'",
        "OPEN, RESOLVED, '[ASSIGNED, IN_PROGRESS, CLOSED]'",
        "OPEN, RETURNED, '[ASSIGNED, IN_PROGRESS, CLOSED]'",
        "SUBMITTED, OPEN, '[RETURNED, CLOSED]'",
        "SUBMITTED, IN_PROGRESS, '[RETURNED, CLOSED]'",
        "RESOLVED, SUBMITTED, '[RETURNED, CLOSED]'",
        "CLOSED, OPEN, []",
        "CLOSED, SUBMITTED, []",
    })
    void an_illegal_step_says_which_are_legal(TaskState from, TaskState to, String legal) {
        Task task = TaskBuilder.builder(missed).state(from).build();
        MoveRefused refused = refused(task, to, "ZK1", m -> m.text("x"));
        assertThat(refused.why()).isEqualTo(Why.NOT_LEGAL);
        assertThat(refused.legal()).hasToString(legal);
        assertThat(refused)
                .hasMessageContaining("cannot move from " + from + " to " + to)
                .hasMessageContaining(legal.equals("[]") ? "only an audit" : legal);
    }

    @Test
    void assigning_needs_somebody_and_submitting_a_word() {
        assertThat(refused(missed, ASSIGNED, "ZK1", m -> m).why()).isEqualTo(Why.NO_ASSIGNEE);
        assertThat(refused(missed, ASSIGNED, "ZK1", m -> m.assignee(Responsible.NOBODY))
                        .why())
                .isEqualTo(Why.NO_ASSIGNEE);
        Task begun = move(missed, IN_PROGRESS, "YS2", m -> m);
        assertThat(refused(begun, SUBMITTED, "YS2", m -> m.text("  ")).why()).isEqualTo(Why.NO_TEXT);
        assertThat(refused(begun, SUBMITTED, " ", m -> m.text("已补写")).why()).isEqualTo(Why.NOBODY);
    }

    @Test
    void what_cannot_be_repaired_is_submitted_with_a_measure_and_closed_by_corrective_action() {
        Task begun = move(late, IN_PROGRESS, "YS2", m -> m);
        assertThat(refused(begun, SUBMITTED, "YS2", m -> m.text("已说明")).why()).isEqualTo(Why.NO_MEASURE);
        Task submitted = move(begun, SUBMITTED, "YS2", m -> m.text("已说明").plan(PLAN));
        assertThat(submitted.history())
                .extracting(Event::kind)
                .containsExactly(Kind.CREATED, Kind.MOVED, Kind.PLANNED, Kind.MOVED);
        assertThat(refused(submitted, CLOSED, "ZK1", m -> m.reason(CloseReason.FIXED))
                        .why())
                .isEqualTo(Why.WRONG_CLOSE_REASON);
        assertThat(move(submitted, CLOSED, "ZK1", m -> m).closeReason()).isEqualTo(CloseReason.CORRECTIVE_ACTION_DONE);
    }

    @Test
    void what_could_be_repaired_is_closed_by_corrective_action_only_with_a_measure() {
        Task submitted = submitted(missed);
        assertThat(refused(submitted, CLOSED, "ZK1", m -> m.reason(CloseReason.CORRECTIVE_ACTION_DONE))
                        .why())
                .isEqualTo(Why.NO_MEASURE);
    }

    @Test
    void nobody_verifies_what_is_his_own() {
        Task assigned = move(missed, ASSIGNED, "ZK1", m -> m.assignee(new Responsible("YS3", null)));
        Task submitted = submitted(assigned);
        for (String own : new String[] {"YS1", "YS2", "ys2 ", "ＹＳ２", "YS3"}) {
            assertThat(refused(submitted, CLOSED, own, m -> m).why()).isEqualTo(Why.NOT_INDEPENDENT);
            assertThat(refused(submitted, RETURNED, own, m -> m.text("x")).why())
                    .isEqualTo(Why.NOT_INDEPENDENT);
        }
        assertThat(move(submitted, CLOSED, "ZK1", m -> m).state()).isEqualTo(CLOSED);
    }

    @Test
    void who_submitted_it_earlier_in_the_cycle_does_not_verify_it_later() {
        Task returned = move(submitted(missed), RETURNED, "ZK1", m -> m.text("无补记时间"));
        Task again = move(returned, SUBMITTED, "YS4", m -> m.text("已补"));
        assertThat(refused(again, CLOSED, "YS2", m -> m).why()).isEqualTo(Why.NOT_INDEPENDENT);
    }

    @Test
    void returning_needs_a_reason() {
        assertThat(refused(submitted(missed), RETURNED, "ZK1", m -> m).why()).isEqualTo(Why.NO_REASON);
    }

    @Test
    void what_was_not_submitted_is_closed_only_where_nothing_is_left_to_do_and_with_a_reason() {
        assertThat(refused(missed, CLOSED, "ZK1", m -> m.text("x")).why()).isEqualTo(Why.NO_CLOSE_REASON);
        assertThat(refused(missed, CLOSED, "ZK1", m -> m.text("x").reason(CloseReason.FIXED))
                        .why())
                .isEqualTo(Why.WRONG_CLOSE_REASON);
        assertThat(refused(missed, CLOSED, "ZK1", m -> m.reason(CloseReason.OBSOLETE))
                        .why())
                .isEqualTo(Why.NO_REASON);
        assertThat(refused(missed, CLOSED, "YS1", m -> m.text("x").reason(CloseReason.OBSOLETE))
                        .why())
                .isEqualTo(Why.NOT_INDEPENDENT);
        assertThat(move(missed, CLOSED, "ZK1", m -> m.text("制度已废止").reason(CloseReason.OBSOLETE))
                        .closeReason())
                .isEqualTo(CloseReason.OBSOLETE);
    }

    @Test
    void what_an_audit_found_settled_is_closed_for_the_reason_that_it_found_or_returned() {
        Task settled =
                only(reconcile(TaskBoard.EMPTY.with(missed), audit("E1", "2024-03-11T07:00", met("REC-004", "D1")))
                        .board());
        assertThat(settled.state()).isEqualTo(RESOLVED);
        assertThat(refused(settled, CLOSED, "ZK1", m -> m.reason(CloseReason.OBSOLETE))
                        .why())
                .isEqualTo(Why.WRONG_CLOSE_REASON);
        assertThat(move(settled, CLOSED, "ZK1", m -> m).closeReason()).isEqualTo(CloseReason.FIXED);
        Task returned = move(settled, RETURNED, "ZK1", m -> m.text("时间存疑"));
        assertThat(returned.closeReason()).isNull();
    }

    @Test
    void a_move_of_what_somebody_else_changed_meanwhile_is_refused() {
        Task begun = move(missed, IN_PROGRESS, "YS2", m -> m.version(1));
        assertThat(refused(begun, SUBMITTED, "YS2", m -> m.text("已补写").version(1))
                        .why())
                .isEqualTo(Why.CHANGED_MEANWHILE);
    }

    @Test
    void no_step_lies_before_what_has_happened() {
        assertThat(refused(missed, IN_PROGRESS, "YS2", m -> m.at(at("2024-03-10T07:59")))
                        .why())
                .isEqualTo(Why.BACKDATED);
    }

    @Test
    void a_plan_is_reported_with_any_step_and_kept_in_the_history() {
        Task begun = move(missed, IN_PROGRESS, "YS2", m -> m.plan(PLAN));
        assertThat(begun.plan()).isEqualTo(PLAN);
        assertThat(begun.planOverdue(at("2024-04-10T08:00"))).isFalse();
        Plan better = new Plan("增派夜班", null, null, null);
        Task again = move(begun, IN_PROGRESS, "YS2", m -> m.plan(better));
        assertThat(again.history())
                .filteredOn(e -> e.kind() == Kind.PLANNED)
                .extracting(Event::text)
                .containsExactly("设超时提醒", "增派夜班");
    }
}
