package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.inpatient;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.only;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medquality.fact.Fact;
import org.medquality.fact.OrganDonation;
import org.medquality.fact.OrganDonationBuilder;
import org.medquality.fact.OrganRetrieval;

class OrganRetrievalsTest {
    private static final String NOW = "2024-06-09 00:00";
    private static final Fact STAY = inpatient("2024-06-01 08:00").build();

    @Test
    void a_donation_that_was_not_retrieved_is_no_retrieval_under_the_promise() {
        OrganDonation planned = donation().retrievalStartedAt(null).build();

        assertThat(assemble(file(NOW, STAY, planned).supply(OrganDonation.class))
                        .all(OrganRetrieval.class))
                .isEmpty();
        OrganRetrieval perhaps = only(assemble(NOW, STAY, planned), OrganRetrieval.class);
        assertThat(perhaps.begun()).isNull();
        assertThat(perhaps.missing())
                .contains(
                        missing("begun", "OrganDonation", "G1", "retrievalStartedAt"),
                        missing("at", "OrganDonation", "G1", "retrievalStartedAt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cornea", "marrow", "tissue"})
    void tissue_is_not_subject_to_the_law(String tissue) {
        assertThat(assemble(NOW, STAY, donation().organ(tissue).build()).all(OrganRetrieval.class))
                .isEmpty();
    }

    @Test
    void only_spouse_children_and_parents_may_decide() {
        assertThat(retrieval(donation().familyDeciders(List.of("sibling", "spouse", "parent", "spouse", "other")))
                        .deciders())
                .containsExactly("parent", "spouse");
        assertThat(retrieval(donation()).missing())
                .contains(missing("deciders", "OrganDonation", "G1", "familyDeciders"));
    }

    @Test
    void who_determined_the_death_and_took_part_is_found_in_team_and_surgeon() {
        assertThat(retrieval(donation()
                                .determinationIds(List.of("S1", "S2"))
                                .teamIds(List.of("S2", "S3"))
                                .surgeonId("S1"))
                        .doubleRoleIds())
                .containsExactly("S1", "S2");
        assertThat(retrieval(donation().determinationIds(List.of("S1")).teamIds(List.of("S2")))
                        .doubleRoleIds())
                .isEmpty();
    }

    @Test
    void that_nobody_was_in_both_roles_is_known_only_of_two_known_teams() {
        assertThat(retrieval(donation().teamIds(List.of("S2"))).missing())
                .contains(missing("doubleRoleIds", "OrganDonation", "G1", "determinationIds"));
        assertThat(retrieval(donation().determinationIds(List.of("S1")).surgeonId("S3"))
                        .missing())
                .contains(missing("doubleRoleIds", "OrganDonation", "G1", "teamIds"));
        assertThat(retrieval(donation().determinationIds(List.of("S1")).surgeonId("S1"))
                        .doubleRoleIds())
                .containsExactly("S1");
    }

    private static OrganDonationBuilder donation() {
        return OrganDonationBuilder.builder()
                .id("G1")
                .living(false)
                .organ("kidney")
                .retrievalStartedAt(at("2024-06-02 09:00"));
    }

    private static OrganRetrieval retrieval(OrganDonationBuilder donation) {
        return only(assemble(NOW, STAY, donation.build()), OrganRetrieval.class);
    }
}
