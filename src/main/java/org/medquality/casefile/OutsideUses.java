package org.medquality.casefile;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.ConsentDecision;
import org.medquality.fact.Codes.ConsentKind;
import org.medquality.fact.Codes.DataUseBasis;
import org.medquality.fact.Codes.DataUseKind;
import org.medquality.fact.Consent;
import org.medquality.fact.DataUse;
import org.medquality.fact.OutsideUse;
import org.medquality.fact.OutsideUseBuilder;
import org.medquality.fact.Patient;

/** Uses of patients' data beyond care, each with the consent to it. */
final class OutsideUses {
    private static final ImmutableSet<String> OUTSIDE =
            ImmutableSet.of(DataUseKind.EXTERNAL_PROVISION, DataUseKind.PUBLICATION);

    private static final ImmutableSet<String> CARE_AND_LAW =
            ImmutableSet.of(DataUseBasis.CARE, DataUseBasis.STATUTORY, DataUseBasis.PUBLIC_HEALTH);

    private final Folder folder;

    private OutsideUses(Folder folder) {
        this.folder = folder;
    }

    static Stream<OutsideUse> of(Folder folder) {
        OutsideUses uses = new OutsideUses(folder);
        return folder.all(DataUse.class).stream().filter(OutsideUses::outside).map(uses::outsideUse);
    }

    private static boolean outside(DataUse use) {
        if (OUTSIDE.contains(use.kind()) || Boolean.TRUE.equals(use.sold())) return true;
        return use.basis() != null && !CARE_AND_LAW.contains(use.basis());
    }

    private OutsideUse outsideUse(DataUse use) {
        Blanks blanks = new Blanks();
        OutsideUseBuilder outside = OutsideUseBuilder.builder()
                .use(use)
                .usedAt(use.at())
                .basis(blanks.told(use.basis(), use, "basis", "basis"))
                .sold(sold(use, blanks));
        if (DataUseBasis.CONSENT.equals(use.basis())) consented(outside, use, blanks);
        return outside.missing(blanks.list()).build();
    }

    private static @Nullable Boolean sold(DataUse use, Blanks blanks) {
        if (use.sold() == null && use.basis() != null && CARE_AND_LAW.contains(use.basis())) return false;
        return blanks.told(use.sold(), use, "sold", "sold");
    }

    private void consented(OutsideUseBuilder outside, DataUse use, Blanks blanks) {
        Consent consent = consent(use, blanks);
        if (consent == null) {
            blanks.likewise("consentedAt", "signerRelation");
            blanks.likewise("consentedAt", "age");
            return;
        }
        String relation = consent.signerRelation();
        outside.consentedAt(consent.signedAt())
                .signerRelation(blanks.told(relation, consent, "signerRelation", "signerRelation"))
                .age(age(use, folder.day(signed(consent)), blanks));
    }

    /** The consent to this use; null with a reason where there may be one, without a reason where there is none. */
    private @Nullable Consent consent(DataUse use, Blanks blanks) {
        Blanks unknown = new Blanks();
        List<Consent> signed = folder.all(Consent.class).stream()
                .filter(consent -> consent.kind().equals(ConsentKind.DATA_USE) && isSigned(consent, unknown))
                .filter(consent -> isAbout(consent, use, unknown))
                .sorted(comparing(OutsideUses::signed).thenComparing(Consent::id))
                .toList();
        List<Consent> before =
                signed.stream().filter(c -> !signed(c).isAfter(use.at())).toList();
        for (Consent consent : before) {
            // Withdrawn when? A use before the withdrawal was lawful.
            if (ConsentDecision.WITHDRAW.equals(consent.decision()))
                return blanks.silent(consent, "decision", "consentedAt");
        }
        Consent agreed = Iterables.getLast(agreed(before, unknown), null);
        if (agreed != null) return agreed;
        // The institution's file holds no consents: they are in the cases of its patients.
        boolean all = folder instanceof Chart && folder.supplied(Consent.class);
        if (!all) unknown.noneOf(Consent.class, "consentedAt");
        if (!unknown.list().isEmpty()) return blanks.all(unknown);
        return Iterables.getFirst(agreed(signed, unknown), null);
    }

    private boolean isSigned(Consent consent, Blanks unknown) {
        if (consent.signedAt() == null && !folder.supplied(Consent.class))
            unknown.silent(consent, "signedAt", "consentedAt");
        return consent.signedAt() != null;
    }

    private static boolean isAbout(Consent consent, DataUse use, Blanks unknown) {
        String about = consent.relatesToId();
        if (about == null) unknown.silent(consent, "relatesToId", "consentedAt");
        return use.id().equals(about);
    }

    private static List<Consent> agreed(List<Consent> consents, Blanks unknown) {
        consents.forEach(c -> unknown.told(c.decision(), c, "decision", "consentedAt"));
        return consents.stream()
                .filter(c -> ConsentDecision.AGREE.equals(c.decision()))
                .toList();
    }

    private @Nullable Integer age(DataUse use, LocalDate day, Blanks blanks) {
        String patientId = use.patientId();
        if (patientId == null && folder instanceof Chart chart)
            patientId = chart.encounter().patientId();
        if (patientId == null) return blanks.silent(use, "patientId", "age");
        Patient patient = folder.find(Patient.class, patientId);
        if (patient == null) return blanks.absent(Patient.class, patientId, "age");
        LocalDate born = blanks.told(patient.birthDate(), patient, "birthDate", "age");
        return born == null ? null : Integer.valueOf(Period.between(born, day).getYears());
    }

    private static Instant signed(Consent consent) {
        return Objects.requireNonNull(consent.signedAt());
    }
}
