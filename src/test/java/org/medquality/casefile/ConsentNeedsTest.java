package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.inpatient;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.period;
import static org.medquality.casefile.Cases.settings;
import static org.medquality.casefile.Consents.NOW;
import static org.medquality.casefile.Consents.STAY;
import static org.medquality.casefile.Consents.agreed;
import static org.medquality.casefile.Consents.bag;
import static org.medquality.casefile.Consents.consent;
import static org.medquality.casefile.Consents.procedure;
import static org.medquality.casefile.Consents.promised;
import static org.medquality.casefile.Consents.refused;
import static org.medquality.casefile.Consents.surgery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medquality.fact.Consent;
import org.medquality.fact.ConsentBuilder;
import org.medquality.fact.ConsentNeed;
import org.medquality.fact.Fact;
import org.medquality.fact.Patient;
import org.medquality.fact.PatientBuilder;
import org.medquality.fact.RescueBuilder;
import org.medquality.fact.StayPeriod;
import org.medquality.fact.Surgery;

class ConsentNeedsTest {
    private static ConsentNeed need(String kind, CaseFile.Builder file) {
        return assemble(file).all(ConsentNeed.class).stream()
                .filter(need -> need.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static ConsentNeed ofSurgery(Fact... facts) {
        return need("surgery", promised(facts));
    }

    @ParameterizedTest
    @CsvSource({
        "true, 2024-03-05 08:30, 2024-03-05 08:30",
        "true, 2024-03-05 10:00, 2024-03-05 09:00",
        "true, , 2024-03-05 09:00",
        "false, 2024-03-05 08:30, 2024-03-05 09:00"
    })
    void the_consent_to_an_operation_precedes_the_anaesthesia_where_that_counts(
            String strict, @Nullable String anaesthesia, String signBy) {
        Surgery surgery = surgery()
                .anaesthesiaStartedAt(anaesthesia == null ? null : at(anaesthesia))
                .build();
        CaseFile file = file(NOW, STAY, surgery).build();

        ConsentNeed need = Assembler.of(settings(Map.of("consentStrictAnchor", strict)))
                .assemble(file)
                .all(ConsentNeed.class)
                .get(0);

        assertThat(need.kind()).isEqualTo("surgery");
        assertThat(need.signBy()).isEqualTo(at(signBy));
    }

    @Test
    void without_the_start_of_the_anaesthesia_nothing_is_known_of_its_consent() {
        ConsentNeed need = need("anaesthesia", promised(surgery().build()));

        assertThat(need.signBy()).isNull();
        assertThat(need.agreed()).isNull();
        assertThat(need.refused()).isNull();
        assertThat(need.missing())
                .contains(
                        missing("agreed", "Surgery", "S1", "anaesthesiaStartedAt"),
                        missing("refused", "Surgery", "S1", "anaesthesiaStartedAt"));
    }

    @Test
    void a_bag_that_was_not_begun_asks_nothing_where_all_bags_are_known() {
        Fact bag = bag("B1", "红细胞").startedAt(null).build();

        assertThat(assemble(promised(bag)).all(ConsentNeed.class)).isEmpty();
        assertThat(assemble(NOW, STAY, bag).all(ConsentNeed.class))
                .singleElement()
                .satisfies(need -> assertThat(need.agreed()).isNull());
    }

    @Test
    void nobody_agreed_only_where_all_consents_up_to_the_act_are_known() {
        assertThat(ofSurgery(surgery().build()).agreed()).isFalse();

        ConsentNeed open = need("surgery", file(NOW, STAY, surgery().build()));

        assertThat(open.agreed()).isNull();
        assertThat(open.missing()).contains(missing("agreed", "Consent", null, null));
    }

    @Test
    void what_is_not_known_of_a_consent_leaves_open_whether_anybody_agreed() {
        assertThat(ofSurgery(
                                surgery().build(),
                                agreed("2024-03-04 16:00").decision(null).build())
                        .missing())
                .contains(missing("agreed", "Consent", "C1", "decision"));
        assertThat(ofSurgery(
                                surgery().build(),
                                agreed("2024-03-04 16:00").relatesToId(null).build())
                        .missing())
                .contains(missing("agreed", "Consent", "C1", "relatesToId"));
        assertThat(ofSurgery(
                                surgery().build(),
                                agreed("2024-03-04 16:00").relatesToId("X9").build())
                        .missing())
                .contains(missing("agreed", "Surgery", "X9", null));
    }

    @Test
    void a_consent_without_a_signature_is_none_where_all_consents_are_known() {
        Fact unsigned = agreed("2024-03-04 16:00").signedAt(null).build();

        assertThat(ofSurgery(surgery().build(), unsigned).agreed()).isFalse();
        assertThat(need("surgery", file(NOW, STAY, surgery().build(), unsigned)).missing())
                .contains(missing("agreed", "Consent", "C1", "signedAt"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-04 10:00, 2024-03-04 11:00, true",
        "2024-03-04 11:00, 2024-03-04 11:00, false",
        "2024-03-04 12:00, 2024-03-04 11:00, false",
        "2024-03-05 09:01, 2024-03-04 11:00, true",
        "2024-03-04 10:00, 2024-03-05 09:01, false"
    })
    void a_refusal_stands_until_somebody_agrees_again(String agreed, String refused, boolean stands) {
        assertThat(ofSurgery(
                                surgery().build(),
                                agreed(agreed).build(),
                                refused(refused).build())
                        .refused())
                .isEqualTo(stands);
    }

    @Test
    void nobody_refuses_for_a_patient_who_agreed_himself() {
        Fact own = agreed("2024-03-04 10:00").build();
        ConsentBuilder refusal = refused("2024-03-04 11:00").signerRelation("spouse");

        assertThat(ofSurgery(surgery().build(), own, refusal.build()).refused()).isFalse();
        assertThat(ofSurgery(
                                surgery().build(),
                                agreed("2024-03-04 10:00")
                                        .signerRelation("spouse")
                                        .build(),
                                refusal.build())
                        .refused())
                .isTrue();
        assertThat(ofSurgery(
                                surgery().build(),
                                own,
                                refusal.signerRelation(null).build())
                        .missing())
                .contains(missing("refused", "Consent", "C2", "signerRelation"));
    }

    @Test
    void a_refusal_stands_surely_only_where_no_later_consent_may_exist() {
        Fact refusal = refused("2024-03-04 11:00").build();

        assertThat(need("surgery", file(NOW, STAY, surgery().build(), refusal)).missing())
                .contains(missing("refused", "Consent", null, null));
        assertThat(ofSurgery(
                                surgery().build(),
                                refusal,
                                agreed("2024-03-04 12:00").decision(null).build())
                        .refused())
                .isNull();
        assertThat(ofSurgery(
                                surgery().build(),
                                refusal,
                                agreed("2024-03-04 10:00").decision(null).build())
                        .refused())
                .isTrue();
    }

    @Test
    void a_refusal_that_may_be_of_this_act_leaves_it_open() {
        ConsentBuilder refusal = refused("2024-03-04 11:00").relatesToId(null);

        ConsentNeed need = ofSurgery(surgery().build(), refusal.build());

        assertThat(need.refusals()).isZero();
        assertThat(need.refused()).isNull();
        assertThat(need.missing()).contains(missing("refused", "Consent", "C2", "relatesToId"));
        assertThat(ofSurgery(
                                surgery().build(),
                                refusal.build(),
                                agreed("2024-03-04 12:00").build())
                        .refused())
                .isFalse();
    }

    @Test
    void a_refusal_on_a_form_of_its_own_is_of_the_operation_and_not_of_its_anaesthesia() {
        Fact refusal = refused("2024-03-04 11:00").kind("refusal").build();
        Surgery surgery = surgery().anaesthesiaStartedAt(at("2024-03-05 08:30")).build();

        assertThat(need("surgery", promised(surgery, refusal)).refused()).isTrue();
        assertThat(need("anaesthesia", promised(surgery, refusal)).refused()).isFalse();
    }

    @Test
    void the_physicians_and_items_of_all_consents_in_time_add_up() {
        ConsentNeed need = ofSurgery(
                surgery().build(),
                agreed("2024-03-04 10:00")
                        .physicianIds(List.of("YS1"))
                        .items(List.of("risks"))
                        .build(),
                consent("C2", "surgery", "2024-03-04 11:00")
                        .physicianIds(List.of("YS1", "YS2"))
                        .items(List.of("measure"))
                        .build(),
                consent("C3", "surgery", "2024-03-05 09:01")
                        .physicianIds(List.of("YS3"))
                        .items(List.of("diagnosis"))
                        .build());

        assertThat(need.physicianIds()).containsExactly("YS1", "YS2");
        assertThat(need.items()).containsExactly("risks", "measure");
    }

    @Test
    void a_consent_that_does_not_tell_its_physicians_leaves_them_unknown() {
        ConsentNeed need =
                ofSurgery(surgery().build(), agreed("2024-03-04 10:00").build());

        assertThat(need.physicianIds()).isNull();
        assertThat(need.missing())
                .contains(
                        missing("physicianIds", "Consent", "C1", "physicianIds"),
                        missing("items", "Consent", "C1", "items"));
    }

    @ParameterizedTest
    @CsvSource({"paper, true", "e_signature, true", "oral_video, false", "oral, false"})
    void paper_and_reliable_electronic_signatures_are_written(String form, boolean written) {
        assertThat(ofSurgery(
                                surgery().build(),
                                agreed("2024-03-04 10:00").form(form).build())
                        .written())
                .isEqualTo(written);
    }

    @Test
    void one_written_consent_is_enough() {
        ConsentNeed need = ofSurgery(
                surgery().build(),
                agreed("2024-03-04 10:00").build(),
                consent("C2", "surgery", "2024-03-04 11:00").form("paper").build());

        assertThat(need.written()).isTrue();
        assertThat(ofSurgery(surgery().build(), agreed("2024-03-04 10:00").build())
                        .missing())
                .contains(missing("written", "Consent", "C1", "form"));
    }

    @Test
    void the_physician_in_charge_is_that_of_the_signature() {
        Fact first = period("P1", "responsible_physician", "YS2", "2024-03-01 08:00", "2024-03-04 10:00");
        Fact second = period("P2", "responsible_physician", "YS3", "2024-03-04 10:00", null);

        assertThat(ofSurgery(
                                surgery().build(),
                                first,
                                second,
                                agreed("2024-03-04 09:59").build())
                        .responsibleId())
                .isEqualTo("YS2");
        assertThat(ofSurgery(
                                surgery().build(),
                                first,
                                second,
                                agreed("2024-03-04 10:00").build())
                        .responsibleId())
                .isEqualTo("YS3");
    }

    @Test
    void of_several_physicians_in_charge_one_who_signed_is_named() {
        Fact first = period("P1", "responsible_physician", "YS2", "2024-03-01 08:00", "2024-03-04 10:00");
        Fact second = period("P2", "responsible_physician", "YS3", "2024-03-04 10:00", null);
        ConsentBuilder later = consent("C2", "surgery", "2024-03-04 11:00").physicianIds(List.of("YS1"));
        ConsentBuilder earlier = agreed("2024-03-03 10:00");

        assertThat(ofSurgery(
                                surgery().build(),
                                first,
                                second,
                                earlier.physicianIds(List.of("YS2")).build(),
                                later.build())
                        .responsibleId())
                .isEqualTo("YS2");
        assertThat(ofSurgery(
                                surgery().build(),
                                first,
                                second,
                                earlier.physicianIds(List.of("YS1")).build(),
                                later.build())
                        .responsibleId())
                .isEqualTo("YS3");
    }

    @Test
    void without_a_history_the_physician_of_the_encounter_is_in_charge() {
        Fact stay = inpatient("2024-03-01 08:00").physicianId("YS2").build();
        Surgery surgery = surgery().build();
        ConsentBuilder consent = agreed("2024-03-04 10:00").physicianIds(List.of("YS1"));

        assertThat(need("surgery", file(NOW, stay, surgery, consent.build()).supply(StayPeriod.class))
                        .responsibleId())
                .isEqualTo("YS2");
        assertThat(need(
                                "surgery",
                                file(
                                        NOW,
                                        stay,
                                        surgery,
                                        consent.physicianIds(List.of("YS2")).build()))
                        .responsibleId())
                .isEqualTo("YS2");
        assertThat(need(
                                "surgery",
                                file(
                                        NOW,
                                        stay,
                                        surgery,
                                        agreed("2024-03-04 10:00").build()))
                        .missing())
                .contains(missing("responsibleId", "StayPeriod", null, null));
        assertThat(ofSurgery(surgery, agreed("2024-03-04 10:00").build()).missing())
                .contains(missing("responsibleId", "Encounter", "E1", "physicianId"));
    }

    @ParameterizedTest
    @CsvSource({
        "aesthetic, full, 1990-01-01, self, true",
        "aesthetic, full, 1990-01-01, spouse, false",
        "aesthetic, full, 1990-01-01, authorised_agent, false",
        "aesthetic, full, 1990-01-01, legal_representative, true",
        "aesthetic, full, 2007-06-01, self, true",
        "aesthetic, limited, 1990-01-01, self, false",
        "aesthetic, limited, 1990-01-01, spouse, true",
        "aesthetic, limited, , child, true",
        "aesthetic, limited, 2010-01-01, parent, true",
        "aesthetic, limited, 2010-01-01, grandparent, false",
        "aesthetic, none, 1990-01-01, legal_representative, true",
        "aesthetic, , 2006-03-04, self, true",
        "aesthetic, , 2008-03-05, self, false",
        "aesthetic, , 2008-03-05, parent, true",
        "aesthetic, unknown, 1990-01-01, other, false",
        "termination_sterilisation, full, 1990-01-01, self, true",
        "termination_sterilisation, full, 1990-01-01, spouse, false",
        "termination_sterilisation, full, 1990-01-01, legal_representative, false",
        "termination_sterilisation, limited, 2008-01-01, self, true",
        "termination_sterilisation, limited, 2008-01-01, parent, false",
        "termination_sterilisation, none, 1990-01-01, self, false",
        "termination_sterilisation, none, 1990-01-01, spouse, true",
        "termination_sterilisation, , , self, true",
        "termination_sterilisation, , 2010-01-01, self, true",
        "psychiatric_special, full, 1990-01-01, self, true",
        "psychiatric_special, , , sibling, true",
        "psychiatric_special, , , related_person, false"
    })
    void the_law_says_who_may_sign(
            String kind, @Nullable String capacity, @Nullable LocalDate born, String relation, boolean entitled) {
        assertThat(personal(kind, patient(capacity, born), relation).entitled()).isEqualTo(entitled);
    }

    @ParameterizedTest
    @CsvSource({
        "aesthetic, , 1990-01-01, spouse",
        "aesthetic, , 2006-03-05, self",
        "aesthetic, , 2008-03-04, self",
        "aesthetic, , , self",
        "aesthetic, unknown, 1990-01-01, self",
        "termination_sterilisation, , 1990-01-01, spouse",
        "termination_sterilisation, , 1990-01-01, legal_representative",
        "termination_sterilisation, unknown, 1990-01-01, self"
    })
    void without_the_capacity_it_is_not_known_who_may_sign(
            String kind, @Nullable String capacity, @Nullable LocalDate born, String relation) {
        ConsentNeed need = personal(kind, patient(capacity, born), relation);

        assertThat(need.entitled()).isNull();
        assertThat(need.missing()).contains(missing("entitled", "Patient", "P1", "capacity"));
    }

    private static Patient patient(@Nullable String capacity, @Nullable LocalDate born) {
        return PatientBuilder.builder()
                .id("P1")
                .capacity(capacity)
                .birthDate(born)
                .build();
    }

    private static ConsentNeed personal(String kind, @Nullable Patient patient, @Nullable String relation) {
        Fact act = kind.equals("termination_sterilisation")
                ? surgery().startedAt(at("2024-03-05 09:00")).build()
                : procedure("S1", kind, "2024-03-05 09:00").build();
        Fact consent =
                consent("C1", kind, "2024-03-04 10:00").signerRelation(relation).build();
        CaseFile.Builder file = promised(act, consent);
        return need(kind, patient == null ? file : file.add(patient));
    }

    @Test
    void without_the_patient_or_the_relation_it_is_not_known_who_may_sign() {
        assertThat(personal("aesthetic", null, "self").missing()).contains(missing("entitled", "Patient", null, null));
        assertThat(personal("aesthetic", patient("full", null), null).missing())
                .contains(missing("entitled", "Consent", "C1", "signerRelation"));
    }

    @Test
    void whether_the_signer_was_entitled_is_asked_only_of_consents_of_the_person() {
        ConsentNeed need =
                ofSurgery(surgery().build(), agreed("2024-03-04 10:00").build());

        assertThat(need.entitled()).isNull();
        assertThat(need.missing()).noneMatch(m -> m.property().equals("entitled"));
    }

    @Test
    void an_invasive_measure_belongs_to_the_first_rescue_that_was_going_on() {
        Fact measure = procedure("S1", "invasive_rescue", "2024-03-05 09:00").build();

        assertThat(need("invasive_rescue", promised(measure)).eventId()).isEqualTo("S1");
        assertThat(need(
                                "invasive_rescue",
                                promised(
                                        measure,
                                        rescue("R2", "2024-03-05 08:50", "2024-03-05 09:00"),
                                        rescue("R1", "2024-03-05 08:50", "2024-03-05 10:00"),
                                        rescue("R0", "2024-03-05 08:00", "2024-03-05 08:59"),
                                        rescue("R3", "2024-03-05 08:55", "2024-03-05 10:00")))
                        .eventId())
                .isEqualTo("R1");
    }

    private static Fact rescue(String id, String from, String to) {
        return RescueBuilder.builder()
                .id(id)
                .encounterId("E1")
                .startedAt(at(from))
                .endedAt(at(to))
                .build();
    }

    private static ConsentNeed second(
            @Nullable Boolean repeat, @Nullable String one, @Nullable String two, Fact... more) {
        CaseFile.Builder file = file(NOW, more)
                .supply(Consent.class)
                .add(
                        inpatient("2024-03-01 08:00").repeatAdmission(repeat).build(),
                        procedure("S1", "chemotherapy", "2024-03-05 09:00")
                                .code(one)
                                .build(),
                        procedure("S2", "chemotherapy", "2024-03-08 09:00")
                                .code(two)
                                .build());
        return assemble(file).all(ConsentNeed.class).stream()
                .filter(need -> need.actId().equals("S2"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_course_continues_an_earlier_one_of_the_same_code_in_this_stay() {
        assertThat(second(false, "H1", "H1").continued()).isTrue();
        assertThat(second(false, "H1", "H2").continued()).isFalse();
        assertThat(second(false, "H1", null).missing()).contains(missing("continued", "Procedure", "S2", "code"));
        assertThat(second(false, null, "H2").missing()).contains(missing("continued", "Procedure", "S1", "code"));
    }

    @Test
    void a_course_may_continue_one_of_an_earlier_stay_unless_it_was_agreed_to_here() {
        Fact here = consent("C1", "chemo_radio", "2024-03-07 10:00")
                .relatesToId("S2")
                .build();

        assertThat(second(null, "H1", "H2").missing())
                .contains(missing("continued", "Encounter", "E1", "repeatAdmission"));
        assertThat(second(true, "H1", "H2").missing()).contains(missing("continued", "Consent", null, null));
        assertThat(second(true, "H1", "H2", here).continued()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5"})
    void the_order_of_consents_changes_nothing(long seed) {
        Random random = new Random(seed);
        List<String> decisions = Arrays.asList("agree", "refuse", null);
        List<String> relates = Arrays.asList("S1", "S2", null, "X9");
        List<Fact> facts = new ArrayList<>(List.of(STAY, surgery().build()));
        facts.add(surgery().id("S2").startedAt(at("2024-03-06 09:00")).build());
        for (int i = 0; i < 8; i++) {
            facts.add(consent("C" + i, "surgery", "2024-03-0" + (3 + random.nextInt(3)) + " 08:00")
                    .decision(decisions.get(random.nextInt(3)))
                    .relatesToId(relates.get(random.nextInt(4)))
                    .physicianIds(List.of("YS" + random.nextInt(3)))
                    .build());
        }
        List<Fact> expected = assemble(NOW, facts.toArray(Fact[]::new)).facts();
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(facts, random);
            assertThat(assemble(NOW, facts.toArray(Fact[]::new)).facts()).isEqualTo(expected);
        }
    }
}
