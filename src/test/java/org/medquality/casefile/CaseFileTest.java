package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.firstNote;
import static org.medquality.casefile.Cases.inpatient;
import static org.medquality.casefile.Cases.note;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medquality.fact.Consent;
import org.medquality.fact.Document;
import org.medquality.fact.DocumentBuilder;
import org.medquality.fact.Encounter;
import org.medquality.fact.Fact;
import org.medquality.fact.PatientBuilder;
import org.medquality.fact.Setting;

class CaseFileTest {
    private static final Encounter STAY = inpatient("2024-03-01 08:00").build();

    @Test
    void facts_are_sorted_by_type_and_id_whatever_their_order() {
        Document later = note("D2", "2024-03-01 09:00");
        Document earlier = note("D1", "2024-03-01 10:00");

        CaseFile file = Cases.file("2024-03-02 00:00", later, STAY, earlier).build();

        assertThat(file.facts()).containsExactly(earlier, later, STAY);
        assertThat(file)
                .isEqualTo(Cases.file("2024-03-02 00:00", earlier, later, STAY).build());
    }

    @Test
    void the_zone_is_that_of_china_unless_said() {
        assertThat(Cases.file("2024-03-02 00:00", STAY).build().zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void a_promise_without_a_moment_holds_until_the_moment_of_the_audit() {
        CaseFile file = Cases.file("2024-03-02 00:00", STAY)
                .supply(Document.class)
                .supply(Consent.class, at("2024-03-01 12:00"))
                .build();

        assertThat(file.supplied().until("Document")).isEqualTo(at("2024-03-02 00:00"));
        assertThat(file.supplied().until("Consent")).isEqualTo(at("2024-03-01 12:00"));
        assertThat(file.supplied().until("Order")).isNull();
    }

    @Test
    void an_empty_case_is_refused_for_everything_it_lacks() {
        assertThat(places(CaseFile.builder("C1"))).containsExactly("asOf", "Encounter");
    }

    @Test
    void a_second_encounter_and_a_second_patient_are_refused() {
        Encounter other = inpatient("2024-03-01 08:00").id("E2").build();

        assertThat(places(STAY, other, patient("P1"), patient("P2"))).containsExactly("Encounter", "Patient");
    }

    @Test
    void two_facts_of_one_type_and_id_are_refused_once() {
        Document twice = note("D1", "2024-03-01 09:00");

        assertThat(places(STAY, twice, twice, twice)).containsExactly("Document D1");
    }

    @Test
    void a_fact_of_another_encounter_is_refused() {
        Document foreign = DocumentBuilder.builder(note("D1", "2024-03-01 09:00"))
                .encounterId("E9")
                .build();

        assertThat(places(STAY, foreign)).containsExactly("Document D1.encounterId");
    }

    @Test
    void an_unknown_code_is_refused_without_being_quoted() {
        Document odd = DocumentBuilder.builder(firstNote("D1", "2024-03-01 09:00"))
                .type("Zhang San")
                .build();

        CaseException refusal = refusal(Cases.file("2024-03-02 00:00", STAY, odd));

        assertThat(refusal.problems()).extracting(CaseException.Problem::where).containsExactly("Document D1.type");
        assertThat(refusal).hasMessageContaining("DocumentType").hasMessageNotContaining("Zhang");
    }

    @Test
    void a_derived_fact_is_refused_and_cannot_be_promised() {
        Setting setting = new Setting("zone", null, "engine");

        assertThat(places(Cases.file("2024-03-02 00:00", STAY, setting).supply(Setting.class)))
                .containsExactly("Setting zone", "supplied Setting");
    }

    private static Fact patient(String id) {
        return PatientBuilder.builder().id(id).build();
    }

    private static List<String> places(Fact... facts) {
        return places(Cases.file("2024-03-02 00:00", facts));
    }

    private static List<String> places(CaseFile.Builder file) {
        return refusal(file).problems().stream()
                .map(CaseException.Problem::where)
                .toList();
    }

    private static CaseException refusal(CaseFile.Builder file) {
        return catchThrowableOfType(CaseException.class, file::build);
    }
}
