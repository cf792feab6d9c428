package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.inpatient;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.only;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medquality.fact.Approval;
import org.medquality.fact.ApprovalBuilder;
import org.medquality.fact.Consent;
import org.medquality.fact.ConsentBuilder;
import org.medquality.fact.ConsentSignature;
import org.medquality.fact.Fact;
import org.medquality.fact.OrderBuilder;
import org.medquality.fact.Patient;
import org.medquality.fact.PatientBuilder;
import org.medquality.fact.ProcedureBuilder;
import org.medquality.fact.SurgeryBuilder;
import org.medquality.fact.TransfusionBuilder;

class ConsentSignaturesTest {
    private static final String NOW = "2024-03-09 00:00";
    private static final String SIGNED = "2024-03-02 09:00";
    private static final Fact STAY = inpatient("2024-03-01 08:00").build();

    /** The decision table: - is what is not known. */
    @ParameterizedTest
    @CsvSource({
        // capacity, born, able, told, signer, signatory
        "full,    1970-05-20, true,  true,  self,   patient",
        "full,    1970-05-20, true,  true,  spouse, patient",
        "full,    1970-05-20, false, true,  self,   patient",
        "full,    1970-05-20, false, true,  spouse, agent",
        "full,    1970-05-20, true,  false, spouse, relative",
        "full,    1970-05-20, true,  false, self,   relative",
        "full,    1970-05-20, false, false, spouse, relative",
        "full,    2008-03-02, true,  true,  self,   patient",
        "full,    2008-03-03, true,  true,  self,   representative",
        "limited, 1970-05-20, true,  true,  self,   representative",
        "none,    1970-05-20, false, false, spouse, representative",
        "none,    -,          true,  true,  parent, representative",
        "-,       2008-03-03, -,     -,     parent, representative",
        "-,       2006-03-03, -,     -,     parent, representative",
    })
    void one_side_and_no_other_has_to_sign(
            String capacity, String born, String able, String told, String signer, String signatory) {
        ConsentSignature signature = signature(patient(capacity, born, able, told), signed(signer));

        assertThat(signature.signatory()).isEqualTo(signatory);
        assertThat(signature.entitled()).isNotNull();
    }

    /** What is not known is taken for ordinary, and named. */
    @ParameterizedTest
    @CsvSource({
        "-,       1970-05-20, true,  true,  self,   patient,        capacity",
        "unknown, 1970-05-20, true,  true,  self,   patient,        capacity",
        "-,       1970-05-20, true,  true,  spouse, patient,        capacity",
        "-,       1970-05-20, true,  false, spouse, relative,       capacity",
        "-,       1970-05-20, false, true,  spouse, agent,          capacity",
        "-,       2006-03-03, true,  true,  self,   representative, capacity",
        "unknown, 2006-03-03, true,  true,  parent, representative, capacity",
        "-,       2006-03-02, true,  true,  parent, patient,        capacity",
        "full,    -,          true,  true,  self,   patient,        birthDate",
        "full,    1970-05-20, true,  -,     spouse, patient,        mayBeTold",
        "full,    1970-05-20, false, -,     spouse, agent,          mayBeTold",
        "full,    1970-05-20, -,     true,  spouse, patient,        ableToSign",
        "none,    -,          true,  true,  spouse, representative, birthDate",
    })
    void what_is_not_known_is_named(
            String capacity, String born, String able, String told, String signer, String signatory, String named) {
        ConsentSignature signature = signature(patient(capacity, born, able, told), signed(signer));

        assertThat(signature.signatory()).isEqualTo(signatory);
        assertThat(signature.entitled()).isNull();
        assertThat(signature.missing())
                .contains(
                        missing("entitled", "Patient", "P1", named),
                        missing("authorisedAt", "Patient", "P1", named),
                        missing("reasonOn", "Patient", "P1", named));
    }

    @ParameterizedTest
    @CsvSource({
        "full,    1970-05-20, true,  self, self",
        "limited, 2014-05-20, true,  self, legal_representative parent",
        "limited, 1970-05-20, true,  self, spouse parent child sibling grandparent grandchild legal_representative",
        "full,    1970-05-20, false, self, spouse parent child sibling grandparent grandchild legal_representative self related_person"
    })
    void the_side_tells_which_relations_entitle(
            String capacity, String born, String told, String signer, String entitled) {
        assertThat(signature(patient(capacity, born, "true", told), signed(signer))
                        .entitled())
                .containsExactlyInAnyOrder(entitled.split(" "));
    }

    @Test
    void a_patient_whom_nobody_supplied_leaves_everything_open() {
        ConsentSignature signature =
                only(assemble(file(NOW, STAY, signed("spouse").build()).supply(Consent.class)), ConsentSignature.class);

        assertThat(signature.signatory()).isEqualTo("patient");
        assertThat(signature.missing()).contains(missing("entitled", "Patient", "P1", null));
    }

    @Test
    void the_letter_that_the_consent_names_makes_the_signer_an_agent() {
        ConsentSignature signature = signature(able(), signed("spouse").agentAuthorisedAt(at("2024-03-03 09:00")));

        assertThat(signature.signatory()).isEqualTo("agent");
        assertThat(signature.authorisedAt()).isEqualTo(at("2024-03-03 09:00"));
    }

    @Test
    void a_letter_that_came_too_late_was_not_needed_for_who_may_not_be_told() {
        Patient open = patient("full", "1970-05-20", "true", "-");
        ConsentBuilder late = signed("spouse").agentAuthorisedAt(at("2024-03-02 09:01"));
        ConsentBuilder early = signed("spouse").agentAuthorisedAt(at(SIGNED));

        assertThat(signature(open, late).signatory()).isEqualTo("agent");
        assertThat(signature(open, late).missing()).contains(missing("authorisedAt", "Patient", "P1", "mayBeTold"));
        assertThat(signature(open, early).authorisedAt()).isEqualTo(at(SIGNED));
    }

    @Test
    void an_agent_stands_on_the_first_letter_that_the_patient_signed() {
        ConsentSignature signature = signature(
                able(),
                signed("authorised_agent"),
                letter("C2", "2024-03-02 07:00", "self"),
                letter("C3", "2024-03-01 07:00", null),
                letter("C4", "2024-02-01 07:00", "child"));

        assertThat(signature.signatory()).isEqualTo("agent");
        assertThat(signature.authorisedAt()).isEqualTo(at("2024-03-01 07:00"));
    }

    @Test
    void a_letter_that_may_name_the_signer_leaves_it_open_who_had_to_sign() {
        ConsentSignature signature = signature(able(), signed("spouse"), letter("C2", "2024-03-01 07:00", "self"));

        assertThat(signature.signatory()).isEqualTo("patient");
        assertThat(signature.missing()).contains(missing("entitled", "Consent", "C1", "agentAuthorisedAt"));
    }

    @Test
    void without_the_promise_there_may_be_a_letter_and_a_reason() {
        Patient unable = patient("full", "1970-05-20", "false", "true");

        assertThat(only(assemble(NOW, STAY, unable, signed("spouse").build()), ConsentSignature.class)
                        .missing())
                .contains(
                        missing("authorisedAt", "Consent", "C1", "agentAuthorisedAt"),
                        missing("reasonOn", "Consent", "C1", "protectiveReasonAt"));
    }

    @Test
    void the_agent_of_an_adult_who_lost_capacity_may_be_a_relative() {
        Patient adult = patient("none", "1970-05-20", "false", "true");
        Patient minor = patient("none", "2014-05-20", "false", "true");
        ConsentBuilder before = signed("authorised_agent").agentAuthorisedAt(at(SIGNED));
        ConsentBuilder after = signed("authorised_agent").agentAuthorisedAt(at("2024-03-02 09:01"));

        assertThat(signature(adult, before).missing()).contains(missing("entitled", "Consent", "C1", "signerRelation"));
        assertThat(signature(adult, after).entitled()).isNotNull();
        assertThat(signature(minor, before).entitled()).containsExactly("legal_representative", "parent");
    }

    @Test
    void days_are_those_of_the_zone_of_the_case() {
        ConsentSignature signature = signature(able(), signed("spouse").protectiveReasonAt(at("2024-03-03 00:00")));

        assertThat(signature.signatory()).isEqualTo("relative");
        assertThat(signature.signedOn()).isEqualTo(LocalDate.of(2024, 3, 2));
        assertThat(signature.reasonOn()).isEqualTo(LocalDate.of(2024, 3, 3));
    }

    @Test
    void refusals_other_papers_and_what_the_head_signed_ask_for_nobody() {
        assertThat(signatures(able(), signed("spouse").decision("refuse"))).isEmpty();
        assertThat(signatures(able(), signed("spouse").decision("withdraw"))).isEmpty();
        assertThat(signatures(able(), signed("spouse").decision("agree"))).hasSize(1);
        assertThat(signatures(able(), signed("spouse").kind("invasive_rescue"))).isEmpty();
        assertThat(signatures(able(), signed("institution_head"))).isEmpty();
        assertThat(signatures(able(), signed("spouse").signedAt(null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C0", "C2"})
    void beside_the_signature_of_the_patient_that_of_the_family_is_not_asked_about(String id) {
        Consent own = signed("self").id(id).build();

        assertThat(signatures(able(), signed("spouse"), own))
                .extracting(ConsentSignature::id)
                .containsExactly(id);
    }

    @Test
    void the_signature_for_another_act_on_another_day_or_of_another_kind_serves_nothing() {
        Consent act = signed("self").id("C2").relatesToId("O2").build();
        Consent day = signed("self").id("C3").signedAt(at("2024-03-03 00:00")).build();
        Consent kind = signed("self").id("C4").kind("anaesthesia").build();

        assertThat(signatures(able(), signed("spouse"), act, day, kind)).hasSize(4);
    }

    @Test
    void an_approval_of_the_act_stands_for_the_consent() {
        assertThat(emergency(signed("spouse"), approval("O1"))).isTrue();
        assertThat(emergency(signed("spouse"), approval("O2"))).isFalse();
        assertThat(emergency(signed("spouse"))).isFalse();
        assertThat(only(
                                promised(
                                        able(),
                                        signed("spouse").relatesToId(null).build(),
                                        approval("O2")),
                                ConsentSignature.class)
                        .missing())
                .contains(missing("emergency", "Consent", "C1", "relatesToId"));
    }

    @Test
    void without_the_promise_only_an_act_to_save_life_may_have_been_approved() {
        Fact surgery = SurgeryBuilder.builder()
                .id("O1")
                .encounterId("E1")
                .code("45.73")
                .surgeonId("S1")
                .startedAt(at("2024-03-02 10:00"))
                .urgency("urgent")
                .build();
        Fact procedure = ProcedureBuilder.builder()
                .id("O1")
                .encounterId("E1")
                .category("special_treatment")
                .startedAt(at("2024-03-02 10:00"))
                .build();

        assertThat(unpromised(surgery).emergency()).isFalse();
        assertThat(unpromised(procedure).missing()).contains(missing("emergency", "Approval", null, null));
        assertThat(unpromised().missing()).contains(missing("emergency", "Approval", null, null));
    }

    @Test
    void blood_that_was_not_ordered_as_an_emergency_needs_no_approval() {
        Fact bag = TransfusionBuilder.builder()
                .id("O1")
                .encounterId("E1")
                .bagNo("B1")
                .orderId("R1")
                .build();
        OrderBuilder order =
                OrderBuilder.builder().id("R1").encounterId("E1").kind("blood").issuedAt(at("2024-03-02 08:00"));

        assertThat(unpromised(bag, order.emergency(false).build()).emergency()).isFalse();
        assertThat(unpromised(bag, order.emergency(true).build()).emergency()).isNull();
        assertThat(unpromised(bag).emergency()).isNull();
    }

    private static Boolean emergency(ConsentBuilder consent, Fact... more) {
        AssembledCase file = assemble(file(NOW, STAY, able(), consent.build())
                .add(more)
                .supply(Consent.class)
                .supply(Approval.class));
        return only(file, ConsentSignature.class).emergency();
    }

    private static ConsentSignature unpromised(Fact... more) {
        AssembledCase file = assemble(
                file(NOW, STAY, able(), signed("spouse").build()).add(more).supply(Consent.class));
        return only(file, ConsentSignature.class);
    }

    private static ConsentSignature signature(Patient patient, ConsentBuilder consent, Fact... more) {
        return signatures(patient, consent, more).get(0);
    }

    private static List<ConsentSignature> signatures(Patient patient, ConsentBuilder consent, Fact... more) {
        return assemble(file(NOW, STAY, patient, consent.build()).add(more).supply(Consent.class))
                .all(ConsentSignature.class);
    }

    private static AssembledCase promised(Fact... facts) {
        return assemble(file(NOW, STAY).add(facts).supply(Consent.class).supply(Approval.class));
    }

    private static Patient able() {
        return patient("full", "1970-05-20", "true", "true");
    }

    private static Patient patient(String capacity, String born, String able, String told) {
        return PatientBuilder.builder()
                .id("P1")
                .capacity(capacity.equals("-") ? null : capacity)
                .birthDate(born.equals("-") ? null : LocalDate.parse(born))
                .ableToSign(able.equals("-") ? null : Boolean.valueOf(able))
                .mayBeTold(told.equals("-") ? null : Boolean.valueOf(told))
                .build();
    }

    private static ConsentBuilder signed(String signer) {
        return ConsentBuilder.builder()
                .id("C1")
                .encounterId("E1")
                .kind("surgery")
                .relatesToId("O1")
                .signedAt(at(SIGNED))
                .signerRelation(signer);
    }

    private static Consent letter(String id, String signed, String signer) {
        return ConsentBuilder.builder()
                .id(id)
                .encounterId("E1")
                .kind("authorisation_letter")
                .signedAt(at(signed))
                .signerRelation(signer)
                .build();
    }

    private static Approval approval(String act) {
        return ApprovalBuilder.builder()
                .id("A1")
                .kind("emergency_consent")
                .relatesToId(act)
                .build();
    }
}
