package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.only;
import static org.medquality.casefile.Cases.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medquality.fact.Authority;
import org.medquality.fact.AuthorityBuilder;
import org.medquality.fact.CaseDiscussion;
import org.medquality.fact.CaseDiscussionBuilder;
import org.medquality.fact.DeathReview;
import org.medquality.fact.Fact;
import org.medquality.fact.InstitutionBuilder;
import org.medquality.fact.ManagementRecord;
import org.medquality.fact.ManagementRecordBuilder;
import org.medquality.fact.RightReview;
import org.medquality.fact.SurgeryCatalogue;
import org.medquality.fact.TechnologyBuilder;
import org.medquality.fact.TechnologyEvaluation;
import org.medquality.fact.TrainingRecord;
import org.medquality.fact.TrainingRecordBuilder;

/** What an institution's file says of its deaths, its surgeons and its new technologies. */
class InstitutionDutiesTest {
    private static final Fact HOSPITAL =
            InstitutionBuilder.builder().id("H1").level("2").build();

    private static CaseFile.Builder file(Fact... facts) {
        return CaseFile.builder("H1-2024")
                .asOf(at("2024-06-01 00:00"))
                .add(HOSPITAL)
                .add(facts);
    }

    private static AssembledCase assemble(CaseFile.Builder file) {
        return Cases.assemble(file);
    }

    private static ManagementRecordBuilder record(String id, String kind, String done) {
        return ManagementRecordBuilder.builder().id(id).kind(kind).doneAt(done == null ? null : at(done));
    }

    // Deaths

    @Test
    void patients_died_where_a_death_was_discussed_or_deaths_were_analysed() {
        Fact talk = CaseDiscussionBuilder.builder()
                .id("T1")
                .kind("death")
                .heldAt(at("2024-03-05 10:00"))
                .build();

        assertThat(deathReview(file(talk)).deaths()).isTrue();
        assertThat(deathReview(file(
                                record("M1", "death_review", "2024-04-01 10:00").build()))
                        .deaths())
                .isTrue();
        assertThat(deathReview(file().supply(CaseDiscussion.class)).deaths()).isFalse();
        assertThat(deathReview(file()).missing()).contains(missing("deaths", "CaseDiscussion", null, null));
    }

    @Test
    void the_last_analysis_that_was_done_counts() {
        assertThat(deathReview(file(
                                record("M1", "death_review", "2024-04-01 10:00").build(),
                                record("M2", "death_review", "2024-01-01 10:00").build(),
                                record("M3", "death_review", null).build(),
                                record("M4", "safety_analysis", "2024-05-01 10:00")
                                        .build()))
                        .doneAt())
                .isEqualTo(at("2024-04-01 10:00"));
        assertThat(deathReview(file()).missing()).contains(missing("doneAt", "ManagementRecord", null, null));
        assertThat(deathReview(file().supply(ManagementRecord.class)).missing())
                .noneMatch(m -> m.property().equals("doneAt"));
    }

    private static DeathReview deathReview(CaseFile.Builder file) {
        return only(assemble(file), DeathReview.class);
    }

    // Surgery

    private static AuthorityBuilder right(String id, String value) {
        return AuthorityBuilder.builder()
                .id(id)
                .staffId("S1")
                .kind("surgery")
                .value(value)
                .from(LocalDate.of(2020, 3, 1));
    }

    private static SurgeryCatalogue catalogue(CaseFile.Builder file) {
        return only(assemble(file), SurgeryCatalogue.class);
    }

    @Test
    void an_institution_that_granted_a_surgical_right_or_has_a_catalogue_operates() {
        assertThat(catalogue(file(right("A1", "2").build())).wanted()).isTrue();
        assertThat(catalogue(file(record("M1", "surgery_catalogue", "2024-01-10 10:00")
                                .build()))
                        .wanted())
                .isTrue();
        assertThat(catalogue(file(right("A1", "2").kind("prescribing").build()).supply(Authority.class))
                        .wanted())
                .isFalse();
        assertThat(catalogue(file()).missing()).contains(missing("wanted", "Authority", null, null));
    }

    @ParameterizedTest
    @CsvSource({"3, , true", "2, 4, true", "2, 1, false", "2, 47.01, ", "4, 47.01, true"})
    void rights_for_level_3_or_4_are_high_and_a_right_for_a_procedure_does_not_tell(
            String one, String other, Boolean high) {
        SurgeryCatalogue catalogue = catalogue(
                file(right("A1", one).build(), right("A2", other).build()).supply(Authority.class));

        assertThat(catalogue.highLevels()).isEqualTo(high);
        assertThat(catalogue.missing().contains(missing("highLevels", "Authority", "A2", "value")))
                .isEqualTo(high == null);
    }

    @Test
    void rights_that_were_not_supplied_may_be_high() {
        assertThat(catalogue(file(right("A1", "2").build())).missing())
                .contains(missing("highLevels", "Authority", null, null));
    }

    @Test
    void the_last_catalogue_counts_and_in_the_same_minute_that_of_the_later_id() {
        ManagementRecordBuilder first = record("M1", "surgery_catalogue", "2024-01-10 10:00");
        ManagementRecordBuilder second = record("M2", "surgery_catalogue", "2024-01-10 10:00");
        Fact old = record("M9", "surgery_catalogue", "2022-01-10 10:00")
                .items(List.of("old"))
                .build();
        Fact planned = record("M3", "surgery_catalogue", null).build();

        assertThat(catalogue(file(
                                second.items(List.of("levels_3_4_reported")).build(),
                                first.items(List.of()).build(),
                                old,
                                planned))
                        .items())
                .containsExactly("levels_3_4_reported");
        assertThat(catalogue(file(second.items(null).build())).missing())
                .contains(missing("items", "ManagementRecord", "M2", "items"));
    }

    @Test
    void without_a_catalogue_there_is_none_only_where_all_records_were_supplied() {
        SurgeryCatalogue none = catalogue(file().supply(ManagementRecord.class));

        assertThat(none.made()).isFalse();
        assertThat(none.missing()).noneMatch(m -> m.property().equals("doneAt"));
        assertThat(catalogue(file()).missing())
                .contains(
                        missing("made", "ManagementRecord", null, null),
                        missing("doneAt", "ManagementRecord", null, null));
    }

    private static TrainingRecordBuilder review(String id, String day) {
        return TrainingRecordBuilder.builder()
                .id(id)
                .staffId("S1")
                .kind("surgeon_review")
                .completedOn(LocalDate.parse(day));
    }

    private static List<String> reviews(CaseFile.Builder file) {
        return assemble(file.supply(Authority.class)).all(RightReview.class).stream()
                .map(review -> review.fromOn() + " " + review.reviewedOn())
                .sorted()
                .toList();
    }

    @Test
    void reviews_cut_the_time_since_the_grant() {
        Fact right = right("A1", "2").reviewedAt(LocalDate.of(2024, 1, 5)).build();

        assertThat(reviews(file(
                                right,
                                review("R1", "2022-02-01").build(),
                                review("R2", "2024-01-05").build(),
                                review("R3", "2019-12-01").build(),
                                review("R4", "2023-02-01").staffId("S2").build(),
                                review("R5", "2023-03-01").kind("basics_exam").build())
                        .supply(TrainingRecord.class)))
                .containsExactly("2020-03-01 2022-02-01", "2022-02-01 2024-01-05", "2024-01-05 null");
    }

    @Test
    void where_not_all_reviews_were_supplied_only_the_time_since_the_last_is_told() {
        Fact right = right("A1", "2").reviewedAt(LocalDate.of(2024, 1, 5)).build();

        assertThat(reviews(file(right, review("R1", "2022-02-01").build()))).containsExactly("2024-01-05 null");
        assertThat(reviews(file(right("A1", "2").build()))).containsExactly("2020-03-01 null");
        assertThat(only(assemble(file(right("A1", "2").build()).supply(Authority.class)), RightReview.class)
                        .missing())
                .containsExactly(missing("reviewedOn", "TrainingRecord", null, null));
        assertThat(only(assemble(file(right).supply(Authority.class)), RightReview.class)
                        .missing())
                .isEmpty();
        assertThat(only(assemble(file(right)), RightReview.class).missing())
                .containsExactly(missing("reviewedOn", "Authority", "A1", "reviewedAt"));
    }

    @Test
    void a_right_that_has_not_begun_is_not_reviewed_and_one_that_ended_not_any_more() {
        assertThat(reviews(file(right("A1", "2").from(LocalDate.of(2024, 6, 2)).build())))
                .isEmpty();
        assertThat(reviews(file(
                                right("A1", "2").to(LocalDate.of(2021, 3, 1)).build(),
                                review("R1", "2021-03-01").build(),
                                review("R2", "2021-03-02").build())
                        .supply(TrainingRecord.class)))
                .containsExactly("2020-03-01 2021-03-01", "2021-03-01 null");
    }

    // Technologies

    private static TechnologyBuilder technology() {
        return TechnologyBuilder.builder()
                .id("J1")
                .institutionId("H1")
                .code("X01")
                .isNew(true)
                .firstCaseAt(at("2022-03-03 09:00"));
    }

    @Test
    void a_technology_without_a_first_case_is_not_evaluated() {
        assertThat(assemble(file(technology().firstCaseAt(null).build())).all(TechnologyEvaluation.class))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ", 2022-03-03 null",
        "2023-03-03, 2022-03-03 2023-03-03;2023-03-03 null",
        "2023-03-04, 2023-03-04 null",
        "2022-03-03, 2022-03-03 2022-03-03;2022-03-03 null",
        "2022-03-02, 2022-03-03 null",
    })
    void an_evaluation_within_a_cycle_of_the_first_case_was_the_first(LocalDate evaluated, String wanted) {
        assertThat(evaluations("P1Y", technology().evaluatedAt(evaluated).build()))
                .isEqualTo(wanted);
    }

    @Test
    void without_a_cycle_only_the_time_since_the_last_evaluation_is_told() {
        assertThat(evaluations(
                        "", technology().evaluatedAt(LocalDate.of(2022, 5, 1)).build()))
                .isEqualTo("2022-05-01 null");
    }

    private static String evaluations(String cycle, Fact technology) {
        CaseFile file = file(technology).build();
        List<String> told = Assembler.of(settings(Map.of("newTechEvaluation", cycle)))
                .assemble(file)
                .all(TechnologyEvaluation.class)
                .stream()
                .map(evaluation -> evaluation.fromOn() + " " + evaluation.evaluatedOn())
                .sorted()
                .toList();
        return String.join(";", told);
    }

    @Test
    void what_is_not_known_of_an_evaluation_is_named_and_a_technology_that_was_stopped_ends_it() {
        TechnologyEvaluation evaluation = only(
                assemble(file(technology()
                        .isNew(null)
                        .stoppedAt(at("2022-10-01 23:30"))
                        .build())),
                TechnologyEvaluation.class);

        assertThat(evaluation.missing())
                .containsExactly(
                        missing("isNew", "Technology", "J1", "isNew"),
                        missing("evaluatedOn", "Technology", "J1", "evaluatedAt"));
        assertThat(evaluation.stoppedAt()).isEqualTo(at("2022-10-01 23:30"));
        assertThat(evaluation.from()).isEqualTo(at("2022-03-03 09:00"));
    }
}
