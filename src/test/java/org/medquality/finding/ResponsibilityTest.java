package org.medquality.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medquality.casefile.AssembledCase;
import org.medquality.casefile.CaseFile;
import org.medquality.catalog.Catalogue;
import org.medquality.fact.Document;
import org.medquality.fact.DocumentBuilder;
import org.medquality.fact.Encounter;
import org.medquality.fact.EncounterBuilder;
import org.medquality.fact.Fact;
import org.medquality.fact.HospitalLevel;
import org.medquality.fact.InstitutionBuilder;
import org.medquality.fact.ShiftBuilder;
import org.medquality.fact.StaffMemberBuilder;
import org.medquality.fact.StayPeriod;
import org.medquality.fact.StayPeriodBuilder;
import org.medquality.json.CatalogueReader;
import org.medquality.rule.RuleFiles;

/** Who answers for a finding: the one whom the fact names, else whoever had the patient at that time. */
class ResponsibilityTest {
    private static final Catalogue CATALOGUE = CatalogueReader.read(RuleFiles.builtIn());
    private static final Encounter STAY = EncounterBuilder.builder()
            .id("E1")
            .patientId("P1")
            .kind("inpatient")
            .departmentId("K9")
            .physicianId("YS9")
            .startedAt(at("2024-03-01T08:00"))
            .build();
    private static final StayPeriod FIRST = period("P1", "responsible_physician", "YS1", "2024-03-01T08:00");
    private static final StayPeriod SECOND = period("P2", "responsible_physician", "YS2", "2024-03-05T08:00");
    private static final StayPeriod WARD = period("P3", "department", "K1", "2024-03-01T08:00");
    private static final StayPeriod MOVED = period("P4", "department", "K2", "2024-03-05T08:00");

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CaseFile.DEFAULT_ZONE).toInstant();
    }

    private static StayPeriod period(String id, String kind, String value, String from) {
        return StayPeriodBuilder.builder()
                .id(id)
                .encounterId("E1")
                .kind(kind)
                .value(value)
                .from(at(from))
                .build();
    }

    private static DocumentBuilder note(String signed) {
        return DocumentBuilder.builder()
                .id("D1")
                .encounterId("E1")
                .type("DAILY_PROGRESS_NOTE")
                .firstSignedAt(at(signed));
    }

    private static Responsible of(Fact subject, Fact... facts) {
        CaseFile file =
                CaseFile.builder("C1").asOf(at("2024-03-10T00:00")).add(facts).build();
        AssembledCase assembled = CatalogueSettings.assembler(CATALOGUE, CatalogueSettings.of(CATALOGUE))
                .assemble(file);
        return new Responsibility(assembled).of(subject);
    }

    @Test
    void the_author_of_a_document_answers_for_it_in_the_department_of_that_time() {
        Document note = note("2024-03-04T08:00").authorId("YS7").build();
        assertThat(of(note, STAY, FIRST, SECOND, WARD, MOVED, note)).isEqualTo(new Responsible("YS7", "K1"));
    }

    @Test
    void where_the_fact_names_nobody_the_physician_in_charge_at_that_time_answers() {
        Document before = note("2024-03-05T07:59").build();
        Document after = note("2024-03-05T08:00").build();
        assertThat(of(before, STAY, FIRST, SECOND, WARD, MOVED, before)).isEqualTo(new Responsible("YS1", "K1"));
        assertThat(of(after, STAY, FIRST, SECOND, WARD, MOVED, after)).isEqualTo(new Responsible("YS2", "K2"));
    }

    @Test
    void for_a_stay_answers_who_had_the_patient_last() {
        assertThat(of(STAY, STAY, FIRST, SECOND, WARD, MOVED)).isEqualTo(new Responsible("YS2", "K2"));
        assertThat(of(STAY, STAY)).isEqualTo(new Responsible("YS9", "K9"));
    }

    @Test
    void in_the_file_of_an_institution_a_shift_names_person_and_department() {
        Fact shift = ShiftBuilder.builder()
                .id("B1")
                .departmentId("K3")
                .postId("G1")
                .kind("night")
                .staffId("HS1")
                .plannedFrom(at("2024-03-01T20:00"))
                .plannedTo(at("2024-03-02T08:00"))
                .build();
        Fact hospital = InstitutionBuilder.builder().id("H1").level("2").build();
        assertThat(of(shift, hospital, shift)).isEqualTo(new Responsible("HS1", "K3"));
        assertThat(of(hospital, hospital)).isEqualTo(Responsible.NOBODY);
    }

    @Test
    void a_person_answers_for_himself_in_his_department() {
        Fact person = StaffMemberBuilder.builder()
                .id("HS1")
                .profession("nurse")
                .departmentId("K3")
                .build();
        Fact hospital = InstitutionBuilder.builder().id("H1").level("2").build();
        assertThat(of(person, hospital, person)).isEqualTo(new Responsible("HS1", "K3"));
    }

    @Test
    void nobody_answers_for_what_stands_on_no_fact() {
        assertThat(of(new HospitalLevel("2", List.of()), STAY)).isEqualTo(Responsible.NOBODY);
    }
}
