package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.inpatient;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.only;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medquality.fact.ChargeLineBuilder;
import org.medquality.fact.Consent;
import org.medquality.fact.ConsentBuilder;
import org.medquality.fact.Fact;
import org.medquality.fact.PatientAnswer;

class PatientAnswersTest {
    private static final String NOW = "2024-03-09 00:00";
    private static final Fact STAY = inpatient("2024-03-01 08:00").build();

    @Test
    void a_signature_is_an_agreement_unless_it_says_otherwise() {
        PatientAnswer silent = promised(consent().signedAt(at("2024-03-02 09:00")));
        PatientAnswer refusing =
                promised(consent().signedAt(at("2024-03-02 09:00")).decision("refuse"));

        assertThat(silent.signed()).isTrue();
        assertThat(silent.decision()).isEqualTo("agree");
        assertThat(silent.at()).isEqualTo(at("2024-03-02 09:00"));
        assertThat(refusing.decision()).isEqualTo("refuse");
    }

    @Test
    void what_nobody_signed_counts_from_when_the_patient_side_was_told() {
        PatientAnswer answer =
                promised(consent().informedAt(at("2024-03-02 09:00")).signerRelation("spouse"));

        assertThat(answer.signed()).isFalse();
        assertThat(answer.signedBy()).isEqualTo("nobody");
        assertThat(answer.decision()).isNull();
        assertThat(answer.at()).isEqualTo(at("2024-03-02 09:00"));
        assertThat(answer.missing()).noneMatch(m -> m.property().equals("decision"));
    }

    @Test
    void when_the_patient_side_was_told_may_not_be_known() {
        assertThat(promised(consent()).missing()).contains(missing("at", "Consent", "C1", "informedAt"));
    }

    @Test
    void without_the_promise_a_consent_without_time_may_be_signed() {
        PatientAnswer answer = only(assemble(NOW, STAY, consent().build()), PatientAnswer.class);

        assertThat(answer.signed()).isNull();
        assertThat(answer.at()).isNull();
        assertThat(answer.missing())
                .contains(
                        missing("signed", "Consent", "C1", "signedAt"),
                        missing("at", "Consent", "C1", "signedAt"),
                        missing("decision", "Consent", "C1", "decision"),
                        missing("signedBy", "Consent", "C1", "signerRelation"));
    }

    @ParameterizedTest
    @CsvSource({
        "self, patient",
        "spouse, relative",
        "parent, relative",
        "child, relative",
        "sibling, relative",
        "grandparent, relative",
        "grandchild, relative",
        "legal_representative, representative",
        "authorised_agent, agent",
        "institution_head, institution",
        "related_person, other",
        "collateral_within_3, other",
        "other, other"
    })
    void the_relation_tells_on_which_side_the_signer_stands(String relation, String side) {
        assertThat(promised(consent().signedAt(at("2024-03-02 09:00")).signerRelation(relation))
                        .signedBy())
                .isEqualTo(side);
    }

    @Test
    void a_consent_covers_what_it_lists_and_what_it_names() {
        assertThat(promised(consent().relatesToId("L1").scopeCodes(List.of("X1", "X2")))
                        .covers())
                .containsExactly("L1", "X1", "X2");
        assertThat(promised(consent().scopeCodes(List.of())).covers()).isEmpty();
    }

    @Test
    void a_consent_that_lists_nothing_covers_the_charge_that_it_names_and_nothing_else() {
        Fact line = ChargeLineBuilder.builder()
                .id("L1")
                .itemCode("X1")
                .quantity(BigDecimal.ONE)
                .amountCny(BigDecimal.TEN)
                .build();
        Consent ofCharge = consent().relatesToId("L1").build();
        Consent ofStay = consent().relatesToId("E1").build();

        assertThat(only(assemble(NOW, STAY, line, ofCharge), PatientAnswer.class)
                        .covers())
                .containsExactly("L1");
        assertThat(only(assemble(NOW, STAY, line, ofStay), PatientAnswer.class).missing())
                .contains(missing("covers", "Consent", "C1", "scopeCodes"));
    }

    @Test
    void a_witness_counts_once() {
        assertThat(promised(consent().witnessIds(List.of("N1", "N2", "N1"))).witnesses())
                .isEqualTo(2);
        assertThat(promised(consent()).missing()).contains(missing("witnesses", "Consent", "C1", "witnessIds"));
    }

    private static ConsentBuilder consent() {
        return ConsentBuilder.builder().id("C1").encounterId("E1").kind("self_pay");
    }

    private static PatientAnswer promised(ConsentBuilder consent) {
        return only(assemble(file(NOW, STAY, consent.build()).supply(Consent.class)), PatientAnswer.class);
    }
}
