package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.document;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.inpatient;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.only;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medquality.fact.CaseDiscussion;
import org.medquality.fact.CaseDiscussionBuilder;
import org.medquality.fact.DeathDiscussion;
import org.medquality.fact.DeathDiscussionNote;
import org.medquality.fact.DepartmentBuilder;
import org.medquality.fact.DocumentBuilder;
import org.medquality.fact.Fact;
import org.medquality.fact.StaffMemberBuilder;

class DeathDiscussionsTest {
    private static final String NOW = "2024-04-09 00:00";
    private static final Fact DEATH = inpatient("2024-02-20 08:00")
            .departmentId("内科")
            .diedAt(at("2024-03-04 10:00"))
            .build();

    private static CaseDiscussionBuilder talk(String id, String held) {
        return CaseDiscussionBuilder.builder()
                .id(id)
                .kind("death")
                .relatesToId("E1")
                .heldAt(at(held));
    }

    private static DocumentBuilder note(String id, String signed) {
        return document(id, "DEATH_DISCUSSION_NOTE", signed);
    }

    private static List<String> numbered(Fact... talks) {
        return assemble(file(NOW, talks).add(DEATH)).all(DeathDiscussion.class).stream()
                .map(talk -> talk.number() + " " + talk.occurrence())
                .sorted()
                .toList();
    }

    @Test
    void discussions_are_numbered_by_time_and_in_the_same_minute_by_id() {
        Fact first = talk("T3", "2024-03-05 10:00").build();
        Fact second = talk("T1", "2024-03-06 10:00").build();
        Fact third = talk("T2", "2024-03-06 10:00").build();

        assertThat(numbered(third, second, first)).containsExactly("1 T3", "2 T1", "3 T2");
        assertThat(numbered(first, second, third)).containsExactly("1 T3", "2 T1", "3 T2");
    }

    @Test
    void a_discussion_that_names_something_else_is_of_this_death_only_where_there_is_no_other() {
        Fact elsewhere = talk("T1", "2024-03-05 10:00").relatesToId("E9").build();
        Fact here = talk("T2", "2024-03-06 10:00").build();
        Fact unnamed = talk("T3", "2024-03-07 10:00").relatesToId(null).build();

        assertThat(numbered(elsewhere)).containsExactly("1 T1");
        assertThat(numbered(elsewhere, here, unnamed)).containsExactly("1 T2", "2 T3");
        assertThat(numbered(talk("T4", "2024-03-05 10:00").kind("difficult").build()))
                .isEmpty();
    }

    @Test
    void a_record_is_of_the_discussion_that_it_names_else_of_the_last_one_before_it_else_of_the_first() {
        Fact first = talk("T1", "2024-03-05 10:00").build();
        Fact second = talk("T2", "2024-03-20 10:00").build();

        assertThat(told(first, second, note("D1", "2024-03-19 10:00"))).isEqualTo("T1");
        assertThat(told(first, second, note("D1", "2024-03-20 10:00"))).isEqualTo("T2");
        assertThat(told(first, second, note("D1", "2024-03-20 10:00").relatesToId("E1")))
                .isEqualTo("T2");
        assertThat(told(first, second, note("D1", "2024-03-20 11:00").relatesToId("T1")))
                .isEqualTo("T1");
        assertThat(told(first, second, note("D1", "2024-03-05 09:59"))).isEqualTo("T1");
    }

    private static String told(Fact first, Fact second, DocumentBuilder note) {
        return only(assemble(NOW, DEATH, first, second, note.build()), DeathDiscussionNote.class)
                .discussionId();
    }

    @Test
    void what_is_not_signed_or_is_of_something_else_records_no_discussion() {
        assertThat(assemble(
                                NOW,
                                DEATH,
                                talk("T1", "2024-03-05 10:00").build(),
                                note("D1", "2024-03-05 11:00")
                                        .firstSignedAt(null)
                                        .build(),
                                note("D2", "2024-03-05 11:00").relatesToId("R1").build(),
                                document("D3", "DEATH_RECORD", "2024-03-05 11:00")
                                        .build())
                        .all(DeathDiscussionNote.class))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "department_head, junior, true, true",
        "deputy_department_head, junior, false, true",
        "head_of_institution, junior, false, true",
        "staff, associate_senior, false, true",
        "staff, full_senior, false, true",
        "staff, intermediate, false, false",
        ", full_senior, , true",
        ", intermediate, , ",
        "staff, , false, ",
    })
    void who_chaired_is_told_by_role_and_title(String role, String title, Boolean head, Boolean senior) {
        Fact chair = StaffMemberBuilder.builder()
                .id("S9")
                .profession("physician")
                .role(role)
                .title(title)
                .build();
        DeathDiscussion discussion = only(
                assemble(
                        NOW, DEATH, talk("T1", "2024-03-05 10:00").chairId("S9").build(), chair),
                DeathDiscussion.class);

        assertThat(discussion.chairedByHead()).isEqualTo(head);
        assertThat(discussion.chairedBySenior()).isEqualTo(senior);
    }

    @Test
    void the_head_is_also_whom_the_department_of_the_discussion_or_of_the_stay_names() {
        Fact talk = talk("T1", "2024-03-05 10:00").chairId("S9").build();
        Fact named =
                talk("T1", "2024-03-05 10:00").chairId("S9").departmentId("急诊科").build();

        assertThat(only(assemble(NOW, DEATH, talk, department("内科", "S9")), DeathDiscussion.class)
                        .chairedByHead())
                .isTrue();
        assertThat(only(assemble(NOW, DEATH, named, department("急诊科", "S9")), DeathDiscussion.class)
                        .chairedBySenior())
                .isTrue();
        assertThat(only(assemble(NOW, DEATH, named, department("内科", "S9")), DeathDiscussion.class)
                        .chairedByHead())
                .isNull();
    }

    private static Fact department(String id, String head) {
        return DepartmentBuilder.builder()
                .id(id)
                .institutionId("H1")
                .kind("clinical")
                .headId(head)
                .build();
    }

    @Test
    void what_is_not_known_of_the_chair_is_named() {
        Fact talk = talk("T1", "2024-03-05 10:00").chairId("S9").build();
        StaffMemberBuilder chair = StaffMemberBuilder.builder().id("S9").profession("physician");

        assertThat(only(assemble(NOW, DEATH, talk("T1", "2024-03-05 10:00").build()), DeathDiscussion.class)
                        .missing())
                .contains(
                        missing("chairedByHead", "CaseDiscussion", "T1", "chairId"),
                        missing("chairedBySenior", "CaseDiscussion", "T1", "chairId"),
                        missing("scope", "CaseDiscussion", "T1", "scope"));
        assertThat(only(assemble(NOW, DEATH, talk), DeathDiscussion.class).missing())
                .contains(missing("chairedByHead", "StaffMember", "S9", null));
        assertThat(only(assemble(NOW, DEATH, talk, chair.build()), DeathDiscussion.class)
                        .missing())
                .contains(missing("chairedByHead", "StaffMember", "S9", "role"));
        assertThat(only(assemble(NOW, DEATH, talk, chair.role("staff").build()), DeathDiscussion.class)
                        .missing())
                .contains(missing("chairedBySenior", "StaffMember", "S9", "title"));
    }

    @Test
    void what_was_not_signed_or_filed_is_not_done_only_where_all_discussions_were_supplied() {
        Fact talk = talk("T1", "2024-03-05 10:00").build();

        assertThat(only(assemble(NOW, DEATH, talk), DeathDiscussion.class).missing())
                .contains(
                        missing("registerSignedAt", "CaseDiscussion", "T1", "registerSignedAt"),
                        missing("conclusionFiledAt", "CaseDiscussion", "T1", "conclusionFiledAt"));
        assertThat(only(assemble(file(NOW, DEATH, talk).supply(CaseDiscussion.class)), DeathDiscussion.class)
                        .missing())
                .noneMatch(m -> m.property().endsWith("At"));
    }
}
