package org.medquality.casefile;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Authority;
import org.medquality.fact.Codes.AuthorityKind;
import org.medquality.fact.Codes.Capacity;
import org.medquality.fact.Codes.SignerRelation;
import org.medquality.fact.Institution;
import org.medquality.fact.OrganDonation;
import org.medquality.fact.StaffMember;
import org.medquality.fact.Transplantation;
import org.medquality.fact.TransplantationBuilder;

/** Donations of organs with what the law asks of hospital, surgeon and donor. */
final class Transplantations {
    /** Who speaks for another by office may be kin or not. */
    private static final ImmutableSet<String> OFFICES = ImmutableSet.of(
            SignerRelation.LEGAL_REPRESENTATIVE, SignerRelation.AUTHORISED_AGENT, SignerRelation.INSTITUTION_HEAD);

    private final Chart chart;
    private final OrganDonation donation;
    private final @Nullable LocalDate day;
    private final Blanks blanks = new Blanks();

    private Transplantations(Chart chart, OrganDonation donation) {
        this.chart = chart;
        this.donation = donation;
        Instant retrieval = donation.retrievalStartedAt();
        this.day = retrieval == null ? null : chart.day(retrieval);
    }

    static Stream<Transplantation> of(Chart chart) {
        return Organs.donated(chart).map(donation -> new Transplantations(chart, donation).transplantation());
    }

    private Transplantation transplantation() {
        return TransplantationBuilder.builder()
                .donation(donation)
                .living(donation.living())
                .retrieved(retrieved())
                .licensed(licensed())
                .surgeonRecognised(surgeonRecognised())
                .donorAge(donorAge())
                .donorCapacity(donorCapacity())
                .relation(relation())
                .missing(blanks.list())
                .build();
    }

    private @Nullable Boolean retrieved() {
        if (donation.retrievalStartedAt() != null) return true;
        return chart.supplied(OrganDonation.class)
                ? Boolean.valueOf(false)
                : blanks.silent(donation, "retrievalStartedAt", "retrieved");
    }

    private @Nullable Boolean licensed() {
        Institution institution = chart.institution();
        if (institution == null) {
            String id = chart.encounter().institutionId();
            return id == null
                    ? blanks.noneOf(Institution.class, "licensed")
                    : blanks.absent(Institution.class, id, "licensed");
        }
        List<String> licences = institution.specialLicences();
        if (licences == null) return blanks.silent(institution, "specialLicences", "licensed");
        if (licences.contains("transplant_" + donation.organ())) return true;
        return ofDonor() ? blanks.noneOf(Institution.class, "licensed") : Boolean.FALSE;
    }

    /** Whether this is the stay in which the donor died: the licence asked for is that of whoever transplants. */
    private boolean ofDonor() {
        Instant died = chart.encounter().diedAt();
        Instant retrieval = donation.retrievalStartedAt();
        return !donation.living() && died != null && retrieval != null && !retrieval.isBefore(died);
    }

    private @Nullable Boolean surgeonRecognised() {
        String surgeon = donation.surgeonId();
        if (surgeon == null) return blanks.silent(donation, "surgeonId", "surgeonRecognised");
        if (day == null) return blanks.silent(donation, "retrievalStartedAt", "surgeonRecognised");
        List<Authority> held = chart.all(Authority.class).stream()
                .filter(right -> right.staffId().equals(surgeon) && right.kind().equals(AuthorityKind.TRANSPLANT))
                .filter(right -> covers(right, day))
                .toList();
        if (held.stream().anyMatch(right -> donation.organ().equals(right.value()))) return true;
        for (Authority right : held) {
            if (right.value() == null) return blanks.silent(right, "value", "surgeonRecognised");
        }
        if (chart.find(StaffMember.class, surgeon) == null)
            return blanks.absent(StaffMember.class, surgeon, "surgeonRecognised");
        return chart.supplied(Authority.class)
                ? Boolean.valueOf(false)
                : blanks.noneOf(Authority.class, "surgeonRecognised");
    }

    private static boolean covers(Authority right, LocalDate day) {
        return !day.isBefore(right.from()) && (right.to() == null || !day.isAfter(right.to()));
    }

    private @Nullable Integer donorAge() {
        if (day == null) return blanks.silent(donation, "retrievalStartedAt", "donorAge");
        LocalDate born = donation.donorBirthDate();
        return born == null
                ? blanks.silent(donation, "donorBirthDate", "donorAge")
                : Integer.valueOf((int) ChronoUnit.YEARS.between(born, day));
    }

    private @Nullable String donorCapacity() {
        boolean unknown =
                donation.donorCapacity() == null || donation.donorCapacity().equals(Capacity.UNKNOWN);
        return unknown ? blanks.silent(donation, "donorCapacity", "donorCapacity") : donation.donorCapacity();
    }

    private @Nullable String relation() {
        boolean unknown = donation.relation() == null || OFFICES.contains(donation.relation());
        return unknown ? blanks.silent(donation, "relation", "relation") : donation.relation();
    }
}
