package org.medquality.casefile;

import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.SignerRelation;
import org.medquality.fact.OrganDonation;
import org.medquality.fact.OrganRetrieval;
import org.medquality.fact.OrganRetrievalBuilder;

/** Donations whose organ was retrieved, or may have been. */
final class OrganRetrievals {
    /** 第九条: who may decide together for somebody who did not refuse in life. */
    private static final ImmutableSet<String> DECIDERS =
            ImmutableSet.of(SignerRelation.SPOUSE, SignerRelation.CHILD, SignerRelation.PARENT);

    private OrganRetrievals() {}

    static Stream<OrganRetrieval> of(Chart chart) {
        boolean promised = chart.supplied(OrganDonation.class);
        return Organs.donated(chart)
                .filter(donation -> donation.retrievalStartedAt() != null || !promised)
                .map(OrganRetrievals::retrieval);
    }

    private static OrganRetrieval retrieval(OrganDonation donation) {
        Blanks blanks = new Blanks();
        return OrganRetrievalBuilder.builder()
                .donation(donation)
                .living(donation.living())
                .begun(
                        donation.retrievalStartedAt() == null
                                ? blanks.silent(donation, "retrievalStartedAt", "begun")
                                : Boolean.valueOf(true))
                .at(blanks.told(donation.retrievalStartedAt(), donation, "retrievalStartedAt", "at"))
                .deciders(deciders(donation, blanks))
                .doubleRoleIds(doubleRoles(donation, blanks))
                .missing(blanks.list())
                .build();
    }

    private static @Nullable List<String> deciders(OrganDonation donation, Blanks blanks) {
        List<String> family = donation.familyDeciders();
        if (family == null) return blanks.silent(donation, "familyDeciders", "deciders");
        return family.stream().filter(DECIDERS::contains).distinct().sorted().toList();
    }

    /** One person in both roles is enough; that there is none is known only of two known teams. */
    private static @Nullable List<String> doubleRoles(OrganDonation donation, Blanks blanks) {
        List<String> determined = donation.determinationIds();
        if (determined == null) return blanks.silent(donation, "determinationIds", "doubleRoleIds");
        Set<String> team = new LinkedHashSet<>();
        if (donation.teamIds() != null) team.addAll(donation.teamIds());
        if (donation.surgeonId() != null) team.add(donation.surgeonId());
        List<String> both =
                determined.stream().filter(team::contains).distinct().sorted().toList();
        boolean known = donation.teamIds() != null || !both.isEmpty();
        return known ? both : blanks.silent(donation, "teamIds", "doubleRoleIds");
    }
}
