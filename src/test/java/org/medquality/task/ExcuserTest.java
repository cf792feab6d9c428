package org.medquality.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.medquality.task.Audit.SHIPPED;
import static org.medquality.task.Audit.audit;
import static org.medquality.task.Audit.late;
import static org.medquality.task.Audit.met;
import static org.medquality.task.Audit.missed;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medquality.finding.Outcome;
import org.medquality.finding.Ref;
import org.medquality.task.Appeal.Decision;
import org.medquality.task.ExceptionStanding.State;
import org.medquality.task.Excuse.Kind;
import org.medquality.task.Waiver.Selector;

class ExcuserTest {
    /** Of a requirement that is no veto. */
    private static final Audit AUDIT =
            audit("E1", "2024-03-10T08:00", late("REC-010.1", "D1", "2024-03-09T08:00"), met("REC-010.2", "D1"));

    private static final String FINGERPRINT = Fingerprint.of(AUDIT.findings().get(0));

    private static final Waiver WAIVER = new Waiver(
            "W1",
            new Selector(null, "REC-010.1", "E1", null, null),
            "系统停机，纸质病历已经补录",
            "NK1",
            "YW1",
            LocalDate.of(2024, 3, 1),
            LocalDate.of(2024, 3, 31),
            false,
            false);

    private static final Appeal APPEAL =
            new Appeal("A1", FINGERPRINT.substring(0, 12), Outcome.LATE, "NK1", "已按时书写", null);

    private static Waiver waiver(UnaryOperator<WaiverBuilder> change) {
        return change.apply(WaiverBuilder.builder(WAIVER)).build();
    }

    private static Excuser excuser(Waiver... waivers) {
        return new Excuser(new Exceptions(ImmutableList.copyOf(waivers), ImmutableList.of()), SHIPPED);
    }

    private static Excuser excuser(Appeal... appeals) {
        return new Excuser(new Exceptions(ImmutableList.of(), ImmutableList.copyOf(appeals)), SHIPPED);
    }

    private static List<Kind> kinds(Excuser excuser, Audit audit) {
        return excuser.excuses(audit).values().stream().map(Excuse::kind).toList();
    }

    private static ExceptionStanding standing(Excuser excuser, String day) {
        return standing(excuser, day, audit("E9", "2024-03-10T08:00"));
    }

    private static ExceptionStanding standing(Excuser excuser, String day, Audit... audits) {
        Multiset<Excuse> attached = HashMultiset.create();
        for (Audit audit : audits) attached.addAll(excuser.excuses(audit).values());
        return excuser.standing(LocalDate.parse(day), attached).get(0);
    }

    @Test
    void a_waiver_in_force_is_attached_to_the_failure_and_to_nothing_that_was_met() {
        assertThat(excuser(WAIVER).excuses(AUDIT).asMap())
                .containsExactly(Map.entry(
                        FINGERPRINT,
                        List.of(new Excuse(Kind.WAIVED, "W1", "YW1", "系统停机，纸质病历已经补录", LocalDate.of(2024, 3, 31)))));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29T23:59, false, FUTURE",
        "2024-03-01T00:00, true, UNUSED",
        "2024-03-31T23:59, true, UNUSED",
        "2024-04-01T00:00, false, EXPIRED"
    })
    void a_waiver_is_in_force_from_its_first_day_to_its_last_by_the_clock_of_the_case(
            String asOf, boolean attached, State state) {
        Audit audit = audit("E1", asOf, late("REC-010.1", "D1", "2024-02-01T08:00"));
        assertThat(kinds(excuser(WAIVER), audit)).isEqualTo(attached ? List.of(Kind.WAIVED) : List.of());
        assertThat(standing(excuser(WAIVER), asOf.substring(0, 10)).state()).isEqualTo(state);
    }

    @Test
    void a_waiver_that_was_used_is_in_force_and_says_how_often() {
        assertThat(standing(excuser(WAIVER), "2024-03-10", AUDIT, AUDIT))
                .returns(State.IN_FORCE, ExceptionStanding::state)
                .returns(2, ExceptionStanding::failures)
                .returns(LocalDate.of(2024, 3, 31), ExceptionStanding::until);
    }

    private static void lacks(Waiver waiver, Lack... lacks) {
        Excuser excuser = excuser(waiver);
        assertThat(standing(excuser, "2024-03-10").lacks()).containsExactly(lacks);
        assertThat(standing(excuser, "2024-03-10").state()).isEqualTo(State.INCOMPLETE);
        assertThat(kinds(excuser, AUDIT)).isEmpty();
    }

    @Test
    void a_waiver_without_what_it_needs_has_no_effect_and_says_what_it_lacks() {
        lacks(waiver(w -> w.reason(null)), Lack.REASON);
        lacks(waiver(w -> w.reason("同意")), Lack.REASON);
        lacks(waiver(w -> w.requestedBy(" ")), Lack.REQUESTER);
        lacks(waiver(w -> w.approver(null)), Lack.APPROVER);
        lacks(waiver(w -> w.approver(" nk1 ")), Lack.SAME_PERSON);
        lacks(waiver(w -> w.from((LocalDate) null)), Lack.FROM);
        lacks(waiver(w -> w.expires(null)), Lack.EXPIRY);
        lacks(waiver(w -> w.expires(LocalDate.of(2024, 2, 1))), Lack.ENDS_BEFORE_IT_BEGINS);
        lacks(waiver(w -> w.expires(LocalDate.of(2025, 3, 2))), Lack.TOO_LONG);
        lacks(waiver(w -> w.selector(new Selector(null, "REC-999", "E1", null, null))), Lack.UNKNOWN_RULE);
        lacks(waiver(w -> w.approver(null).expires(null)), Lack.APPROVER, Lack.EXPIRY);
    }

    @Test
    void a_waiver_for_a_whole_rule_or_department_has_to_say_that_it_is_meant_to_be_broad() {
        Selector rule = new Selector(null, "REC-010", null, null, null);
        Selector department = new Selector(null, null, null, null, "NK");
        lacks(waiver(w -> w.selector(rule)), Lack.TOO_BROAD);
        lacks(waiver(w -> w.selector(department)), Lack.TOO_BROAD);
        lacks(waiver(w -> w.selector(new Selector(null, null, null, null, null)).broad(true)), Lack.TOO_BROAD);
        assertThat(kinds(excuser(waiver(w -> w.selector(rule).broad(true))), AUDIT))
                .containsExactly(Kind.WAIVED);
        assertThat(kinds(excuser(waiver(w -> w.selector(department).broad(true))), AUDIT))
                .containsExactly(Kind.WAIVED);
    }

    @Test
    void every_part_of_a_selector_has_to_fit() {
        assertThat(kinds(excuser(waiver(w -> w.selector(new Selector(null, "REC-010.2", "E1", null, null)))), AUDIT))
                .isEmpty();
        assertThat(kinds(excuser(waiver(w -> w.selector(new Selector(null, "REC-010", "E2", null, null)))), AUDIT))
                .isEmpty();
        assertThat(kinds(
                        excuser(waiver(
                                w -> w.selector(new Selector(null, "REC-010", null, new Ref("Document", "D2"), null)))),
                        AUDIT))
                .isEmpty();
        assertThat(kinds(excuser(waiver(w -> w.selector(new Selector(null, "REC-010", null, null, "WK")))), AUDIT))
                .isEmpty();
        assertThat(kinds(
                        excuser(waiver(
                                w -> w.selector(new Selector(FINGERPRINT.substring(0, 12), null, null, null, null)))),
                        AUDIT))
                .containsExactly(Kind.WAIVED);
    }

    @Test
    void a_veto_is_waived_only_by_a_waiver_that_says_that_it_is_meant_for_vetoes() {
        Audit veto = audit("E1", "2024-03-10T08:00", missed("REC-004", "D1"));
        assertThat(new Vetoes(SHIPPED).of(veto.findings().get(0))).isTrue();
        Selector selector = new Selector(null, "REC-004", "E1", null, null);
        assertThat(kinds(excuser(waiver(w -> w.selector(selector))), veto)).containsExactly(Kind.VETO_NOT_WAIVED);
        assertThat(kinds(excuser(waiver(w -> w.selector(selector).allowVeto(true))), veto))
                .containsExactly(Kind.WAIVED);
        assertThat(Kind.VETO_NOT_WAIVED.lifts()).isFalse();
        assertThat(standing(excuser(waiver(w -> w.selector(selector))), "2024-03-10", veto))
                .returns(State.VETO_NOT_WAIVED, ExceptionStanding::state)
                .returns(1, ExceptionStanding::failures);
    }

    @Test
    void an_appeal_lifts_only_when_somebody_else_upheld_it_with_a_remark() {
        assertThat(kinds(excuser(APPEAL), AUDIT)).containsExactly(Kind.APPEAL_PENDING);
        assertThat(standing(excuser(APPEAL), "2024-03-10", AUDIT).state()).isEqualTo(State.PENDING);

        Appeal upheld = decided(true, "YW1", "日志可证");
        assertThat(kinds(excuser(upheld), AUDIT)).containsExactly(Kind.APPEAL_UPHELD);
        assertThat(standing(excuser(upheld), "2024-03-10", AUDIT).state()).isEqualTo(State.IN_FORCE);

        Appeal rejected = decided(false, "YW1", "日志不符");
        assertThat(kinds(excuser(rejected), AUDIT)).containsExactly(Kind.APPEAL_REJECTED);
        assertThat(standing(excuser(rejected), "2024-03-10", AUDIT).state()).isEqualTo(State.REJECTED);

        for (Appeal incomplete : List.of(decided(true, "ＮＫ1", "同意"), decided(true, "YW1", null))) {
            assertThat(kinds(excuser(incomplete), AUDIT)).isEmpty();
            assertThat(standing(excuser(incomplete), "2024-03-10").state()).isEqualTo(State.INCOMPLETE);
        }
    }

    private static Appeal decided(boolean upheld, String reviewer, @Nullable String remark) {
        return AppealBuilder.builder(APPEAL)
                .decision(new Decision(upheld, reviewer, remark))
                .build();
    }

    @Test
    void an_appeal_is_about_the_outcome_that_was_contested() {
        Audit other = audit("E1", "2024-03-10T08:00", missed("REC-010.1", "D1"));
        assertThat(Fingerprint.of(other.findings().get(0))).isEqualTo(FINGERPRINT);
        assertThat(kinds(excuser(APPEAL), other)).isEmpty();
        assertThat(standing(excuser(APPEAL), "2024-03-10").state()).isEqualTo(State.UNUSED);
    }

    @Test
    void two_of_one_id_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Exceptions(ImmutableList.of(WAIVER, WAIVER), ImmutableList.of()));
    }
}
