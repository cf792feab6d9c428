package org.medquality.casefile;

import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;
import org.medquality.fact.OrganDonation;

/** Donations to which the law on organs applies. */
final class Organs {
    /** 人体器官捐献和移植条例 第二条: tissue is not subject to it. */
    private static final ImmutableSet<String> TISSUE = ImmutableSet.of("cornea", "marrow", "tissue");

    private Organs() {}

    static Stream<OrganDonation> donated(Chart chart) {
        return chart.all(OrganDonation.class).stream().filter(donation -> !TISSUE.contains(donation.organ()));
    }
}
