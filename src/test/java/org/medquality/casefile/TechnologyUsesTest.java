package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.inpatient;
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
import org.medquality.fact.Fact;
import org.medquality.fact.InstitutionBuilder;
import org.medquality.fact.Missing;
import org.medquality.fact.Patient;
import org.medquality.fact.PatientBuilder;
import org.medquality.fact.StaffMemberBuilder;
import org.medquality.fact.Technology;
import org.medquality.fact.TechnologyBuilder;
import org.medquality.fact.TechnologyCase;
import org.medquality.fact.TechnologyCaseBuilder;
import org.medquality.fact.TechnologyUse;
import org.medquality.fact.TrainingRecord;
import org.medquality.fact.TrainingRecordBuilder;

/** Uses of technologies: what a case knows of the technology, the operator and the patient on that day. */
class TechnologyUsesTest {
    private static final String NOW = "2024-09-01 08:00";
    private static final Fact STAY = inpatient("2024-03-01 08:00").build();
    private static final Fact USED = TechnologyCaseBuilder.builder()
            .id("C1")
            .technologyId("T1")
            .encounterId("E1")
            .operatorId("S1")
            .performedAt(at("2024-03-05 10:00"))
            .build();

    private static TechnologyBuilder technology() {
        return TechnologyBuilder.builder().id("T1").institutionId("H1").code("X01");
    }

    private static TechnologyUse use(CaseFile.Builder file) {
        AssembledCase assembled = Assembler.of(settings(Map.of()))
                .withListings(ImmutableList.of(
                        new Listing("G08", "restricted", null, LocalDate.of(2022, 4, 20), null),
                        new Listing("Z01", "prohibited", null, LocalDate.of(2022, 4, 20), null)))
                .assemble(file.build());
        return only(assembled, TechnologyUse.class);
    }

    private static TechnologyUse use(Fact... facts) {
        return use(file(NOW, STAY, USED).add(facts).supply(Technology.class).supply(TechnologyCase.class));
    }

    private static TechnologyUse unpromised(Fact... facts) {
        return use(file(NOW, STAY, USED).add(facts));
    }

    @ParameterizedTest
    @CsvSource({
        "Z01, unrestricted, , true",
        "G08, prohibited, , false",
        "X01, prohibited, , true",
        "X01, prohibited, 2024-03-05 09:59, true",
        "X01, prohibited, 2024-03-05 10:00, ",
        "X01, prohibited, 2024-05-01 10:00, ",
        "X01, unrestricted, , false",
        "X01, restricted, , false",
        "X01, , , ",
    })
    void prohibited_by_the_list_else_by_the_register_unless_the_stop_came_later(
            String code, String declared, @Nullable String stop, @Nullable Boolean prohibited) {
        TechnologyUse use = use(technology()
                .code(code)
                .declaredClass(declared)
                .stopReasonAt(stop == null ? null : at(stop))
                .build());

        assertThat(use.prohibited()).isEqualTo(prohibited);
        assertThat(use.missing().contains(missing("prohibited", "Technology", "T1", "declaredClass")))
                .isEqualTo(prohibited == null);
    }

    @Test
    void of_a_technology_that_was_not_supplied_nothing_is_known() {
        assertThat(use().missing())
                .contains(
                        missing("code", "Technology", "T1", null),
                        missing("technologyClass", "Technology", "T1", null),
                        missing("prohibited", "Technology", "T1", null),
                        missing("isNew", "Technology", "T1", null),
                        missing("operatorIds", "Technology", "T1", null),
                        missing("localAssessedAt", "Technology", "T1", null),
                        missing("localAssessmentPassed", "Technology", "T1", null),
                        missing("stopReasonAt", "Technology", "T1", null),
                        missing("reassessed", "Technology", "T1", null));
    }

    @Test
    void a_use_tells_who_is_approved_to_operate_the_technology_and_whether_it_is_new() {
        TechnologyUse use =
                use(technology().isNew(true).operatorIds(List.of("S1", "S2")).build());

        assertThat(use.isNew()).isTrue();
        assertThat(use.operatorIds()).containsExactly("S1", "S2");
        assertThat(use(technology().build()).missing())
                .contains(
                        missing("isNew", "Technology", "T1", "isNew"),
                        missing("operatorIds", "Technology", "T1", "operatorIds"));
    }

    @Test
    void the_class_of_a_technology_outside_the_lists_needs_the_institution() {
        TechnologyUse use = use(technology().declaredClass("unrestricted").build());

        assertThat(use.technologyClass()).isNull();
        assertThat(use.missing()).contains(missing("technologyClass", "Institution", "H1", null));
    }

    @Test
    void an_operator_is_on_file_or_unknown() {
        Fact operator =
                StaffMemberBuilder.builder().id("S1").profession("physician").build();

        assertThat(use(operator).operatorOnFile()).isTrue();
        assertThat(use().operatorOnFile()).isNull();
        assertThat(use().missing()).contains(missing("operatorOnFile", "StaffMember", "S1", null));
    }

    @ParameterizedTest
    @CsvSource({"2006-03-05, 18", "2006-03-06, 17", "2004-02-29, 20", ", "})
    void age_is_in_completed_years_on_the_day(LocalDate born, @Nullable Integer age) {
        Patient patient = PatientBuilder.builder().id("P1").birthDate(born).build();

        assertThat(use(patient).patientAge()).isEqualTo(age);
        assertThat(use(patient).missing().contains(missing("patientAge", "Patient", "P1", "birthDate")))
                .isEqualTo(age == null);
    }

    @Test
    void capacity_that_is_not_established_is_unknown() {
        Patient full = PatientBuilder.builder().id("P1").capacity("full").build();
        Patient unclear = PatientBuilder.builder().id("P1").capacity("unknown").build();
        Missing silent = missing("patientCapacity", "Patient", "P1", "capacity");

        assertThat(use(full).patientCapacity()).isEqualTo("full");
        assertThat(use(unclear).missing()).contains(silent);
        assertThat(use(PatientBuilder.builder().id("P1").build()).missing()).contains(silent);
        assertThat(use().missing())
                .contains(
                        missing("patientAge", "Patient", "P1", null),
                        missing("patientCapacity", "Patient", "P1", null));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-04 10:00, , false",
        "2024-03-04 10:00, 2024-03-03, false",
        "2024-03-04 10:00, 2024-03-04, true",
        "2024-03-04 10:00, 2024-03-05, true",
        "2024-03-04 10:00, 2024-03-06, false",
        ", 2024-03-01, true",
    })
    void an_assessment_serves_from_the_day_of_the_stop_to_the_day_of_the_use(
            @Nullable String stop, @Nullable LocalDate assessed, boolean reassessed) {
        Technology technology = technology()
                .stopReasonAt(stop == null ? null : at(stop))
                .restartAssessedAt(assessed)
                .build();

        assertThat(use(technology).reassessed()).isEqualTo(reassessed);
    }

    @Test
    void acts_without_a_time_were_not_done_only_where_all_technologies_were_promised() {
        Technology technology = technology().build();

        assertThat(use(technology).missing())
                .extracting(Missing::property)
                .doesNotContain("stopReasonAt", "localAssessedAt", "reassessed");
        assertThat(unpromised(technology).missing())
                .contains(
                        missing("stopReasonAt", "Technology", "T1", "stopReasonAt"),
                        missing("localAssessedAt", "Technology", "T1", "localAssessedAt"),
                        missing("reassessed", "Technology", "T1", "restartAssessedAt"));
    }

    @Test
    void the_institutions_file_supplies_technology_operator_training_and_province() {
        Fact training = TrainingRecordBuilder.builder()
                .id("R1")
                .staffId("S1")
                .kind("technology")
                .completedOn(LocalDate.of(2024, 1, 1))
                .build();
        InstitutionFile institution = InstitutionFile.of(file(
                        NOW,
                        InstitutionBuilder.builder()
                                .id("H1")
                                .level("3")
                                .province("甲省")
                                .build(),
                        technology().declaredClass("unrestricted").build(),
                        StaffMemberBuilder.builder()
                                .id("S1")
                                .profession("physician")
                                .build(),
                        training)
                .supply(Technology.class)
                .build());
        AssembledCase assembled = Assembler.of(settings(Map.of()))
                .withListings(ImmutableList.of(
                        new Listing("G08", "restricted", null, null, null),
                        new Listing("X01", "restricted", "甲省", null, null)))
                .withInstitutions(List.of(institution))
                .assemble(file(NOW, STAY, USED).build());

        TechnologyUse use = only(assembled, TechnologyUse.class);

        assertThat(use.technologyClass()).isEqualTo("restricted");
        assertThat(use.operatorOnFile()).isTrue();
        assertThat(assembled.all(TrainingRecord.class)).containsExactly((TrainingRecord) training);
    }
}
