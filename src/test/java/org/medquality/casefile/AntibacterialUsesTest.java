package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.inpatient;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.only;
import static org.medquality.casefile.Cases.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medquality.fact.AntibacterialUse;
import org.medquality.fact.Approval;
import org.medquality.fact.ApprovalBuilder;
import org.medquality.fact.Authority;
import org.medquality.fact.AuthorityBuilder;
import org.medquality.fact.Consultation;
import org.medquality.fact.ConsultationBuilder;
import org.medquality.fact.Drug;
import org.medquality.fact.DrugBuilder;
import org.medquality.fact.Fact;
import org.medquality.fact.InstitutionBuilder;
import org.medquality.fact.Missing;
import org.medquality.fact.OrderBuilder;
import org.medquality.fact.PrescriptionBuilder;
import org.medquality.fact.PrescriptionLineBuilder;
import org.medquality.fact.StaffMemberBuilder;
import org.medquality.fact.TrainingRecord;
import org.medquality.fact.TrainingRecordBuilder;

class AntibacterialUsesTest {
    private static final String NOW = "2024-06-01 00:00";
    private static final Fact STAY = inpatient("2024-03-01 08:00").build();
    private static final Fact PHYSICIAN = person("S1", "physician", "intermediate");
    private static final List<Class<? extends Fact>> ALL =
            List.of(Approval.class, Authority.class, Consultation.class, Drug.class, TrainingRecord.class);

    private static OrderBuilder order() {
        return OrderBuilder.builder()
                .id("O1")
                .encounterId("E1")
                .kind("drug")
                .drugCode("X1")
                .physicianId("S1")
                .issuedAt(at("2024-03-05 09:00"));
    }

    private static PrescriptionBuilder prescription() {
        return PrescriptionBuilder.builder()
                .id("RX1")
                .encounterId("E1")
                .patientId("P1")
                .prescriberId("S1")
                .kind("ordinary")
                .issuedAt(at("2024-03-05 09:00"));
    }

    private static Fact line() {
        return PrescriptionLineBuilder.builder()
                .id("L1")
                .prescriptionId("RX1")
                .drugCode("X1")
                .build();
    }

    private static Fact drug(String grade) {
        return DrugBuilder.builder()
                .id("X1")
                .genericCode("G1")
                .antibacterialGrade(grade)
                .build();
    }

    private static Fact person(String id, String profession, String title) {
        return StaffMemberBuilder.builder()
                .id(id)
                .profession(profession)
                .title(title)
                .build();
    }

    private static AuthorityBuilder right(String person, String kind, String value) {
        return AuthorityBuilder.builder()
                .id("R-" + person + "-" + value)
                .staffId(person)
                .kind(kind)
                .value(value)
                .from(LocalDate.of(2024, 1, 1));
    }

    private static TrainingRecordBuilder training(String id, String completed) {
        return TrainingRecordBuilder.builder()
                .id(id)
                .staffId("S1")
                .kind("antibacterial")
                .completedOn(LocalDate.parse(completed))
                .passed(true);
    }

    private static ConsultationBuilder consultation(String id, String expert, String completed) {
        return ConsultationBuilder.builder()
                .id(id)
                .encounterId("E1")
                .kind("antibacterial")
                .requestedAt(at("2024-03-02 08:00"))
                .consultantId(expert)
                .completedAt(at(completed));
    }

    private static ApprovalBuilder approval(String kind, String about) {
        return ApprovalBuilder.builder()
                .id("A1")
                .kind(kind)
                .relatesToId(about)
                .approvedAt(at("2024-03-05 08:00"))
                .approverId("S9")
                .decision("approved");
    }

    /** Of a case that promises all but this type. */
    private static AntibacterialUse use(Class<? extends Fact> but, Fact... facts) {
        CaseFile.Builder file = file(NOW, facts);
        ALL.stream().filter(type -> type != but).forEach(file::supply);
        return only(Cases.assemble(file), AntibacterialUse.class);
    }

    private static AntibacterialUse use(Fact... facts) {
        return use(Fact.class, facts);
    }

    private static List<Missing> reasons(AntibacterialUse use, String property) {
        return use.missing().stream().filter(m -> m.property().equals(property)).toList();
    }

    @Test
    void only_orders_for_drugs_that_are_or_may_be_antibacterials_are_uses() {
        CaseFile.Builder file = file(
                        NOW,
                        STAY,
                        drug("none"),
                        order().build(),
                        order().id("O2").kind("blood").build(),
                        order().id("O3").drugCode("X2").cancelled(true).build())
                .supply(Drug.class);

        assertThat(Cases.assemble(file).all(AntibacterialUse.class)).isEmpty();
    }

    @Test
    void what_may_be_an_antibacterial_says_why() {
        assertThat(reasons(use(STAY, order().build()), "grade")).containsExactly(missing("grade", "Drug", "X1", null));
        assertThat(reasons(use(STAY, order().build(), drug(null)), "grade"))
                .containsExactly(missing("grade", "Drug", "X1", "antibacterialGrade"));
        AntibacterialUse silent = use(STAY, order().drugCode(null).build());
        assertThat(reasons(silent, "grade")).containsExactly(missing("grade", "Order", "O1", "drugCode"));
        assertThat(reasons(silent, "entitledIds")).containsExactly(missing("entitledIds", "Order", "O1", "drugCode"));
    }

    @Test
    void where_products_are_not_promised_unknown_ones_are_left_out() {
        assertThat(Cases.assemble(NOW, STAY, order().build(), drug(null)).all(AntibacterialUse.class))
                .isEmpty();
        assertThat(Cases.assemble(NOW, STAY, order().build(), drug("special")).all(AntibacterialUse.class))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "unrestricted, unrestricted, true",
        "unrestricted, restricted, false",
        "restricted, unrestricted, true",
        "restricted, special, false",
        "special, restricted, true",
        "special, special, true"
    })
    void a_right_covers_its_grade_and_those_below(String held, String grade, boolean entitled) {
        AntibacterialUse use = use(
                STAY,
                order().build(),
                drug(grade),
                PHYSICIAN,
                right("S1", "antibacterial", held).build());

        assertThat(use.entitledIds()).isEqualTo(entitled ? List.of("S1") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"2024-03-05, 2024-03-05, true", "2024-03-06,, false", "2024-01-01, 2024-03-04, false"})
    void a_right_holds_on_its_first_and_its_last_day(String from, String to, boolean entitled) {
        Fact right = right("S1", "antibacterial", "special")
                .from(LocalDate.parse(from))
                .to(to == null ? null : LocalDate.parse(to))
                .build();

        assertThat(use(STAY, order().build(), drug("restricted"), PHYSICIAN, right)
                        .entitledIds())
                .isEqualTo(entitled ? List.of("S1") : List.of());
    }

    @Test
    void that_somebody_has_no_right_needs_the_person_and_the_promise() {
        Fact drug = drug("restricted");
        Fact silent = right("S1", "antibacterial", null).build();

        assertThat(reasons(use(STAY, order().build(), drug), "entitledIds"))
                .containsExactly(missing("entitledIds", "StaffMember", "S1", null));
        assertThat(reasons(use(Authority.class, STAY, order().build(), drug, PHYSICIAN), "entitledIds"))
                .containsExactly(missing("entitledIds", "Authority", null, null));
        assertThat(reasons(use(STAY, order().build(), drug, PHYSICIAN, silent), "entitledIds"))
                .containsExactly(missing("entitledIds", "Authority", "R-S1-null", "value"));
        assertThat(reasons(use(STAY, order().physicianId(null).build(), drug), "entitledIds"))
                .containsExactly(missing("entitledIds", "Order", "O1", "physicianId"));
    }

    @Test
    void the_last_training_before_counts_and_else_the_first_after() {
        Fact drug = drug("restricted");
        Fact first = training("T1", "2022-05-01").build();
        Fact last = training("T2", "2024-03-05").build();
        Fact after = training("T3", "2024-03-06").build();
        Fact later = training("T4", "2024-04-06").build();
        Fact failed = training("T5", "2024-02-01").passed(false).build();

        assertThat(use(STAY, order().build(), drug, PHYSICIAN, after, last, first)
                        .trainedOn())
                .isEqualTo(LocalDate.of(2024, 3, 5));
        assertThat(use(STAY, order().build(), drug, PHYSICIAN, later, after, failed)
                        .trainedOn())
                .isEqualTo(LocalDate.of(2024, 3, 6));
        assertThat(use(STAY, order().build(), drug, PHYSICIAN, failed).trainedOn())
                .isNull();
    }

    @Test
    void that_somebody_was_not_trained_before_needs_the_person_and_the_promise() {
        Fact drug = drug("restricted");
        Fact after = training("T3", "2024-03-06").build();
        Fact silent = training("T1", "2022-05-01").passed(null).build();

        assertThat(reasons(use(STAY, order().build(), drug, after), "trainedOn"))
                .containsExactly(missing("trainedOn", "StaffMember", "S1", null));
        assertThat(reasons(use(TrainingRecord.class, STAY, order().build(), drug, PHYSICIAN, after), "trainedOn"))
                .containsExactly(missing("trainedOn", "TrainingRecord", null, null));
        assertThat(reasons(use(STAY, order().build(), drug, PHYSICIAN, silent), "trainedOn"))
                .containsExactly(missing("trainedOn", "TrainingRecord", "T1", "passed"));
    }

    @ParameterizedTest
    @CsvSource({
        "assistant_physician, primary, true",
        "assistant_physician, 1, true",
        "assistant_physician, 2, false",
        "physician, primary, false"
    })
    void an_assistant_may_practise_alone_in_small_hospitals(String profession, String level, boolean alone) {
        Fact hospital = InstitutionBuilder.builder().id("H1").level(level).build();

        assertThat(use(STAY, hospital, order().build(), drug("unrestricted"), person("S1", profession, "entry"))
                        .assistantAlone())
                .isEqualTo(alone);
    }

    @Test
    void whoever_has_no_profession_of_the_list_may_be_a_village_doctor_in_a_small_hospital() {
        Fact small = InstitutionBuilder.builder().id("H1").level("primary").build();
        Fact large = InstitutionBuilder.builder().id("H1").level("2").build();
        Fact drug = drug("unrestricted");
        Fact person = person("S1", "other", "none");

        assertThat(reasons(use(STAY, small, order().build(), drug, person), "assistantAlone"))
                .containsExactly(missing("assistantAlone", "StaffMember", "S1", "profession"));
        assertThat(use(STAY, large, order().build(), drug, person).assistantAlone())
                .isFalse();
    }

    @Test
    void without_the_level_or_the_person_nobody_knows_whether_an_assistant_may() {
        Fact drug = drug("unrestricted");

        assertThat(reasons(
                        use(STAY, order().build(), drug, person("S1", "assistant_physician", null)), "assistantAlone"))
                .containsExactly(missing("assistantAlone", "Institution", null, null));
        AntibacterialUse nobody = use(STAY, order().build(), drug);
        assertThat(nobody.missing())
                .contains(
                        missing("assistantAlone", "StaffMember", "S1", null),
                        missing("title", "StaffMember", "S1", null));
    }

    @Test
    void an_order_is_above_the_level_by_its_mark_or_its_paperwork_and_never_within_ones_right() {
        Fact drug = drug("restricted");
        Fact paper = approval("over_level_antibacterial", "O1").build();
        Fact right = right("S1", "antibacterial", "restricted").build();

        assertThat(use(STAY, order().overLevel(true).build(), drug, PHYSICIAN, right)
                        .overLevel())
                .isTrue();
        assertThat(use(STAY, order().build(), drug, PHYSICIAN, paper).overLevel())
                .isTrue();
        assertThat(use(STAY, order().build(), drug, PHYSICIAN, right).overLevel())
                .isFalse();
        assertThat(reasons(use(STAY, order().build(), drug, PHYSICIAN), "overLevel"))
                .containsExactly(missing("overLevel", "Order", "O1", "overLevel"));
    }

    @Test
    void a_prescription_is_above_the_level_by_its_paperwork_alone() {
        Fact drug = drug("restricted");
        Fact other = approval("antibacterial_expert", "RX1").build();

        assertThat(use(STAY, prescription().build(), line(), drug, PHYSICIAN, other)
                        .overLevel())
                .isFalse();
        assertThat(use(
                                STAY,
                                prescription().build(),
                                line(),
                                drug,
                                PHYSICIAN,
                                approval("over_level_antibacterial", "L1").build())
                        .overLevel())
                .isTrue();
        assertThat(reasons(use(Approval.class, STAY, prescription().build(), line(), drug, PHYSICIAN), "overLevel"))
                .containsExactly(missing("overLevel", "Approval", null, null));
        assertThat(reasons(use(STAY, prescription().build(), line(), drug), "overLevel"))
                .containsExactly(missing("overLevel", "StaffMember", "S1", null));
    }

    @Test
    void a_line_stands_for_its_prescription_under_its_own_id() {
        AntibacterialUse use = use(STAY, prescription().build(), line(), drug("special"), PHYSICIAN);

        assertThat(use.id()).isEqualTo("RX1/L1");
        assertThat(use.subject()).isEqualTo(prescription().build());
        assertThat(use.occurrence()).isEqualTo("L1");
        assertThat(reasons(use, "days")).containsExactly(missing("days", "PrescriptionLine", "L1", "days"));
    }

    @Test
    void a_line_whose_prescription_was_not_submitted_stands_for_itself() {
        AntibacterialUse use = use(STAY, line(), drug("special"));

        assertThat(use.subject()).isEqualTo(line());
        assertThat(use.missing())
                .contains(
                        missing("issuedAt", "Prescription", "RX1", null),
                        missing("prescriberId", "Prescription", "RX1", null),
                        missing("entitledIds", "Prescription", "RX1", null),
                        missing("expertAgreedAt", "Prescription", "RX1", null));
    }

    @Test
    void what_the_pharmacy_refused_was_not_used() {
        Fact refused = prescription().refusedAt(at("2024-03-05 09:30")).build();

        assertThat(Cases.assemble(NOW, STAY, refused, line(), drug("special")).all(AntibacterialUse.class))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "inpatient, false, false",
        "day_care, false, false",
        "outpatient, true, true",
        "emergency, true, true",
        "observation, false, true",
        "observation, true, false"
    })
    void observation_is_outpatient_care_unless_the_hospital_says_otherwise(
            String kind, String asInpatient, boolean outpatient) {
        Fact encounter = inpatient("2024-03-01 08:00").kind(kind).build();
        CaseFile file = file(NOW, encounter, order().build(), drug("special")).build();

        AssembledCase assembled = Assembler.of(settings(Map.of("observationAsInpatient", asInpatient)))
                .assemble(file);

        assertThat(only(assembled, AntibacterialUse.class).outpatient()).isEqualTo(outpatient);
    }

    @Test
    void the_last_opinion_of_a_listed_expert_counts_before_those_of_others() {
        Fact[] facts = {
            STAY,
            order().build(),
            drug("special"),
            person("S7", "pharmacist", "full_senior"),
            person("S8", "physician", "associate_senior"),
            right("S8", "consultation_expert", null).build(),
            consultation("K1", "S8", "2024-03-03 10:00").build(),
            consultation("K2", "S8", "2024-03-04 10:00").build(),
            consultation("K3", "S7", "2024-03-05 08:00").build()
        };

        AntibacterialUse use = use(facts);

        assertThat(use.expertAgreedAt()).isEqualTo(at("2024-03-04 10:00"));
        assertThat(use.expertId()).isEqualTo("S8");
        assertThat(use.listedExpertIds()).containsExactly("S8");
        assertThat(use.expertTitle()).isEqualTo("associate_senior");
    }

    @Test
    void opinions_of_one_minute_are_taken_by_id_in_whatever_order_they_come() {
        List<Fact> facts = new ArrayList<>(List.of(
                STAY,
                order().build(),
                drug("special"),
                person("S7", "physician", "full_senior"),
                person("S8", "physician", "full_senior"),
                consultation("K1", "S7", "2024-03-05 08:00").build(),
                consultation("K2", "S8", "2024-03-05 08:00").build()));
        AntibacterialUse use = use(facts.toArray(Fact[]::new));
        Collections.reverse(facts);

        assertThat(use.expertId()).isEqualTo("S8");
        assertThat(use(facts.toArray(Fact[]::new))).isEqualTo(use);
    }

    @Test
    void an_expert_who_may_be_listed_counts_before_one_who_is_not() {
        AntibacterialUse use = use(
                STAY,
                order().build(),
                drug("special"),
                person("S7", "physician", "full_senior"),
                consultation("K1", "S8", "2024-03-04 10:00").build(),
                consultation("K2", "S7", "2024-03-05 08:00").build());

        assertThat(use.expertId()).isEqualTo("S8");
        assertThat(use.missing())
                .contains(
                        missing("listedExpertIds", "StaffMember", "S8", null),
                        missing("expertTitle", "StaffMember", "S8", null));
    }

    @Test
    void an_expert_not_listed_is_nobody_only_where_no_other_opinion_can_be() {
        Fact[] facts = {
            STAY,
            order().build(),
            drug("special"),
            person("S7", "physician", "full_senior"),
            consultation("K1", "S7", "2024-03-05 08:00").build()
        };

        assertThat(use(facts).listedExpertIds()).isEmpty();
        assertThat(reasons(use(Approval.class, facts), "listedExpertIds"))
                .containsExactly(missing("listedExpertIds", "Approval", null, null));
        assertThat(reasons(use(Authority.class, facts), "listedExpertIds"))
                .containsExactly(missing("listedExpertIds", "Authority", null, null));
    }

    @Test
    void an_opinion_may_be_an_approval_of_the_order() {
        Fact drug = drug("special");

        assertThat(use(
                                STAY,
                                order().build(),
                                drug,
                                approval("antibacterial_expert", "O1").build())
                        .expertAgreedAt())
                .isEqualTo(at("2024-03-05 08:00"));
        assertThat(use(
                                STAY,
                                order().build(),
                                drug,
                                approval("antibacterial_expert", "O1")
                                        .decision("refused")
                                        .build())
                        .expertAgreedAt())
                .isNull();
        assertThat(use(
                                STAY,
                                order().build(),
                                drug,
                                approval("antibacterial_expert", "O2").build())
                        .expertAgreedAt())
                .isNull();
        assertThat(reasons(
                        use(
                                STAY,
                                order().build(),
                                drug,
                                approval("antibacterial_expert", "O1")
                                        .decision(null)
                                        .build()),
                        "expertAgreedAt"))
                .containsExactly(missing("expertAgreedAt", "Approval", "A1", "decision"));
    }

    @Test
    void an_opinion_after_the_order_is_the_time_where_there_can_be_no_earlier_one() {
        Fact[] facts = {
            STAY,
            order().build(),
            drug("special"),
            consultation("K1", "S7", "2024-03-06 08:00").build(),
            consultation("K2", "S7", "2024-03-05 09:01").build()
        };

        assertThat(use(facts).expertAgreedAt()).isEqualTo(at("2024-03-05 09:01"));
        assertThat(reasons(use(Consultation.class, facts), "expertAgreedAt"))
                .containsExactly(missing("expertAgreedAt", "Consultation", null, null));
    }

    @Test
    void an_opinion_without_the_time_of_its_end_counts_from_its_signature() {
        Fact open =
                consultation("K1", "S7", "2024-03-05 08:00").completedAt(null).build();
        Fact signed = consultation("K1", "S7", "2024-03-05 08:00")
                .completedAt(null)
                .opinionSignedAt(at("2024-03-05 08:30"))
                .build();
        Fact drug = drug("special");

        assertThat(use(STAY, order().build(), drug, signed).expertAgreedAt()).isEqualTo(at("2024-03-05 08:30"));
        assertThat(use(STAY, order().build(), drug, open).expertAgreedAt()).isNull();
        assertThat(reasons(use(Consultation.class, STAY, order().build(), drug, open), "expertAgreedAt"))
                .contains(missing("expertAgreedAt", "Consultation", "K1", "completedAt"));
    }

    @Test
    void nobody_asks_for_an_expert_below_the_special_grade() {
        AntibacterialUse use = use(
                STAY,
                order().build(),
                drug("restricted"),
                consultation("K1", "S7", "2024-03-05 08:00").build());

        assertThat(use.expertAgreedAt()).isNull();
        assertThat(Stream.of("expertAgreedAt", "listedExpertIds").flatMap(p -> reasons(use, p).stream()))
                .isEmpty();
    }
}
