package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.only;
import static org.medquality.casefile.Cases.settings;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medquality.fact.DepartmentBuilder;
import org.medquality.fact.Fact;
import org.medquality.fact.InstitutionBuilder;
import org.medquality.fact.StaffMemberBuilder;
import org.medquality.fact.Technology;
import org.medquality.fact.TechnologyBuilder;
import org.medquality.fact.TechnologyLead;
import org.medquality.fact.TechnologyStanding;
import org.medquality.fact.TechnologyUnit;

/** Technologies of an institution: whether they are in use, who leads them, where they are done. */
class TechnologyStandingsTest {
    private static final String NOW = "2024-09-01 08:00";
    private static final Fact HOSPITAL =
            InstitutionBuilder.builder().id("H1").level("3").build();

    private static TechnologyBuilder technology() {
        return TechnologyBuilder.builder().id("T1").institutionId("H1").code("G08");
    }

    private static CaseFile.Builder hospital(Fact... facts) {
        return file(NOW, HOSPITAL).add(facts);
    }

    private static AssembledCase assemble(CaseFile.Builder file) {
        LocalDate begin = LocalDate.of(2022, 4, 20);
        return Assembler.of(settings(Map.of()))
                .withListings(ImmutableList.of(
                        new Listing("G08", "restricted", null, begin, null),
                        new Listing("G01", "restricted", null, begin, null)))
                .assemble(file.build());
    }

    private static TechnologyStanding promised(TechnologyBuilder technology) {
        return only(assemble(hospital(technology.build()).supply(Technology.class)), TechnologyStanding.class);
    }

    private static TechnologyStanding unpromised(TechnologyBuilder technology) {
        return only(assemble(hospital(technology.build())), TechnologyStanding.class);
    }

    private static List<TechnologyUnit> units(Fact... facts) {
        return assemble(hospital(facts)).all(TechnologyUnit.class);
    }

    @Test
    void what_has_had_no_case_is_not_in_use() {
        assertThat(promised(technology()).inUse()).isFalse();
        assertThat(unpromised(technology()).inUse()).isNull();
        assertThat(unpromised(technology()).missing())
                .contains(
                        missing("inUse", "Technology", "T1", "firstCaseAt"),
                        missing("filed", "Technology", "T1", "filedAt"));
    }

    @ParameterizedTest
    @CsvSource({
        ", , true",
        "2024-06-01 10:00, , false",
        "2024-06-01 10:00, 2024-05-31, false",
        "2024-06-01 10:00, 2024-06-01, true",
        "2024-06-01 10:00, 2024-08-01, true",
        "2024-06-01 10:00, 2024-10-01, false",
    })
    void what_was_stopped_is_in_use_again_after_the_assessment(String stopped, LocalDate restarted, boolean inUse) {
        TechnologyBuilder technology = technology()
                .firstCaseAt(at("2024-03-02 09:00"))
                .stoppedAt(stopped == null ? null : at(stopped))
                .restartAssessedAt(restarted);

        assertThat(promised(technology).inUse()).isEqualTo(inUse);
    }

    @Test
    void without_the_promise_a_technology_may_have_been_stopped_or_taken_up_again() {
        TechnologyBuilder used = technology().firstCaseAt(at("2024-03-02 09:00"));

        assertThat(unpromised(used).missing()).contains(missing("inUse", "Technology", "T1", "stoppedAt"));
        assertThat(unpromised(used.stoppedAt(at("2024-06-01 10:00"))).missing())
                .contains(missing("inUse", "Technology", "T1", "restartAssessedAt"));
    }

    @Test
    void the_class_at_entry_is_that_of_the_day_of_the_first_case() {
        TechnologyBuilder old = technology().declaredClass("restricted").firstCaseAt(at("2021-03-02 09:00"));

        assertThat(promised(old).technologyClass()).isEqualTo("restricted");
        assertThat(promised(old).classAtEntry()).isNull();
        assertThat(promised(old).firstUsedOn()).isEqualTo("2021-03-02");
        assertThat(promised(technology()).classAtEntry()).isEqualTo("restricted");
    }

    @ParameterizedTest
    @CsvSource({
        "G08, , , true",
        "X01, restricted, , true",
        "X01, unrestricted, true, true",
        "X01, unrestricted, false, ",
        "X01, prohibited, false, false",
        "X01, prohibited, , ",
    })
    void new_or_restricted_is_known_where_one_of_them_is_or_both_are_denied(
            String code, String declared, @Nullable Boolean isNew, @Nullable Boolean either) {
        assertThat(promised(technology().code(code).declaredClass(declared).isNew(isNew))
                        .newOrRestricted())
                .isEqualTo(either);
    }

    @Test
    void what_became_restricted_after_the_first_case_did_not_need_the_committees_then() {
        TechnologyBuilder old =
                technology().declaredClass("restricted").isNew(false).firstCaseAt(at("2021-03-02 09:00"));

        assertThat(promised(old).newOrRestricted()).isTrue();
        assertThat(promised(old).newOrRestrictedAtEntry()).isNull();
        assertThat(promised(old).missing().stream()
                        .filter(m -> m.property().equals("newOrRestrictedAtEntry"))
                        .toList())
                .isNotEmpty();
        assertThat(promised(old.isNew(true)).newOrRestrictedAtEntry()).isTrue();
        assertThat(promised(technology().firstCaseAt(at("2022-04-20 09:00"))).newOrRestrictedAtEntry())
                .isTrue();
    }

    @Test
    void a_technology_is_filed_when_it_has_a_date_of_filing() {
        assertThat(promised(technology()).filed()).isFalse();
        assertThat(unpromised(technology().filedAt(LocalDate.of(2024, 3, 5))).filed())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"physician, H1, true", "physician, H2, false", "technician, H1, false", "physician, , "})
    void the_lead_is_a_physician_registered_at_the_institution(String profession, String place, Boolean here) {
        Fact person = StaffMemberBuilder.builder()
                .id("S1")
                .profession(profession)
                .registeredInstitutionIds(place == null ? null : List.of("H9", place))
                .build();

        TechnologyLead lead = only(assemble(hospital(technology().leadId("S1").build(), person)), TechnologyLead.class);

        assertThat(lead.registeredHere()).isEqualTo(here);
        assertThat(lead.missing().contains(missing("registeredHere", "StaffMember", "S1", "registeredInstitutionIds")))
                .isEqualTo(here == null);
    }

    @Test
    void of_a_lead_who_is_not_named_or_not_supplied_nothing_is_known() {
        assertThat(only(assemble(hospital(technology().build())), TechnologyLead.class)
                        .missing())
                .containsExactly(
                        missing("registeredHere", "Technology", "T1", "leadId"),
                        missing("title", "Technology", "T1", "leadId"),
                        missing("yearsOfPractice", "Technology", "T1", "leadId"));
        assertThat(only(assemble(hospital(technology().leadId("S1").build())), TechnologyLead.class)
                        .missing())
                .contains(missing("title", "StaffMember", "S1", null));
    }

    @Test
    void stem_cells_are_transplanted_wherever_there_are_laminar_beds() {
        List<TechnologyUnit> units = units(
                technology().code("G01").build(),
                DepartmentBuilder.builder()
                        .id("D1")
                        .institutionId("H1")
                        .kind("clinical")
                        .laminarBeds(3)
                        .nurseCount(5)
                        .build(),
                DepartmentBuilder.builder()
                        .id("D2")
                        .institutionId("H1")
                        .kind("clinical")
                        .laminarBeds(0)
                        .build(),
                DepartmentBuilder.builder()
                        .id("D3")
                        .institutionId("H1")
                        .kind("clinical")
                        .laminarBeds(10)
                        .trainedDoctors(5)
                        .build());

        assertThat(units).extracting(TechnologyUnit::id).containsExactly("T1/D1", "T1/D3");
        assertThat(units.get(0).nursesPerTenBeds()).isEqualTo(16);
        assertThat(units.get(0).missing()).contains(missing("trainedDoctors", "Department", "D1", "trainedDoctors"));
        assertThat(units.get(1).trainedDoctors()).isEqualTo(5);
        assertThat(units.get(1).missing()).contains(missing("nursesPerTenBeds", "Department", "D3", "nurseCount"));
    }

    @Test
    void other_technologies_are_done_where_the_lead_works() {
        Fact lead = StaffMemberBuilder.builder()
                .id("S1")
                .profession("physician")
                .departmentId("D1")
                .build();
        Fact department = DepartmentBuilder.builder()
                .id("D1")
                .institutionId("H1")
                .kind("clinical")
                .beds(50)
                .build();
        Fact other = DepartmentBuilder.builder()
                .id("D2")
                .institutionId("H1")
                .kind("clinical")
                .laminarBeds(10)
                .build();

        TechnologyUnit unit = units(technology().leadId("S1").build(), lead, department, other)
                .get(0);

        assertThat(unit.subject()).isEqualTo(department);
        assertThat(unit.beds()).isEqualTo(50);
        assertThat(unit.missing())
                .contains(
                        missing("laminarBeds", "Department", "D1", "laminarBeds"),
                        missing("nursesPerTenBeds", "Department", "D1", "laminarBeds"),
                        missing("yearsOpen", "Department", "D1", "yearsOpen"));
    }

    @Test
    void a_department_that_cannot_be_found_leaves_the_technology_as_the_subject() {
        Fact homeless =
                StaffMemberBuilder.builder().id("S1").profession("physician").build();
        Fact lead = StaffMemberBuilder.builder()
                .id("S1")
                .profession("physician")
                .departmentId("D1")
                .build();
        Technology led = technology().leadId("S1").build();

        assertThat(units(led).get(0).subject()).isEqualTo(led);
        assertThat(units(technology().build()).get(0).missing())
                .contains(missing("beds", "Technology", "T1", "leadId"));
        assertThat(units(led).get(0).missing()).contains(missing("beds", "StaffMember", "S1", null));
        assertThat(units(led, homeless).get(0).missing())
                .contains(missing("beds", "StaffMember", "S1", "departmentId"));
        assertThat(units(led, lead).get(0).missing()).contains(missing("beds", "Department", "D1", null));
    }
}
