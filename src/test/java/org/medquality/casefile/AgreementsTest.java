package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Consents.agreed;
import static org.medquality.casefile.Consents.bag;
import static org.medquality.casefile.Consents.consent;
import static org.medquality.casefile.Consents.procedure;
import static org.medquality.casefile.Consents.promised;
import static org.medquality.casefile.Consents.refused;
import static org.medquality.casefile.Consents.surgery;
import static org.medquality.casefile.Consents.with;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.medquality.fact.Agreement;
import org.medquality.fact.ConsentBuilder;
import org.medquality.fact.Fact;

class AgreementsTest {
    private static Agreement only(Fact... facts) {
        return assemble(promised(facts)).all(Agreement.class).stream()
                .filter(agreement -> !agreement.kind().equals("termination_sterilisation"))
                .reduce((one, other) -> {
                    throw new AssertionError(one + " and " + other);
                })
                .orElseThrow();
    }

    private static List<String> covered(Fact... facts) {
        return assemble(promised(facts)).all(Agreement.class).stream()
                .filter(agreement -> Boolean.TRUE.equals(agreement.given()))
                .map(Agreement::actId)
                .sorted()
                .toList();
    }

    @Test
    void a_consent_to_an_operation_that_names_none_is_for_those_whose_code_it_lists() {
        ConsentBuilder consent = agreed("2024-03-04 10:00").relatesToId(null).scopeCodes(List.of("A1"));

        assertThat(only(surgery().build(), consent.build()).given()).isTrue();
        assertThat(only(surgery().code("A2").plannedCode("A1").build(), consent.build())
                        .given())
                .isTrue();
        Agreement open = only(surgery().code("A2").build(), consent.build());
        assertThat(open.given()).isNull();
        assertThat(open.missing()).containsExactly(missing("given", "Consent", "C1", "relatesToId"));
    }

    @Test
    void a_consent_that_names_something_else_in_the_case_is_not_for_this_act() {
        Fact other = procedure("P9", "medtech_exam", "2024-03-05 09:00").build();

        assertThat(assemble(promised(
                                surgery().build(),
                                other,
                                agreed("2024-03-04 10:00").relatesToId("P9").build()))
                        .all(Agreement.class))
                .isEmpty();
    }

    @Test
    void a_refusal_is_no_agreement_and_an_open_decision_is_perhaps_one() {
        assertThat(assemble(promised(
                                surgery().build(), refused("2024-03-04 10:00").build()))
                        .all(Agreement.class))
                .isEmpty();
        assertThat(only(
                                surgery().build(),
                                agreed("2024-03-04 10:00").decision(null).build())
                        .missing())
                .containsExactly(missing("given", "Consent", "C1", "decision"));
    }

    @Test
    void who_was_told_of_a_measure_in_a_rescue_need_not_decide() {
        Fact measure = procedure("S1", "invasive_rescue", "2024-03-05 09:00").build();

        assertThat(only(
                                measure,
                                consent("C1", "invasive_rescue", "2024-03-05 08:50")
                                        .decision(null)
                                        .build())
                        .given())
                .isTrue();
    }

    @Test
    void a_consent_to_blood_is_for_all_bags_of_its_class() {
        Fact[] bags = {
            bag("B1", "红细胞").build(),
            bag("B2", "悬浮红细胞").build(),
            bag("B3", "新鲜冰冻血浆").build()
        };
        ConsentBuilder consent = consent("C1", "transfusion", "2024-03-04 10:00");

        assertThat(covered(with(bags, consent.relatesToId("B1").build()))).containsExactly("B1", "B2");
        assertThat(covered(with(bags, consent.relatesToId("OB3").build()))).containsExactly("B3");
        assertThat(covered(with(
                        bags,
                        consent.relatesToId("B1").scopeCodes(List.of("血浆")).build())))
                .containsExactly("B3");
        assertThat(covered(with(
                        bags,
                        consent.relatesToId(null)
                                .scopeCodes(List.of("红细胞", "血浆"))
                                .build())))
                .containsExactly("B1", "B2", "B3");
    }

    @Test
    void what_is_not_known_of_bag_or_consent_leaves_open_whether_it_is_for_the_bag() {
        ConsentBuilder consent = consent("C1", "transfusion", "2024-03-04 10:00");
        Fact bag = bag("B1", "红细胞").build();

        assertThat(only(bag, consent.relatesToId(null).build()).missing())
                .containsExactly(missing("given", "Consent", "C1", "scopeCodes"));
        assertThat(only(bag, consent.relatesToId("X9").build()).missing())
                .containsExactly(missing("given", "Consent", "C1", "scopeCodes"));
        assertThat(only(bag, consent.scopeCodes(List.of("XC-7")).build()).missing())
                .containsExactly(missing("given", "Consent", "C1", "scopeCodes"));
        assertThat(only(
                                bag("B1", "红细胞").component(null).build(),
                                consent.scopeCodes(List.of("红细胞")).build())
                        .missing())
                .containsExactly(missing("given", "Transfusion", "B1", "component"));
    }

    @Test
    void a_bag_without_a_component_beside_the_bag_of_the_consent_is_open() {
        Agreement other = assemble(promised(
                        bag("B1", "红细胞").build(),
                        bag("B2", "红细胞").component(null).build(),
                        consent("C1", "transfusion", "2024-03-04 10:00")
                                .relatesToId("B1")
                                .build()))
                .all(Agreement.class)
                .stream()
                .filter(agreement -> agreement.actId().equals("B2"))
                .findFirst()
                .orElseThrow();

        assertThat(other.missing()).containsExactly(missing("given", "Transfusion", "B2", "component"));
    }

    @Test
    void a_consent_to_chemotherapy_is_for_all_courses_of_the_regimen() {
        Fact[] courses = {
            procedure("S1", "chemotherapy", "2024-03-05 09:00").code("H1").build(),
            procedure("S2", "chemotherapy", "2024-03-08 09:00").code("H1").build(),
            procedure("S3", "chemotherapy", "2024-03-12 09:00").code("H2").build(),
            procedure("S4", "radiotherapy", "2024-03-14 09:00").code("H1").build()
        };
        ConsentBuilder consent = consent("C1", "chemo_radio", "2024-03-04 10:00");

        assertThat(covered(with(courses, consent.build()))).containsExactly("S1", "S2");
        assertThat(covered(with(
                        courses,
                        consent.relatesToId(null).scopeCodes(List.of("H2")).build())))
                .containsExactly("S3");
    }

    @Test
    void without_the_code_of_a_course_it_is_not_known_whether_the_consent_is_for_it() {
        ConsentBuilder consent = consent("C1", "chemo_radio", "2024-03-04 10:00");
        Fact unknown = procedure("S2", "chemotherapy", "2024-03-08 09:00").build();
        Fact known =
                procedure("S1", "chemotherapy", "2024-03-05 09:00").code("H1").build();

        assertThat(ofS2(known, unknown, consent.build()).missing())
                .containsExactly(missing("given", "Procedure", "S2", "code"));
        assertThat(ofS2(known, unknown, consent.relatesToId("X9").build()).missing())
                .containsExactly(missing("given", "Procedure", "X9", null));
        assertThat(ofS2(known, unknown, consent.relatesToId(null).build()).missing())
                .containsExactly(missing("given", "Consent", "C1", "relatesToId"));
    }

    private static Agreement ofS2(Fact... facts) {
        return assemble(promised(facts)).all(Agreement.class).stream()
                .filter(agreement -> agreement.actId().equals("S2"))
                .findFirst()
                .orElseThrow();
    }
}
