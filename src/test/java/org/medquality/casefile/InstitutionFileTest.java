package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.medquality.fact.Authority;
import org.medquality.fact.AuthorityBuilder;
import org.medquality.fact.CalendarDay;
import org.medquality.fact.DepartmentBuilder;
import org.medquality.fact.Document;
import org.medquality.fact.Engagement;
import org.medquality.fact.Fact;
import org.medquality.fact.Holder;
import org.medquality.fact.InstitutionBuilder;
import org.medquality.fact.Setting;
import org.medquality.fact.ShiftBuilder;
import org.medquality.fact.ShiftHandoverBuilder;
import org.medquality.fact.StaffMember;
import org.medquality.fact.StaffMemberBuilder;
import org.medquality.fact.SurgeryBuilder;
import org.medquality.fact.TechnologyBuilder;

/** What of an institution's file enters the evaluation of a case: what the case refers to, and nothing else. */
class InstitutionFileTest {
    private static final Fact HOSPITAL =
            InstitutionBuilder.builder().id("H1").level("2").build();

    private static StaffMember surgeon(String id) {
        return StaffMemberBuilder.builder().id(id).profession("physician").build();
    }

    private static Authority authority(String id, String staffId) {
        return AuthorityBuilder.builder()
                .id(id)
                .staffId(staffId)
                .kind("surgery")
                .value("3")
                .from(LocalDate.of(2023, 1, 1))
                .build();
    }

    private static Engagement engagement(String id, String staffId, String from, String to) {
        return new Engagement(id, staffId, "surgeon", "S-" + id, at(from), at(to));
    }

    private static Fact shift(String id, String from, String to) {
        return ShiftBuilder.builder()
                .id(id)
                .departmentId("K1")
                .postId("GW1")
                .kind("day")
                .staffId("YS1")
                .plannedFrom(at(from))
                .plannedTo(at(to))
                .build();
    }

    private static Fact handover(String id, String department, String when) {
        return ShiftHandoverBuilder.builder()
                .id(id)
                .departmentId(department)
                .kind("physician")
                .at(at(when))
                .giverId("YS1")
                .takerId("YS2")
                .build();
    }

    private static SurgeryBuilder surgery() {
        return SurgeryBuilder.builder()
                .id("SS1")
                .encounterId("E1")
                .code("47.01")
                .surgeonId("YS1")
                .startedAt(at("2024-03-02 09:00"))
                .endedAt(at("2024-03-02 11:00"));
    }

    private static CaseFile.Builder institution(Fact... facts) {
        return CaseFile.builder("H1-2024")
                .asOf(at("2024-06-01 00:00"))
                .add(HOSPITAL)
                .add(facts);
    }

    /** The facts that a case of one operation on 2 March of a stay of 1 to 5 March sees of this file. */
    private static Stream<String> seen(CaseFile.Builder institution) {
        CaseFile file = CaseFile.builder("C1")
                .asOf(at("2024-03-10 00:00"))
                .add(
                        Cases.inpatient("2024-03-01 08:00")
                                .departmentId("K1")
                                .endedAt(at("2024-03-05 08:00"))
                                .endMode("discharge")
                                .build(),
                        surgery().build())
                .build();
        return Assembler.of(settings(Map.of()))
                .withInstitutions(List.of(InstitutionFile.of(institution.build())))
                .assemble(file)
                .facts()
                .stream()
                .filter(f -> !(f instanceof Setting))
                .map(Fact::toString);
    }

    @Test
    void a_case_sees_whom_it_names_and_what_belongs_to_them() {
        assertThat(seen(institution(surgeon("YS1"), surgeon("YS2"), authority("SQ1", "YS1"), authority("SQ2", "YS2"))))
                .contains("Institution[H1]", "StaffMember[YS1]", "Authority[SQ1]")
                .doesNotContain("StaffMember[YS2]", "Authority[SQ2]");
    }

    @Test
    void shifts_operations_and_handovers_are_seen_from_the_time_of_the_encounter_only() {
        assertThat(seen(institution(
                        surgeon("YS1"),
                        shift("BC1", "2024-02-29 08:00", "2024-02-29 18:00"),
                        shift("BC2", "2024-03-02 08:00", "2024-03-02 18:00"),
                        shift("BC3", "2024-03-06 08:00", "2024-03-06 18:00"),
                        engagement("ZY1", "YS1", "2024-03-01 06:00", "2024-03-01 07:59"),
                        engagement("ZY2", "YS1", "2024-03-02 10:00", "2024-03-02 12:00"),
                        handover("JB1", "K1", "2024-03-01 07:30"),
                        handover("JB2", "K1", "2024-03-02 08:00"),
                        handover("JB3", "K2", "2024-03-02 08:00"))))
                .contains("Shift[BC2]", "Engagement[ZY2]", "ShiftHandover[JB2]")
                .doesNotContain(
                        "Shift[BC1]", "Shift[BC3]", "Engagement[ZY1]", "ShiftHandover[JB1]", "ShiftHandover[JB3]");
    }

    @Test
    void a_department_brings_its_head_and_a_technology_its_lead() {
        Fact department = DepartmentBuilder.builder()
                .id("K1")
                .institutionId("H1")
                .kind("clinical")
                .headId("YS8")
                .build();
        Fact technology = TechnologyBuilder.builder()
                .id("JS1")
                .institutionId("H1")
                .code("G08")
                .leadId("YS9")
                .build();
        assertThat(seen(institution(department, technology, surgeon("YS8"), surgeon("YS9"), authority("SQ8", "YS8"))))
                .contains("Department[K1]", "StaffMember[YS8]", "Authority[SQ8]")
                .doesNotContain("Technology[JS1]", "StaffMember[YS9]");
    }

    @Test
    void what_the_case_brings_itself_wins() {
        CaseFile file = CaseFile.builder("C1")
                .asOf(at("2024-03-10 00:00"))
                .add(
                        Cases.inpatient("2024-03-01 08:00").build(),
                        surgery().build(),
                        StaffMemberBuilder.builder()
                                .id("YS1")
                                .profession("physician")
                                .title("junior")
                                .build())
                .build();
        AssembledCase assembled = Assembler.of(settings(Map.of()))
                .withInstitutions(List.of(InstitutionFile.of(
                        institution(surgeon("YS1"), authority("SQ1", "YS1")).build())))
                .assemble(file);

        assertThat(assembled.all(StaffMember.class))
                .extracting(StaffMember::title)
                .containsExactly("junior");
        assertThat(assembled.all(Authority.class)).extracting(Authority::id).containsExactly("SQ1");
    }

    @Test
    void promises_of_the_institution_hold_for_its_own_types_only() {
        CaseFile institution = institution(surgeon("YS1"))
                .supply(Authority.class)
                .supply(org.medquality.fact.Approval.class)
                .build();
        CaseFile file = CaseFile.builder("C1")
                .asOf(at("2024-03-10 00:00"))
                .supply(Document.class)
                .add(Cases.inpatient("2024-03-01 08:00").build())
                .build();
        Supply supplied = Assembler.of(settings(Map.of()))
                .withInstitutions(List.of(InstitutionFile.of(institution)))
                .assemble(file)
                .supplied();

        assertThat(supplied.until().keySet()).containsExactly("Authority", "Document");
    }

    @Test
    void a_case_of_another_institution_sees_nothing() {
        CaseFile file = CaseFile.builder("C1")
                .asOf(at("2024-03-10 00:00"))
                .add(
                        Cases.inpatient("2024-03-01 08:00").institutionId("H2").build(),
                        surgery().build())
                .build();
        AssembledCase assembled = Assembler.of(settings(Map.of()))
                .withInstitutions(
                        List.of(InstitutionFile.of(institution(surgeon("YS1")).build())))
                .assemble(file);

        assertThat(assembled.all(StaffMember.class)).isEmpty();
    }

    @Test
    void what_lies_after_the_moment_of_the_audit_is_not_seen_in_the_institutions_file_either() {
        assertThat(seen(institution(surgeon("YS1"), engagement("ZY1", "YS1", "2024-03-04 10:00", "2024-05-04 12:00"))))
                .contains("Engagement[ZY1]");
        CaseFile file = CaseFile.builder("C1")
                .asOf(at("2024-03-03 00:00"))
                .add(Cases.inpatient("2024-03-01 08:00").build(), surgery().build())
                .build();
        assertThat(Assembler.of(settings(Map.of()))
                        .withInstitutions(List.of(InstitutionFile.of(
                                institution(engagement("ZY1", "YS1", "2024-03-04 10:00", "2024-05-04 12:00"))
                                        .build())))
                        .assemble(file)
                        .all(Engagement.class))
                .isEmpty();
    }

    @Test
    void the_calendar_of_the_case_comes_before_that_of_the_institution_and_this_before_the_shipped_one() {
        LocalDate monday = LocalDate.of(2024, 3, 11);
        CaseFile file = CaseFile.builder("C1")
                .asOf(at("2024-03-10 00:00"))
                .add(Cases.inpatient("2024-03-01 08:00").build(), new CalendarDay(monday, false, null))
                .build();
        WorkingCalendar days = Assembler.of(settings(Map.of()))
                .withCalendar(
                        WorkingCalendar.of(Map.of(monday, true, monday.plusDays(1), true, monday.plusDays(2), true)))
                .withInstitutions(List.of(InstitutionFile.of(institution(
                                new CalendarDay(monday, true, null), new CalendarDay(monday.plusDays(1), false, null))
                        .build())))
                .assemble(file)
                .workingDays();

        assertThat(days.works(monday)).isFalse();
        assertThat(days.works(monday.plusDays(1))).isFalse();
        assertThat(days.works(monday.plusDays(2))).isTrue();
        assertThat(days.works(monday.plusDays(3))).isNull();
    }

    @Test
    void operations_of_other_cases_are_added_to_the_theatres_list_beside_those_it_had() {
        InstitutionFile file =
                InstitutionFile.of(institution(engagement("ZY1", "YS1", "2024-03-01 10:00", "2024-03-01 12:00"))
                        .supply(Engagement.class)
                        .build());

        InstitutionFile more = file.withEngagements(List.of(
                engagement("ZY1", "YS9", "2024-03-01 10:00", "2024-03-01 12:00"),
                engagement("ZY2", "YS2", "2024-03-02 10:00", "2024-03-02 12:00")));

        assertThat(more.file().facts().stream().filter(Engagement.class::isInstance))
                .extracting(f -> ((Engagement) f).staffId())
                .containsExactly("YS1", "YS2");
        assertThat(more.file().supplied()).isEqualTo(file.file().supplied());
        assertThat(more.file().asOf()).isEqualTo(file.file().asOf());
    }

    @Test
    void a_file_without_an_encounter_is_that_of_its_institution() {
        assertThat(institution().build().holder()).isEqualTo(Holder.INSTITUTION);
        assertThatThrownBy(
                        () -> institution(Cases.note("D1", "2024-03-01 10:00")).build())
                .hasMessageContaining("Document D1")
                .hasMessageContaining("belongs to an encounter");
        assertThatThrownBy(() ->
                        CaseFile.builder("C1").asOf(at("2024-03-01 10:00")).build())
                .hasMessageContaining("a case is one encounter with its facts, or one institution with its own facts");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstitutionFile.of(Cases.file(
                                "2024-03-01 10:00",
                                Cases.inpatient("2024-03-01 08:00").build())
                        .build()))
                .withMessageContaining("give the file of the institution");
    }

    @Test
    void two_files_of_one_institution_are_refused() {
        InstitutionFile file = InstitutionFile.of(institution().build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Assembler.of(settings(Map.of())).withInstitutions(List.of(file, file)))
                .withMessage("two files of institution H1; give one");
    }
}
