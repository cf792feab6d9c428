package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.inpatient;
import static org.medquality.casefile.Cases.institution;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.only;
import static org.medquality.casefile.Cases.period;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medquality.fact.CaseDiscussionBuilder;
import org.medquality.fact.CostlyStay;
import org.medquality.fact.DepartmentBuilder;
import org.medquality.fact.DifficultDiscussion;
import org.medquality.fact.Difficulty;
import org.medquality.fact.Fact;
import org.medquality.fact.MedtechTalk;
import org.medquality.fact.Rescue;
import org.medquality.fact.RescueBuilder;
import org.medquality.fact.RescueTeam;
import org.medquality.fact.StaffMember;
import org.medquality.fact.StaffMemberBuilder;
import org.medquality.fact.TalkGap;

/** Difficult cases, discussions and rescues beside the people who took part. */
class DiscussionsTest {
    private static final String NOW = "2024-06-01 00:00";
    private static final Fact STAY = inpatient("2024-03-01 08:00").build();

    private static StaffMember person(String id, String profession, @Nullable String title) {
        return StaffMemberBuilder.builder()
                .id(id)
                .profession(profession)
                .title(title)
                .build();
    }

    private static CaseDiscussionBuilder discussion(String kind) {
        return CaseDiscussionBuilder.builder().id("T1").kind(kind).heldAt(at("2024-03-05 10:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "undiagnosed, 2024-03-04",
        "no_effect, 2024-03-04",
        "unplanned_readmission, ",
        "unplanned_reoperation, ",
        "severe_complication, ",
        "hospital_list, "
    })
    void a_state_passes_and_an_event_stays_one(String trigger, @Nullable LocalDate lastDay) {
        Difficulty difficulty = only(
                assemble(
                        NOW, STAY, period("P1", "difficulty_trigger", trigger, "2024-03-02 10:00", "2024-03-04 10:00")),
                Difficulty.class);

        assertThat(difficulty.firstDay()).isEqualTo("2024-03-02");
        assertThat(difficulty.lastDay()).isEqualTo(lastDay);
    }

    @Test
    void a_state_that_lasts_has_no_last_day() {
        assertThat(only(
                                assemble(
                                        NOW,
                                        STAY,
                                        period("P1", "difficulty_trigger", "undiagnosed", "2024-03-02 10:00", null)),
                                Difficulty.class)
                        .lastDay())
                .isNull();
    }

    @Test
    void a_stay_is_costly_from_the_sum_that_the_hospital_set() {
        assertThat(costly("200000", "200000").costly()).isTrue();
        assertThat(costly("200000", "199999.99").costly()).isFalse();
        assertThat(costly("200000", null).missing())
                .containsExactly(missing("costly", "Encounter", "E1", "totalCostCny"));
        assertThat(assemble(NOW, STAY).all(CostlyStay.class)).isEmpty();
    }

    private static CostlyStay costly(String limit, @Nullable String cost) {
        Fact stay = inpatient("2024-03-01 08:00")
                .totalCostCny(cost == null ? null : new BigDecimal(cost))
                .build();
        AssembledCase file = Assembler.of(Cases.settings(Map.of("difficultCaseCost", limit)))
                .assemble(Cases.file(NOW, stay).build());
        return only(file, CostlyStay.class);
    }

    private static DifficultDiscussion beside(Fact... facts) {
        return only(assemble(Cases.file(NOW, STAY).add(facts)), DifficultDiscussion.class);
    }

    @Test
    void attendings_are_physicians_of_that_title_or_above_the_chair_among_them_once() {
        assertThat(beside(
                                discussion("difficult")
                                        .chairId("S1")
                                        .participantIds(List.of("S1", "S2", "S3", "S4", "S5"))
                                        .build(),
                                person("S1", "physician", "full_senior"),
                                person("S2", "physician", "intermediate"),
                                person("S3", "physician", "junior"),
                                person("S4", "nurse", "intermediate"),
                                person("S5", "assistant_physician", "entry"))
                        .attendingIds())
                .containsExactly("S1", "S2");
    }

    @Test
    void one_attending_and_somebody_unknown_leave_open_whether_there_are_two() {
        StaffMember attending = person("S1", "physician", "intermediate");

        assertThat(beside(
                                discussion("difficult")
                                        .participantIds(List.of("S1", "S2"))
                                        .build(),
                                attending)
                        .missing())
                .contains(missing("attendingIds", "StaffMember", "S2", null));
        assertThat(beside(
                                discussion("difficult")
                                        .participantIds(List.of("S1", "S2"))
                                        .build(),
                                attending,
                                person("S2", "physician", null))
                        .missing())
                .contains(missing("attendingIds", "StaffMember", "S2", "title"));
        assertThat(beside(discussion("difficult").chairId("S1").build(), attending)
                        .missing())
                .contains(missing("attendingIds", "CaseDiscussion", "T1", "participantIds"));
        assertThat(beside(
                                discussion("difficult")
                                        .participantIds(List.of("S1", "S2"))
                                        .build(),
                                attending,
                                person("S2", "nurse", null))
                        .attendingIds())
                .containsExactly("S1");
    }

    @Test
    void the_head_of_the_department_that_held_it_chairs_as_head_whatever_the_role() {
        Fact department = DepartmentBuilder.builder()
                .id("K1")
                .institutionId("H1")
                .kind("clinical")
                .headId("S1")
                .build();
        Fact chaired = discussion("difficult").departmentId("K1").chairId("S1").build();

        assertThat(beside(chaired, department, person("S1", "physician", null)).chairRole())
                .isEqualTo("department_head");
        assertThat(beside(chaired, person("S1", "physician", null)).missing())
                .contains(
                        missing("chairRole", "StaffMember", "S1", "role"),
                        missing("chairTitle", "StaffMember", "S1", "title"));
        assertThat(beside(chaired).missing())
                .contains(
                        missing("chairRole", "StaffMember", "S1", null),
                        missing("chairTitle", "StaffMember", "S1", null));
        assertThat(beside(discussion("difficult").build()).missing())
                .contains(
                        missing("chairRole", "CaseDiscussion", "T1", "chairId"),
                        missing("chairTitle", "CaseDiscussion", "T1", "chairId"));
    }

    private static RescueTeam team(Rescue rescue, Fact... people) {
        return only(assemble(Cases.file(NOW, STAY, rescue).add(people)), RescueTeam.class);
    }

    private static Rescue rescue(@Nullable String leader, @Nullable List<String> present) {
        return RescueBuilder.builder()
                .id("R1")
                .encounterId("E1")
                .startedAt(at("2024-03-02 10:00"))
                .leaderId(leader)
                .participantIds(present)
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "full_senior, associate_senior, S1",
        "associate_senior, intermediate, S1",
        "intermediate, junior, S1",
        "junior, entry, S1",
        "entry, none, S1",
        "none, entry, S2"
    })
    void the_highest_title_stands_above_the_others(String first, String second, String highest) {
        assertThat(team(
                                rescue("S1", List.of("S2")),
                                person("S1", "physician", first),
                                person("S2", "assistant_physician", second))
                        .highestIds())
                .containsExactly(highest);
    }

    @Test
    void several_may_stand_highest_and_without_a_physician_everybody_does() {
        assertThat(team(
                                rescue("S1", List.of("S3", "S2")),
                                person("S1", "physician", "junior"),
                                person("S2", "physician", "junior"),
                                person("S3", "nurse", "full_senior"))
                        .highestIds())
                .containsExactly("S1", "S2");
        assertThat(team(
                                rescue("S1", List.of("S3")),
                                person("S1", "nurse", "junior"),
                                person("S3", "nurse", "full_senior"))
                        .highestIds())
                .containsExactly("S1", "S3");
    }

    @Test
    void somebody_unknown_decides_nothing_where_the_leader_is_outranked_already() {
        Rescue rescue = rescue("S1", List.of("S2", "S3"));
        StaffMember above = person("S2", "physician", "intermediate");

        assertThat(team(rescue, person("S1", "physician", "junior"), above).highestIds())
                .containsExactly("S2");
        assertThat(team(rescue, person("S1", "nurse", null), above).highestIds())
                .containsExactly("S2");
        assertThat(team(rescue, person("S1", "physician", "intermediate"), above)
                        .highestIds())
                .isNull();
        assertThat(team(rescue, person("S1", "physician", null), above).highestIds())
                .isNull();
        assertThat(team(rescue, above).missing())
                .containsExactly(
                        missing("highestIds", "StaffMember", "S1", null),
                        missing("highestIds", "StaffMember", "S3", null));
    }

    @Test
    void a_leader_or_people_who_are_not_named_are_missing() {
        assertThat(team(rescue(null, List.of())).missing())
                .containsExactly(missing("leaderId", "Rescue", "R1", "leaderId"));
        assertThat(team(rescue("S1", null), person("S1", "physician", "junior")).missing())
                .containsExactly(missing("highestIds", "Rescue", "R1", "participantIds"));
    }

    private static Fact department(String id, String kind) {
        return DepartmentBuilder.builder().id(id).institutionId("H1").kind(kind).build();
    }

    private static Fact member(String id, @Nullable String department) {
        return StaffMemberBuilder.builder()
                .id(id)
                .profession("technician")
                .departmentId(department)
                .build();
    }

    private static List<MedtechTalk> talks(Fact... facts) {
        return assemble(institution(NOW, facts).add(department("K1", "medtech"), department("K2", "pharmacy")))
                .all(MedtechTalk.class);
    }

    @Test
    void a_talk_is_that_of_its_host_and_a_joint_one_of_all_who_sent_somebody() {
        assertThat(talks(
                        discussion("medtech")
                                .departmentId("K1")
                                .participantIds(List.of("S2"))
                                .build(),
                        member("S2", "K2")))
                .extracting(MedtechTalk::departmentId)
                .containsExactly("K1");
        assertThat(talks(
                        discussion("joint")
                                .departmentId("K1")
                                .participantIds(List.of("S2"))
                                .build(),
                        member("S2", "K2")))
                .extracting(MedtechTalk::departmentId)
                .containsExactly("K1", "K2");
        assertThat(talks(
                        discussion("joint")
                                .departmentId("K9")
                                .participantIds(List.of("S9"))
                                .build(),
                        member("S9", "K9")))
                .isEmpty();
        assertThat(talks(discussion("difficult").departmentId("K1").build())).isEmpty();
    }

    @Test
    void who_joined_in_a_talk_may_not_be_known() {
        assertThat(talks(discussion("medtech").build()).get(0).missing())
                .contains(missing("departmentId", "CaseDiscussion", "T1", "departmentId"));
        assertThat(talks(discussion("joint").departmentId("K9").build()).get(0).missing())
                .contains(
                        missing("departmentId", "CaseDiscussion", "T1", "participantIds"),
                        missing("participantIds", "CaseDiscussion", "T1", "participantIds"));
        assertThat(talks(discussion("joint")
                                .departmentId("K9")
                                .participantIds(List.of("S1"))
                                .build())
                        .get(0)
                        .missing())
                .containsExactly(missing("departmentId", "StaffMember", "S1", null));
        assertThat(talks(
                                discussion("joint")
                                        .departmentId("K9")
                                        .participantIds(List.of("S1"))
                                        .build(),
                                member("S1", null))
                        .get(0)
                        .missing())
                .containsExactly(missing("departmentId", "StaffMember", "S1", "departmentId"));
    }

    @Test
    void two_talks_at_one_time_begin_one_gap() {
        assertThat(assemble(institution(
                                NOW,
                                department("K1", "medtech"),
                                discussion("medtech").departmentId("K1").build(),
                                discussion("medtech")
                                        .id("T2")
                                        .departmentId("K1")
                                        .build()))
                        .all(TalkGap.class))
                .extracting(TalkGap::occurrence)
                .containsExactly("2024-03-05T10:00");
    }
}
