package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.inpatient;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.only;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medquality.fact.ApprovalBuilder;
import org.medquality.fact.Authority;
import org.medquality.fact.AuthorityBuilder;
import org.medquality.fact.ChargeLineBuilder;
import org.medquality.fact.EthicsVote;
import org.medquality.fact.Fact;
import org.medquality.fact.InstitutionBuilder;
import org.medquality.fact.OrganDonation;
import org.medquality.fact.OrganDonationBuilder;
import org.medquality.fact.PricedCharge;
import org.medquality.fact.StaffMemberBuilder;
import org.medquality.fact.Transplantation;

/** Donations of organs: hospital, surgeon, donor, the vote of the ethics committee and the price. */
class TransplantationsTest {
    private static final String NOW = "2024-09-01 08:00";
    private static final Fact STAY =
            inpatient("2024-06-01 08:00").institutionId("H1").build();
    private static final Fact SURGEON =
            StaffMemberBuilder.builder().id("S1").profession("physician").build();

    private static OrganDonationBuilder donation() {
        return OrganDonationBuilder.builder()
                .id("N1")
                .living(true)
                .organ("kidney")
                .surgeonId("S1")
                .retrievalStartedAt(at("2024-06-05 09:00"));
    }

    private static Authority right(@Nullable String organ, String from, @Nullable String to) {
        return AuthorityBuilder.builder()
                .id("A1")
                .staffId("S1")
                .kind("transplant")
                .value(organ)
                .from(LocalDate.parse(from))
                .to(to == null ? null : LocalDate.parse(to))
                .build();
    }

    private static Transplantation transplantation(Fact... facts) {
        return only(
                assemble(file(NOW, STAY).add(facts).supply(OrganDonation.class).supply(Authority.class)),
                Transplantation.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cornea", "marrow", "tissue"})
    void tissue_is_no_organ(String organ) {
        assertThat(assemble(NOW, STAY, donation().organ(organ).build()).all(Transplantation.class))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-05 09:00, false, ''",
        "2024-06-05 09:01, false, false",
        "2024-06-05 09:00, true, false",
    })
    void a_donor_who_died_here_may_give_to_a_hospital_elsewhere(String died, boolean living, String licensed) {
        Fact donor = inpatient("2024-06-01 08:00")
                .institutionId("H1")
                .diedAt(at(died))
                .endMode("death")
                .build();
        Fact hospital = InstitutionBuilder.builder()
                .id("H1")
                .level("2")
                .specialLicences(List.of())
                .build();

        Transplantation transplantation =
                only(assemble(NOW, donor, hospital, donation().living(living).build()), Transplantation.class);

        assertThat(transplantation.licensed()).isEqualTo(licensed.isEmpty() ? null : Boolean.valueOf(licensed));
        if (licensed.isEmpty())
            assertThat(transplantation.missing()).contains(missing("licensed", "Institution", null, null));
    }

    @Test
    void a_retrieval_without_a_time_has_not_happened_only_under_the_promise() {
        OrganDonation planned = donation().retrievalStartedAt(null).build();

        assertThat(transplantation(donation().build()).retrieved()).isTrue();
        assertThat(transplantation(planned).retrieved()).isFalse();
        assertThat(transplantation(planned).missing())
                .contains(
                        missing("surgeonRecognised", "OrganDonation", "N1", "retrievalStartedAt"),
                        missing("donorAge", "OrganDonation", "N1", "retrievalStartedAt"));
        assertThat(only(assemble(NOW, STAY, planned), Transplantation.class).missing())
                .contains(missing("retrieved", "OrganDonation", "N1", "retrievalStartedAt"));
    }

    @Test
    void the_institution_is_licensed_for_the_organ() {
        InstitutionBuilder hospital = InstitutionBuilder.builder().id("H1").level("3");
        Fact licensed = hospital.specialLicences(List.of("transplant_liver", "transplant_kidney"))
                .build();
        Fact other = hospital.specialLicences(List.of("transplant_liver")).build();
        Fact silent = hospital.specialLicences(null).build();
        OrganDonation donation = donation().build();

        assertThat(transplantation(donation, licensed).licensed()).isTrue();
        assertThat(transplantation(donation, other).licensed()).isFalse();
        assertThat(transplantation(donation, silent).missing())
                .contains(missing("licensed", "Institution", "H1", "specialLicences"));
        assertThat(transplantation(donation).missing()).contains(missing("licensed", "Institution", "H1", null));
        assertThat(only(assemble(NOW, inpatient("2024-06-01 08:00").build(), donation), Transplantation.class)
                        .missing())
                .contains(missing("licensed", "Institution", null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "kidney, 2024-06-05, , true",
        "kidney, 2024-06-06, , false",
        "kidney, 2020-01-01, 2024-06-05, true",
        "kidney, 2020-01-01, 2024-06-04, false",
        "liver, 2020-01-01, , false",
    })
    void the_surgeon_is_recognised_for_the_organ_on_the_day(String organ, String from, String to, boolean recognised) {
        assertThat(transplantation(donation().build(), SURGEON, right(organ, from, to))
                        .surgeonRecognised())
                .isEqualTo(recognised);
    }

    @Test
    void whether_the_surgeon_is_recognised_may_not_be_known() {
        Fact unclear = right(null, "2020-01-01", null);
        OrganDonation donation = donation().build();

        assertThat(transplantation(donation, SURGEON, unclear).missing())
                .contains(missing("surgeonRecognised", "Authority", "A1", "value"));
        assertThat(transplantation(donation).missing())
                .contains(missing("surgeonRecognised", "StaffMember", "S1", null));
        assertThat(transplantation(donation().surgeonId(null).build()).missing())
                .contains(missing("surgeonRecognised", "OrganDonation", "N1", "surgeonId"));
        assertThat(only(assemble(NOW, STAY, donation, SURGEON), Transplantation.class)
                        .missing())
                .contains(missing("surgeonRecognised", "Authority", null, null));
    }

    @ParameterizedTest
    @CsvSource({"2006-06-05, 18", "2006-06-06, 17", ", "})
    void the_age_of_the_donor_is_that_on_the_day_of_the_retrieval(LocalDate born, @Nullable Integer age) {
        assertThat(transplantation(donation().donorBirthDate(born).build()).donorAge())
                .isEqualTo(age);
    }

    @Test
    void capacity_and_relation_that_say_nothing_are_unknown() {
        Transplantation known = transplantation(
                donation().donorCapacity("limited").relation("other").build());
        Transplantation vague = transplantation(donation()
                .donorCapacity("unknown")
                .relation("legal_representative")
                .build());

        assertThat(known.donorCapacity()).isEqualTo("limited");
        assertThat(known.relation()).isEqualTo("other");
        assertThat(vague.missing())
                .contains(
                        missing("donorCapacity", "OrganDonation", "N1", "donorCapacity"),
                        missing("relation", "OrganDonation", "N1", "relation"));
        assertThat(transplantation(donation().relation("authorised_agent").build())
                        .relation())
                .isNull();
        assertThat(transplantation(donation().relation("institution_head").build())
                        .relation())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"8, 12, 2", "7, 12, 1", "12, 12, 3", "5, 7, 2", "4, 7, 1", "0, 7, 0", ", 7, ", "7, , ", "7, 0, "})
    void the_share_of_an_ethics_committee_is_told_in_whole_thirds(
            @Nullable Integer votes, @Nullable Integer members, @Nullable Integer thirds) {
        Fact approval = ApprovalBuilder.builder()
                .id("V1")
                .kind("ethics_committee")
                .relatesToId("N1")
                .votesFor(votes)
                .memberCount(members)
                .build();

        EthicsVote vote = only(assemble(NOW, STAY, approval), EthicsVote.class);

        assertThat(vote.thirdsFor()).isEqualTo(thirds);
        assertThat(vote.missing())
                .contains(missing("decision", "Approval", "V1", "decision"))
                .anyMatch(m -> thirds != null || m.property().equals("thirdsFor"));
    }

    @ParameterizedTest
    @CsvSource({"3000, 1500, false", "3000.00, 1500.0, false", "3000.01, 1500, true", "90, 1500, false", "90, , "})
    void a_charge_is_held_against_the_price_of_that_time(
            BigDecimal amount, @Nullable BigDecimal price, @Nullable Boolean above) {
        Fact line = ChargeLineBuilder.builder()
                .id("F1")
                .itemCode("K01")
                .quantity(BigDecimal.valueOf(2))
                .amountCny(amount)
                .listPriceCny(price)
                .build();

        PricedCharge charge = only(assemble(NOW, STAY, line), PricedCharge.class);

        assertThat(charge.aboveList()).isEqualTo(above);
        assertThat(charge.missing().contains(missing("aboveList", "ChargeLine", "F1", "listPriceCny")))
                .isEqualTo(above == null);
    }
}
