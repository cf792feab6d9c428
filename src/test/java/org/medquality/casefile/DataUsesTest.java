package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.inpatient;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.only;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medquality.fact.ArchivedChart;
import org.medquality.fact.Authority;
import org.medquality.fact.AuthorityBuilder;
import org.medquality.fact.Consent;
import org.medquality.fact.ConsentBuilder;
import org.medquality.fact.DataAccess;
import org.medquality.fact.DataUseBuilder;
import org.medquality.fact.Fact;
import org.medquality.fact.InstitutionBuilder;
import org.medquality.fact.OutsideUse;
import org.medquality.fact.PatientBuilder;
import org.medquality.fact.StaffMemberBuilder;

/** Accesses to the data of patients, uses beyond care, and how long charts are kept. */
class DataUsesTest {
    private static final String NOW = "2024-06-01 00:00";
    private static final Fact STAY = inpatient("2024-03-01 08:00").build();
    private static final Fact HOSPITAL =
            InstitutionBuilder.builder().id("H1").level("2").build();
    private static final Fact READER =
            StaffMemberBuilder.builder().id("S1").profession("physician").build();

    private static DataUseBuilder use(String kind) {
        return DataUseBuilder.builder().id("U1").kind(kind).at(at("2024-03-05 10:00"));
    }

    private static DataUseBuilder consented() {
        return use("publication").basis("consent");
    }

    private static Fact right(String from, String to) {
        return AuthorityBuilder.builder()
                .id("R " + from)
                .staffId("S1")
                .kind("data_access")
                .from(LocalDate.parse(from))
                .to(to == null ? null : LocalDate.parse(to))
                .build();
    }

    private static ConsentBuilder consent(String id, String signed) {
        return ConsentBuilder.builder()
                .id(id)
                .encounterId("E1")
                .kind("data_use")
                .relatesToId("U1")
                .signedAt(at(signed))
                .signerRelation("self")
                .decision("agree");
    }

    private static Fact patient(String born) {
        return PatientBuilder.builder()
                .id("P1")
                .birthDate(born == null ? null : LocalDate.parse(born))
                .build();
    }

    private static DataAccess access(Fact... facts) {
        return only(Cases.assemble(file(NOW, facts).supply(Authority.class)), DataAccess.class);
    }

    private static OutsideUse outside(Fact... facts) {
        return only(Cases.assemble(file(NOW, facts).supply(Consent.class)), OutsideUse.class);
    }

    @Test
    void a_right_that_lapsed_is_none_and_one_that_holds_tells_nothing_of_the_reason() {
        Fact use = use("access").actorId("S1").build();

        assertThat(access(STAY, use, READER, right("2023-01-01", "2024-03-04")).authorised())
                .isFalse();
        assertThat(access(STAY, use, READER, right("2024-03-06", null)).authorised())
                .isFalse();
        DataAccess held = access(STAY, use, READER, right("2023-01-01", "2024-03-05"));
        assertThat(held.authorised()).isNull();
        assertThat(held.missing()).containsExactly(missing("authorised", "DataUse", "U1", "authorised"));
    }

    @Test
    void whether_a_right_lapsed_is_known_only_of_people_and_rights_that_were_supplied() {
        Fact use = use("access").actorId("S1").build();
        Fact lapsed = right("2023-01-01", "2024-03-04");

        assertThat(access(STAY, use, lapsed).missing())
                .containsExactly(missing("authorised", "StaffMember", "S1", null));
        assertThat(only(Cases.assemble(NOW, STAY, use, READER, lapsed), DataAccess.class)
                        .missing())
                .containsExactly(missing("authorised", "Authority", null, null));
        assertThat(access(STAY, use, READER).missing())
                .containsExactly(missing("authorised", "DataUse", "U1", "authorised"));
    }

    @Test
    void what_is_said_of_an_access_counts() {
        Fact use = use("loan").actorId("S1").authorised(true).build();

        assertThat(access(STAY, use, READER, right("2023-01-01", "2024-03-04")).authorised())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "external_provision,, true",
        "publication, statutory, true",
        "access, consent, true",
        "access, deidentified, true",
        "loan, none, true",
        "access, care, false",
        "access, public_health, false",
        "access,, false",
        "archive,, false"
    })
    void a_use_is_beyond_care_by_its_kind_or_its_basis(String kind, String basis, boolean outside) {
        Fact use = use(kind).basis(basis).build();

        assertThat(Cases.assemble(NOW, STAY, use).all(OutsideUse.class)).hasSize(outside ? 1 : 0);
    }

    @Test
    void what_law_or_care_demands_is_no_sale_unless_the_use_says_so() {
        assertThat(outside(STAY, use("external_provision").basis("statutory").build())
                        .sold())
                .isFalse();
        assertThat(outside(STAY, use("access").basis("care").sold(true).build()).sold())
                .isTrue();
        assertThat(outside(STAY, use("publication").basis("consent").build()).missing())
                .contains(missing("sold", "DataUse", "U1", "sold"));
    }

    @Test
    void the_last_consent_before_the_use_counts_and_else_the_first_after_it() {
        Fact early = consent("C1", "2024-03-01 09:00").build();
        Fact last = consent("C2", "2024-03-05 10:00").build();
        Fact after = consent("C3", "2024-03-06 09:00").build();
        Fact later = consent("C4", "2024-03-07 09:00").build();

        assertThat(outside(STAY, consented().build(), early, last, after).consentedAt())
                .isEqualTo(at("2024-03-05 10:00"));
        assertThat(outside(STAY, consented().build(), later, after).consentedAt())
                .isEqualTo(at("2024-03-06 09:00"));
    }

    @Test
    void without_any_consent_there_is_none_under_the_promise() {
        OutsideUse use = outside(STAY, consented().sold(false).build());

        assertThat(use.consentedAt()).isNull();
        assertThat(use.missing()).isEmpty();
        assertThat(only(Cases.assemble(NOW, STAY, consented().build()), OutsideUse.class)
                        .missing())
                .contains(missing("consentedAt", "Consent", null, null), missing("age", "Consent", null, null));
    }

    @Test
    void a_late_consent_alone_proves_nothing_without_the_promise() {
        Fact after = consent("C3", "2024-03-06 09:00").build();

        assertThat(only(Cases.assemble(NOW, STAY, consented().build(), after), OutsideUse.class)
                        .consentedAt())
                .isNull();
    }

    @Test
    void refusals_do_not_count_and_of_withdrawals_the_time_is_not_known() {
        Fact agreed = consent("C1", "2024-03-01 09:00").build();
        Fact refused = consent("C2", "2024-03-02 09:00").decision("refuse").build();
        Fact withdrawn = consent("C3", "2024-03-03 09:00").decision("withdraw").build();
        Fact later = consent("C3", "2024-03-06 09:00").decision("withdraw").build();

        assertThat(outside(STAY, consented().build(), refused).missing())
                .extracting("property")
                .doesNotContain("consentedAt");
        assertThat(outside(STAY, consented().build(), agreed, withdrawn).missing())
                .contains(missing("consentedAt", "Consent", "C3", "decision"));
        assertThat(outside(STAY, consented().build(), agreed, later).consentedAt())
                .isEqualTo(at("2024-03-01 09:00"));
    }

    @Test
    void what_may_be_a_consent_to_the_use_leaves_it_open() {
        Fact about = consent("C1", "2024-03-01 09:00").relatesToId(null).build();
        Fact decision = consent("C1", "2024-03-01 09:00").decision(null).build();
        Fact other = consent("C1", "2024-03-01 09:00").relatesToId("U2").build();

        assertThat(outside(STAY, consented().build(), about).missing())
                .contains(missing("consentedAt", "Consent", "C1", "relatesToId"));
        assertThat(outside(STAY, consented().build(), decision).missing())
                .contains(missing("consentedAt", "Consent", "C1", "decision"));
        assertThat(outside(STAY, consented().sold(false).build(), other).missing())
                .isEmpty();
    }

    @Test
    void an_unsigned_consent_is_none_under_the_promise() {
        Fact unsigned = consent("C1", "2024-03-01 09:00").signedAt(null).build();

        assertThat(outside(STAY, consented().sold(false).build(), unsigned).missing())
                .isEmpty();
        assertThat(only(Cases.assemble(NOW, STAY, consented().build(), unsigned), OutsideUse.class)
                        .missing())
                .contains(missing("consentedAt", "Consent", "C1", "signedAt"));
    }

    @Test
    void the_file_of_an_institution_knows_no_consents() {
        OutsideUse use = outside(HOSPITAL, consented().patientId("P1").build());

        assertThat(use.missing()).contains(missing("consentedAt", "Consent", null, null));
    }

    @ParameterizedTest
    @CsvSource({"2010-03-05, 14", "2010-03-06, 13"})
    void the_age_is_that_of_the_day_of_the_signature(String born, int age) {
        Fact consent = consent("C1", "2024-03-05 09:00").build();

        assertThat(outside(STAY, consented().build(), consent, patient(born)).age())
                .isEqualTo(age);
    }

    @Test
    void without_patient_or_birthday_there_is_no_age() {
        Fact consent = consent("C1", "2024-03-05 09:00").signerRelation(null).build();

        assertThat(outside(STAY, consented().build(), consent).missing())
                .contains(
                        missing("age", "Patient", "P1", null),
                        missing("signerRelation", "Consent", "C1", "signerRelation"));
        assertThat(outside(STAY, consented().build(), consent, patient(null)).missing())
                .contains(missing("age", "Patient", "P1", "birthDate"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-01, 2054-03-01, 30",
        "2024-03-01, 2054-02-28, 29",
        "2024-02-29, 2054-02-28, 30",
        "2024-02-29, 2054-02-27, 29",
        "2024-03-01, 2024-03-02, 0"
    })
    void a_chart_is_kept_by_the_corresponding_date(String left, String until, int years) {
        Fact stay = inpatient("2024-02-01 08:00")
                .endedAt(at(left + " 23:59"))
                .endMode("discharge")
                .build();
        Fact kept = use("archive").retainedUntil(LocalDate.parse(until)).build();

        ArchivedChart chart = only(Cases.assemble(NOW, stay, kept), ArchivedChart.class);

        assertThat(chart.keptYears()).isEqualTo(years);
        assertThat(chart.missing())
                .contains(
                        missing("held", "Encounter", "E1", "recordHeldByInstitution"),
                        missing("mental", "Patient", "P1", null));
    }

    @Test
    void there_is_nothing_to_keep_while_the_patient_is_here() {
        Fact kept = use("archive").build();

        assertThat(Cases.assemble(NOW, STAY, kept).all(ArchivedChart.class)).isEmpty();
        Fact left = inpatient("2024-02-01 08:00").diedAt(at("2024-03-01 10:00")).build();
        ArchivedChart chart = only(Cases.assemble(NOW, left, kept, patient(null)), ArchivedChart.class);
        assertThat(chart.endedAt()).isEqualTo(at("2024-03-01 10:00"));
        assertThat(chart.missing())
                .contains(
                        missing("keptYears", "DataUse", "U1", "retainedUntil"),
                        missing("mental", "Patient", "P1", "mentalDisorder"));
    }
}
