package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.inpatient;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.only;
import static org.medquality.casefile.Cases.settings;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medquality.fact.CaseDiscussion;
import org.medquality.fact.CaseDiscussionBuilder;
import org.medquality.fact.DepartmentBuilder;
import org.medquality.fact.Fact;
import org.medquality.fact.PreopPlan;
import org.medquality.fact.StaffMemberBuilder;
import org.medquality.fact.Surgery;
import org.medquality.fact.SurgeryBuilder;
import org.medquality.fact.SurgeryDiscussion;

/** Discussions before an operation, and what they come to. */
class PreopPlansTest {
    private static final String NOW = "2024-03-19 00:00";
    private static final Fact STAY = inpatient("2024-03-01 08:00").build();
    private static final Surgery FIRST = surgery("OP1").build();

    private static SurgeryBuilder surgery(String id) {
        return SurgeryBuilder.builder()
                .id(id)
                .encounterId("E1")
                .code("47.01")
                .level("3")
                .surgeonId("S1")
                .startedAt(at("2024-03-03 09:00"));
    }

    private static CaseDiscussionBuilder talk(String id, String held) {
        return CaseDiscussionBuilder.builder()
                .id(id)
                .kind("preoperative")
                .relatesToId("OP1")
                .heldAt(at(held));
    }

    private static SurgeryDiscussion discussion(CaseFile.Builder file) {
        return only(assemble(file), SurgeryDiscussion.class);
    }

    private static PreopPlan plan(Fact... facts) {
        return only(assemble(file(NOW, STAY, FIRST).add(facts).supply(CaseDiscussion.class)), PreopPlan.class);
    }

    @Test
    void a_discussion_that_names_the_stay_or_nothing_is_about_the_only_operation() {
        for (String named : new String[] {"E1", null}) {
            CaseDiscussion talk =
                    talk("T1", "2024-03-02 16:00").relatesToId(named).build();

            assertThat(discussion(file(NOW, STAY, FIRST, talk).supply(Surgery.class))
                            .surgeryId())
                    .isEqualTo("OP1");
            SurgeryDiscussion unclear = discussion(
                    file(NOW, STAY, FIRST, talk).add(surgery("OP2").build()).supply(Surgery.class));
            assertThat(unclear.surgeryId()).isNull();
            assertThat(unclear.missing()).contains(missing("surgeryId", "CaseDiscussion", "T1", "relatesToId"));
            assertThat(discussion(file(NOW, STAY, FIRST, talk)).surgeryId()).isNull();
        }
    }

    @Test
    void a_discussion_that_names_something_else_or_is_of_another_kind_is_about_no_operation() {
        assertThat(assemble(
                                NOW,
                                STAY,
                                FIRST,
                                talk("T1", "2024-03-02 16:00")
                                        .relatesToId("OP9")
                                        .build(),
                                talk("T2", "2024-03-02 16:00").kind("difficult").build())
                        .all(SurgeryDiscussion.class))
                .isEmpty();
    }

    @Test
    void disciplines_count_once_each() {
        CaseDiscussionBuilder panel = talk("T1", "2024-03-02 16:00").kind("multidisciplinary");

        assertThat(discussion(file(
                                NOW,
                                STAY,
                                FIRST,
                                panel.disciplines(List.of("外科", "麻醉科", "外科")).build()))
                        .disciplines())
                .isEqualTo(2);
        assertThat(discussion(file(NOW, STAY, FIRST, panel.disciplines(null).build()))
                        .missing())
                .contains(missing("disciplines", "CaseDiscussion", "T1", "disciplines"));
    }

    @Test
    void an_operation_that_nobody_discussed_has_no_plan() {
        assertThat(assemble(
                                NOW,
                                STAY,
                                FIRST,
                                talk("T1", "2024-03-02 16:00")
                                        .kind("multidisciplinary")
                                        .build())
                        .all(PreopPlan.class))
                .isEmpty();
    }

    @Test
    void the_surgeon_took_part_when_one_discussion_before_the_operation_names_the_surgeon() {
        Fact with = talk("T1", "2024-03-02 10:00")
                .participantIds(List.of("S2", "S1"))
                .build();
        Fact without =
                talk("T2", "2024-03-02 16:00").participantIds(List.of("S2")).build();
        Fact chairing = talk("T3", "2024-03-02 17:00").chairId("S1").build();
        Fact after =
                talk("T4", "2024-03-03 09:01").participantIds(List.of("S1")).build();

        assertThat(plan(with, without).surgeonAttended()).isTrue();
        assertThat(plan(without, chairing).surgeonAttended()).isTrue();
        assertThat(plan(without).surgeonAttended()).isFalse();
        assertThat(plan(without, after).surgeonAttended()).isFalse();
        assertThat(plan(after).surgeonAttended()).isTrue();
    }

    @Test
    void whether_the_surgeon_took_part_is_not_known_where_another_discussion_may_tell() {
        Fact without =
                talk("T1", "2024-03-02 16:00").participantIds(List.of("S2")).build();
        Fact silent = talk("T2", "2024-03-02 17:00").chairId("S9").build();
        Fact unclear = talk("T3", "2024-03-02 17:00").relatesToId(null).build();

        assertThat(plan(without, silent).missing())
                .contains(missing("surgeonAttended", "CaseDiscussion", "T2", "participantIds"));
        assertThat(plan(without, unclear).missing())
                .contains(missing("surgeonAttended", "CaseDiscussion", "T3", "relatesToId"));
        assertThat(only(assemble(NOW, STAY, FIRST, without), PreopPlan.class).missing())
                .contains(missing("surgeonAttended", "CaseDiscussion", null, null));
    }

    @Test
    void the_first_conclusion_that_was_filed_counts() {
        Fact early = talk("T1", "2024-03-02 10:00")
                .conclusionFiledAt(at("2024-03-02 12:00"))
                .build();
        Fact late = talk("T2", "2024-03-02 16:00")
                .conclusionFiledAt(at("2024-03-02 17:00"))
                .build();
        Fact none = talk("T3", "2024-03-02 18:00").build();
        Fact unclear = talk("T4", "2024-03-02 18:00").relatesToId(null).build();

        assertThat(plan(early, late, none).conclusionFiledAt()).isEqualTo(at("2024-03-02 12:00"));
        assertThat(plan(late, early, none).conclusionFiledAt()).isEqualTo(at("2024-03-02 12:00"));
        assertThat(plan(none).missing()).noneMatch(m -> m.property().equals("conclusionFiledAt"));
        assertThat(plan(none, unclear).missing())
                .contains(missing("conclusionFiledAt", "CaseDiscussion", "T4", "relatesToId"));
        assertThat(only(assemble(NOW, STAY, FIRST, none), PreopPlan.class).missing())
                .contains(missing("conclusionFiledAt", "CaseDiscussion", "T3", "conclusionFiledAt"));
    }

    @ParameterizedTest
    @CsvSource({"4, hospital, true", "4, department, true", "4, ward, false", "3, ward, true", "1, team, true"})
    void the_circle_is_held_against_the_one_that_the_hospital_lists_for_the_level(
            String level, String scope, boolean wide) {
        PreopPlan plan = listed(
                surgery("OP1").level(level).build(),
                talk("T1", "2024-03-02 16:00").scope(scope).build());

        assertThat(plan.scopeListed()).isTrue();
        assertThat(plan.wideEnough()).isEqualTo(wide);
    }

    @Test
    void without_a_list_without_level_or_circle_nothing_can_be_held_against_it() {
        assertThat(plan(talk("T1", "2024-03-02 16:00").scope("team").build()).scopeListed())
                .isFalse();
        assertThat(listed(
                                surgery("OP1").level(null).build(),
                                talk("T1", "2024-03-02 16:00").scope("team").build())
                        .missing())
                .contains(missing("wideEnough", "Surgery", "OP1", "level"));
        assertThat(listed(FIRST, talk("T1", "2024-03-02 16:00").build()).missing())
                .contains(missing("wideEnough", "CaseDiscussion", "T1", "scope"));
    }

    @Test
    void a_list_must_name_a_circle_for_each_of_the_four_levels() {
        CaseFile file =
                file(NOW, STAY, FIRST, talk("T1", "2024-03-02 16:00").build()).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Assembler.of(settings(Map.of("discussionScopes", "team ward")))
                        .assemble(file))
                .withMessageContaining("discussionScopes must be four words");
    }

    private static PreopPlan listed(Fact... facts) {
        CaseFile file = file(NOW, STAY).add(facts).supply(CaseDiscussion.class).build();
        return only(
                Assembler.of(settings(Map.of("discussionScopes", " team  group ward department ")))
                        .assemble(file),
                PreopPlan.class);
    }

    @Test
    void the_widest_circle_decides_who_chaired_and_of_two_equally_wide_ones_the_later() {
        Fact head = staff("S9", "department_head");
        Fact other = staff("S8", "staff");
        Fact wide =
                talk("T1", "2024-03-02 10:00").scope("department").chairId("S9").build();
        Fact narrow = talk("T2", "2024-03-02 16:00").scope("team").chairId("S8").build();
        Fact again =
                talk("T3", "2024-03-02 17:00").scope("department").chairId("S8").build();
        Fact silent = talk("T4", "2024-03-02 18:00").chairId("S8").build();

        assertThat(plan(head, other, wide, narrow, silent).chairedByHead()).isTrue();
        assertThat(plan(head, other, wide, narrow, silent).scope()).isEqualTo("department");
        assertThat(plan(head, other, again, wide).chairedByHead()).isFalse();
        assertThat(plan(other, silent).missing()).contains(missing("scope", "CaseDiscussion", "T4", "scope"));
    }

    @Test
    void the_deputy_stands_for_the_head() {
        Fact talk = talk("T1", "2024-03-02 10:00").chairId("S9").build();

        assertThat(plan(talk, staff("S9", "deputy_department_head")).chairedByHead())
                .isTrue();
        assertThat(plan(talk).missing()).contains(missing("chairedByHead", "StaffMember", "S9", null));
    }

    @Test
    void the_list_is_that_of_the_department_of_the_discussion_else_of_the_surgeon_else_of_the_stay() {
        Fact surgeon = StaffMemberBuilder.builder()
                .id("S1")
                .profession("physician")
                .departmentId("B")
                .build();
        Fact ward = inpatient("2024-03-01 08:00").departmentId("C").build();
        Fact talk = talk("T1", "2024-03-02 10:00").build();
        Fact named = talk("T1", "2024-03-02 10:00").departmentId("A").build();

        assertThat(plan(named, surgeon, department("A", true), department("B", false))
                        .policyApproved())
                .isTrue();
        assertThat(plan(talk, surgeon, department("A", true), department("B", false))
                        .policyApproved())
                .isFalse();
        assertThat(only(assemble(NOW, ward, FIRST, talk, department("C", true)), PreopPlan.class)
                        .policyApproved())
                .isTrue();
        assertThat(plan(talk).missing()).contains(missing("policyApproved", "CaseDiscussion", "T1", "departmentId"));
        assertThat(plan(named).missing()).contains(missing("policyApproved", "Department", "A", null));
        assertThat(plan(named, department("A", null)).missing())
                .contains(missing("policyApproved", "Department", "A", "discussionScopePolicy"));
    }

    @Test
    void the_last_plan_that_a_discussion_made_counts_else_that_of_the_operation() {
        Fact first = talk("T1", "2024-03-02 10:00").plannedSurgeryCode("47.01").build();
        Fact second = talk("T2", "2024-03-02 16:00").plannedSurgeryCode("47.09").build();
        Fact silent = talk("T3", "2024-03-02 17:00").build();
        Surgery planned = surgery("OP1").plannedCode("54.11").build();

        assertThat(plan(second, first, silent).plannedCode()).isEqualTo("47.09");
        assertThat(only(assemble(NOW, STAY, planned, silent), PreopPlan.class).plannedCode())
                .isEqualTo("54.11");
        assertThat(plan(silent).missing()).contains(missing("plannedCode", "Surgery", "OP1", "plannedCode"));
    }

    private static Fact staff(String id, String role) {
        return StaffMemberBuilder.builder()
                .id(id)
                .profession("physician")
                .role(role)
                .build();
    }

    private static Fact department(String id, Boolean approved) {
        return DepartmentBuilder.builder()
                .id(id)
                .institutionId("H1")
                .kind("clinical")
                .discussionScopePolicy(approved)
                .build();
    }
}
