package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.inpatient;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.only;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medquality.fact.Approval;
import org.medquality.fact.ApprovalBuilder;
import org.medquality.fact.Authority;
import org.medquality.fact.EmergencyApproval;
import org.medquality.fact.Fact;
import org.medquality.fact.StaffMember;
import org.medquality.fact.StaffMemberBuilder;
import org.medquality.fact.SurgeryBuilder;
import org.medquality.fact.Transfusion;
import org.medquality.fact.TransfusionBuilder;

class EmergencyApprovalsTest {
    private static final String NOW = "2024-03-09 00:00";
    private static final Fact STAY = inpatient("2024-03-01 08:00").build();
    private static final Fact SURGERY = SurgeryBuilder.builder()
            .id("O1")
            .encounterId("E1")
            .code("01.24")
            .surgeonId("S1")
            .startedAt(at("2024-03-02 10:00"))
            .urgency("life_saving")
            .build();

    @Test
    void the_head_is_entitled_by_the_role_in_the_approval_or_by_the_register() {
        assertThat(promised(approval().approverRole("head_of_institution")).entitledIds())
                .containsExactly("D");
        assertThat(promised(approval(), person("head_of_institution")).entitledIds())
                .containsExactly("D");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-02, , true",
        "2024-03-02, 2024-03-02, true",
        "2024-03-03, , false",
        "2020-01-01, 2024-03-01, false"
    })
    void a_delegate_is_entitled_from_the_first_to_the_last_day(LocalDate from, LocalDate to, boolean entitled) {
        EmergencyApproval approval =
                promised(approval(), person("duty_officer"), right("emergency_approval", from, to));

        assertThat(approval.entitledIds()).isEqualTo(entitled ? List.of("D") : List.of());
    }

    @Test
    void another_right_or_the_role_of_a_department_head_does_not_entitle() {
        EmergencyApproval approval = promised(
                approval().approverRole("department_head"),
                person("department_head"),
                right("surgery", LocalDate.of(2020, 1, 1), null));

        assertThat(approval.entitledIds()).isEmpty();
    }

    @Test
    void an_approver_of_whom_not_everything_is_known_may_be_entitled() {
        assertThat(promised(approval().approverId(null)).missing())
                .contains(missing("entitledIds", "Approval", "A1", "approverId"));
        assertThat(promised(approval()).missing()).contains(missing("entitledIds", "StaffMember", "D", null));
        assertThat(promised(approval(), person(null)).missing())
                .contains(missing("entitledIds", "Approval", "A1", "approverRole"));
        assertThat(only(assemble(NOW, STAY, SURGERY, approval().build(), person("staff")), EmergencyApproval.class)
                        .missing())
                .contains(missing("entitledIds", "Authority", null, null));
    }

    @Test
    void without_the_day_of_the_approval_a_delegate_may_be_entitled() {
        EmergencyApproval approval = promised(
                approval().approvedAt(null),
                person("duty_officer"),
                right("emergency_approval", LocalDate.of(2024, 3, 2), null));

        assertThat(approval.entitledIds()).isNull();
        assertThat(approval.missing()).contains(missing("entitledIds", "Approval", "A1", "approvedAt"));
    }

    @Test
    void the_time_and_the_name_of_an_approval_are_absent_only_under_the_promise() {
        ApprovalBuilder blank = approval().approvedAt(null).approverId(null);
        EmergencyApproval known = promised(blank);
        EmergencyApproval unknown = only(assemble(NOW, STAY, SURGERY, blank.build()), EmergencyApproval.class);

        assertThat(known.missing()).noneMatch(m -> m.property().equals("at"));
        assertThat(known.missing()).noneMatch(m -> m.property().equals("approverId"));
        assertThat(unknown.missing())
                .contains(
                        missing("at", "Approval", "A1", "approvedAt"),
                        missing("approverId", "Approval", "A1", "approverId"));
    }

    @Test
    void an_approval_of_something_that_is_no_act_of_the_case_has_no_clock() {
        EmergencyApproval approval = promised(approval().relatesToId("X"));

        assertThat(approval.actStartedAt()).isNull();
        assertThat(approval.missing())
                .contains(
                        missing("actStartedAt", "Approval", "A1", "relatesToId"),
                        missing("lifeSaving", "Approval", "A1", "relatesToId"));
    }

    @Test
    void a_transfusion_that_has_not_begun_is_known_to_have_none_only_under_the_promise() {
        Fact bag = TransfusionBuilder.builder()
                .id("B1")
                .encounterId("E1")
                .bagNo("N1")
                .build();
        CaseFile.Builder file =
                file(NOW, STAY, bag, approval().relatesToId("B1").build());

        assertThat(only(assemble(file), EmergencyApproval.class).missing())
                .contains(
                        missing("actStartedAt", "Transfusion", "B1", "startedAt"),
                        missing("lifeSaving", "Transfusion", "B1", "orderId"));
        assertThat(only(assemble(file.supply(Transfusion.class)), EmergencyApproval.class)
                        .missing())
                .noneMatch(m -> m.property().equals("actStartedAt"));
    }

    @Test
    void what_was_refused_and_what_is_another_approval_stands_for_nothing() {
        assertThat(assemble(NOW, STAY, approval().decision("refused").build()).all(EmergencyApproval.class))
                .isEmpty();
        assertThat(assemble(NOW, STAY, approval().kind("department_head").build())
                        .all(EmergencyApproval.class))
                .isEmpty();
        assertThat(assemble(NOW, STAY, approval().decision("approved").build()).all(EmergencyApproval.class))
                .hasSize(1);
    }

    private static EmergencyApproval promised(ApprovalBuilder approval, Fact... more) {
        AssembledCase file = assemble(file(NOW, STAY, SURGERY, approval.build())
                .add(more)
                .supply(Approval.class)
                .supply(Authority.class)
                .supply(StaffMember.class));
        return only(file, EmergencyApproval.class);
    }

    private static ApprovalBuilder approval() {
        return ApprovalBuilder.builder()
                .id("A1")
                .kind("emergency_consent")
                .relatesToId("O1")
                .approverId("D")
                .approvedAt(at("2024-03-02 09:30"));
    }

    private static StaffMember person(String role) {
        return StaffMemberBuilder.builder()
                .id("D")
                .profession("physician")
                .role(role)
                .build();
    }

    private static Authority right(String kind, LocalDate from, LocalDate to) {
        return new Authority("R1", "D", kind, null, from, to, null, null);
    }
}
