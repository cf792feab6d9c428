package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.inpatient;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.only;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.medquality.fact.CheckRecord;
import org.medquality.fact.CheckRecordBuilder;
import org.medquality.fact.Fact;
import org.medquality.fact.SafetyPhase;
import org.medquality.fact.StaffMember;
import org.medquality.fact.StaffMemberBuilder;
import org.medquality.fact.SurgeryBuilder;

class SafetyPhasesTest {
    private static final String NOW = "2024-03-09 00:00";
    private static final Fact STAY = inpatient("2024-03-01 08:00").build();
    private static final StaffMember NURSE = staff("N1", "nurse", null);

    private static SurgeryBuilder surgery() {
        return SurgeryBuilder.builder()
                .id("OP1")
                .encounterId("E1")
                .code("47.01")
                .surgeonId("S1")
                .anaesthetistId("A1")
                .anaesthesia("by_anaesthetist")
                .anaesthesiaStartedAt(at("2024-03-03 08:30"))
                .startedAt(at("2024-03-03 09:00"))
                .leftRoomAt(at("2024-03-03 11:00"));
    }

    private static StaffMember staff(String id, String profession, String department) {
        return StaffMemberBuilder.builder()
                .id(id)
                .profession(profession)
                .departmentId(department)
                .build();
    }

    private static CheckRecordBuilder check(String id, String phase, String at, String... people) {
        return CheckRecordBuilder.builder()
                .id(id)
                .actId("OP1")
                .kind("surgical_safety")
                .phase(phase)
                .at(at("2024-03-03 " + at))
                .checkerIds(List.of(people));
    }

    private static List<SafetyPhase> phases(SurgeryBuilder surgery, Fact... facts) {
        return assemble(file(NOW, STAY, surgery.build()).add(facts).supply(CheckRecord.class))
                .all(SafetyPhase.class);
    }

    private static SafetyPhase phase(SurgeryBuilder surgery, Fact... facts) {
        List<SafetyPhase> phases = phases(surgery, facts);
        assertThat(phases).hasSize(1);
        return phases.get(0);
    }

    private static List<String> parties(SurgeryBuilder surgery, List<String> people, Fact... staff) {
        return timeOut(surgery, people, staff).parties();
    }

    private static SafetyPhase timeOut(SurgeryBuilder surgery, List<String> people, Fact... staff) {
        return only(
                assemble(file(NOW, STAY, surgery.build())
                        .add(staff)
                        .add(check("K1", "time_out", "08:50", people.toArray(new String[0]))
                                .build())
                        .supply(CheckRecord.class)),
                SafetyPhase.class);
    }

    @Test
    void only_surgical_safety_checks_of_the_operation_are_its_points() {
        assertThat(phases(
                        surgery(),
                        check("K1", "time_out", "08:50").kind("identity").build(),
                        check("K2", "time_out", "08:50").actId("OP9").build(),
                        check("K3", "before", "08:50").build()))
                .isEmpty();
    }

    @Test
    void each_point_is_held_against_the_one_before_it_that_was_made() {
        List<SafetyPhase> phases = phases(
                surgery(),
                check("K1", "sign_out", "10:50").build(),
                check("K2", "time_out", "08:50").build(),
                check("K3", "sign_in", "08:20").build());

        assertThat(phases)
                .extracting(SafetyPhase::occurrence, SafetyPhase::at, SafetyPhase::previousAt)
                .containsExactlyInAnyOrder(
                        tuple("sign_in", at("2024-03-03 08:20"), null),
                        tuple("time_out", at("2024-03-03 08:50"), at("2024-03-03 08:20")),
                        tuple("sign_out", at("2024-03-03 10:50"), at("2024-03-03 08:50")));
        assertThat(phases(
                        surgery(),
                        check("K1", "sign_out", "10:50").build(),
                        check("K3", "sign_in", "08:20").build()))
                .extracting(SafetyPhase::previousAt)
                .containsExactlyInAnyOrder(null, at("2024-03-03 08:20"));
    }

    @Test
    void a_point_that_was_repeated_is_the_first_one_after_the_point_before_it() {
        Fact signIn = check("K1", "sign_in", "08:20").build();

        assertThat(phases(
                        surgery(),
                        signIn,
                        check("K2", "time_out", "08:10").build(),
                        check("K3", "time_out", "08:20").build(),
                        check("K4", "time_out", "08:40").build()))
                .extracting(SafetyPhase::at)
                .contains(at("2024-03-03 08:20"))
                .doesNotContain(at("2024-03-03 08:10"), at("2024-03-03 08:40"));
        assertThat(phases(
                        surgery(),
                        signIn,
                        check("K2", "time_out", "08:05").build(),
                        check("K3", "time_out", "08:10").build()))
                .extracting(SafetyPhase::at)
                .contains(at("2024-03-03 08:10"));
    }

    @Test
    void the_point_before_may_not_have_been_supplied() {
        SafetyPhase timeOut = only(
                assemble(
                        NOW,
                        STAY,
                        surgery().build(),
                        check("K1", "time_out", "08:50").build()),
                SafetyPhase.class);
        SafetyPhase signIn = only(
                assemble(
                        NOW,
                        STAY,
                        surgery().build(),
                        check("K1", "sign_in", "08:20").build()),
                SafetyPhase.class);

        assertThat(timeOut.missing()).contains(missing("previousAt", "CheckRecord", null, null));
        assertThat(signIn.missing()).noneMatch(m -> m.property().equals("previousAt"));
    }

    @Test
    void surgeon_or_first_assistant_anaesthetist_and_nurse_are_the_parties() {
        assertThat(parties(surgery(), List.of("S1", "A1", "N1"), NURSE))
                .containsExactly("anaesthetist", "nurse", "surgeon");
        assertThat(parties(surgery().firstAssistantId("S2"), List.of("S2", "A1", "N1"), NURSE))
                .containsExactly("anaesthetist", "nurse", "surgeon");
        assertThat(parties(surgery(), List.of("S1", "A1"))).containsExactly("anaesthetist", "surgeon");
        assertThat(parties(surgery(), List.of("S1", "T1"), staff("T1", "technician", "影像科")))
                .containsExactly("surgeon");
    }

    @Test
    void a_third_person_of_unknown_profession_is_taken_for_the_nurse_and_a_physician_is_not() {
        assertThat(parties(surgery(), List.of("S1", "A1", "X1"))).contains("nurse");
        assertThat(parties(surgery(), List.of("S1", "A1", "S2"), staff("S2", "physician", null)))
                .containsExactly("anaesthetist", "surgeon");
    }

    @Test
    void of_a_physician_the_department_tells_the_party() {
        Fact anaesthetist = staff("A1", "physician", "麻醉科");

        assertThat(parties(surgery(), List.of("S1", "A2", "N1"), NURSE, anaesthetist, staff("A2", "physician", "麻醉科")))
                .contains("anaesthetist");
        assertThat(parties(surgery(), List.of("A1", "S2", "N1"), NURSE, anaesthetist, staff("S2", "physician", "外科")))
                .contains("surgeon");
        assertThat(parties(
                        surgery().anaesthetistId(null),
                        List.of("A2", "S2", "N1"),
                        NURSE,
                        staff("S1", "physician", "外科"),
                        staff("S2", "assistant_physician", "外科"),
                        staff("A2", "physician", "麻醉科")))
                .isNull();
    }

    @Test
    void who_may_be_the_party_that_lacks_leaves_it_unknown_and_is_named() {
        SafetyPhase stranger = timeOut(surgery(), List.of("S1", "X1", "N1"), NURSE);
        SafetyPhase silent = timeOut(surgery(), List.of("S1", "A2", "N1"), NURSE, staff("A2", "physician", null));
        SafetyPhase colleague = timeOut(
                surgery(),
                List.of("S1", "A2", "N1"),
                NURSE,
                staff("S1", "physician", "外科"),
                staff("A1", "physician", "外科"),
                staff("A2", "physician", "外科"));

        assertThat(stranger.missing()).contains(missing("parties", "StaffMember", "X1", null));
        assertThat(silent.missing()).contains(missing("parties", "StaffMember", "A2", "departmentId"));
        assertThat(colleague.missing()).contains(missing("parties", "Surgery", "OP1", "anaesthetistId"));
        assertThat(List.of(stranger, silent, colleague))
                .extracting(SafetyPhase::parties)
                .containsOnlyNulls();
    }

    @Test
    void fewer_unknown_people_than_parties_that_lack_leave_one_lacking_for_sure() {
        assertThat(parties(surgery(), List.of("S1", "X1"))).containsExactly("surgeon");
        assertThat(parties(
                        surgery(),
                        List.of("S1", "S2", "S3"),
                        staff("S2", "physician", null),
                        staff("S3", "nurse", null)))
                .isNull();
        assertThat(parties(
                        surgery(),
                        List.of("S1", "S2", "S3"),
                        staff("S2", "physician", null),
                        staff("S3", "physician", null)))
                .containsExactly("surgeon");
    }

    @Test
    void a_party_that_lacks_may_have_signed_a_record_that_was_not_supplied() {
        SafetyPhase phase = only(
                assemble(
                        NOW,
                        STAY,
                        surgery().build(),
                        check("K1", "time_out", "08:50", "S1", "A1").build()),
                SafetyPhase.class);

        assertThat(phase.parties()).isNull();
        assertThat(phase.missing()).contains(missing("parties", "CheckRecord", null, null));
    }

    @Test
    void two_parties_are_enough_where_the_operator_anaesthetises() {
        SurgeryBuilder local =
                surgery().anaesthesia("local").anaesthetistId(null).anaesthesiaStartedAt(null);

        assertThat(timeOut(local, List.of("S1", "N1"), NURSE).anaesthetist()).isFalse();
        assertThat(parties(local, List.of("S1", "N1"), NURSE)).containsExactly("nurse", "surgeon");
        assertThat(timeOut(local.anaesthetistId("A1"), List.of("S1"), NURSE).anaesthetist())
                .isTrue();
        assertThat(timeOut(surgery().anaesthetistId(null), List.of("S1")).anaesthetist())
                .isTrue();
        assertThat(timeOut(surgery().anaesthesia(null).anaesthetistId(null), List.of("S1"))
                        .missing())
                .contains(missing("anaesthetist", "Surgery", "OP1", "anaesthesia"));
    }

    @Test
    void records_of_one_point_add_up_as_far_as_they_came_in_time() {
        Fact first = check("K1", "sign_out", "10:50", "S1").build();

        assertThat(phase(
                                surgery(),
                                NURSE,
                                first,
                                check("K2", "sign_out", "11:00", "A1", "N1").build())
                        .parties())
                .hasSize(3);
        assertThat(phase(
                                surgery(),
                                NURSE,
                                first,
                                check("K2", "sign_out", "11:01", "A1", "N1").build())
                        .parties())
                .containsExactly("surgeon");
        assertThat(phase(surgery(), check("K1", "sign_in", "08:31", "S1", "A1").build())
                        .parties())
                .hasSize(2);
    }

    @Test
    void who_took_part_is_told_by_the_operation() {
        assertThat(timeOut(surgery().firstAssistantId("S2"), List.of("S1", "S2", "A1"))
                        .fromTeam())
                .isTrue();
        assertThat(timeOut(surgery().teamIds(List.of("N1")), List.of("S1", "N1"))
                        .fromTeam())
                .isTrue();
        assertThat(timeOut(surgery().teamIds(List.of("N1")), List.of("S1", "N2"))
                        .fromTeam())
                .isFalse();
        assertThat(timeOut(surgery(), List.of("S1", "N1")).missing())
                .contains(missing("fromTeam", "Surgery", "OP1", "teamIds"));
    }

    @Test
    void the_last_record_in_time_tells_what_does_not_agree() {
        Fact wrong = check("K1", "time_out", "08:40", "S1")
                .itemsMismatched(List.of("site"))
                .build();
        Fact right = check("K2", "time_out", "08:50", "S1")
                .itemsMismatched(List.of())
                .build();
        Fact late = check("K3", "time_out", "09:01", "S1")
                .itemsMismatched(List.of("count"))
                .build();

        assertThat(phase(surgery(), right, wrong, late).mismatches()).isEmpty();
        assertThat(phase(surgery(), wrong).mismatches()).containsExactly("site");
        assertThat(phase(surgery(), check("K1", "time_out", "08:40", "S1").build())
                        .missing())
                .contains(missing("mismatches", "CheckRecord", "K1", "itemsMismatched"));
    }
}
