package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An antibacterial that was ordered or prescribed, or a drug that may be one, beside the rights of who wrote it. Orders
 * that were cancelled and prescriptions that the pharmacy refused are left out.
 *
 * @param act the order or the prescription; the line where its prescription was not submitted
 * @param actId id of the order or the prescription
 * @param itemId id of the order or of the line of the prescription
 * @param onPrescription whether it is a line of a prescription
 * @param outpatient whether it is for outpatient care: visits, and observation unless the hospital treats it as a stay
 * @param issuedAt when it was written
 * @param grade unrestricted, restricted or special
 * @param prescriberId who wrote it
 * @param entitledIds the prescriber if, on that day, he held the right to this grade or a higher one; else nobody
 * @param title title of the prescriber
 * @param assistantAlone whether the prescriber is an assistant physician where these may practise alone
 * @param trainedOn when the prescriber passed the training: the last time before, else the first time after it was written
 * @param overLevel whether it was written above the prescriber's own right, for an emergency; what the right covers is not
 * @param overLevelReason the indication written for that
 * @param days days of supply of a prescription
 * @param expertAgreedAt when an expert agreed to a special-use drug: before it was written, else the first time after it
 * @param expertId who that was, one on the hospital's list before others
 * @param listedExpertIds that expert, if on the list; else nobody
 * @param expertTitle title of that expert
 * @param missing why a property is null
 */
@RestsOn({Order.class, PrescriptionLine.class, Drug.class})
@RecordBuilder
public record AntibacterialUse(
        Fact act,
        String actId,
        String itemId,
        Boolean onPrescription,
        Boolean outpatient,
        @Clock @Nullable Instant issuedAt,
        @Code("AntibacterialGrade") @Nullable String grade,
        @Nullable String prescriberId,
        @Nullable List<String> entitledIds,
        @Code("StaffTitle") @Nullable String title,
        @Nullable Boolean assistantAlone,
        @Nullable LocalDate trainedOn,
        @Nullable Boolean overLevel,
        @Nullable String overLevelReason,
        @Nullable BigDecimal days,
        @Nullable Instant expertAgreedAt,
        @Nullable String expertId,
        @Nullable List<String> listedExpertIds,
        @Code("StaffTitle") @Nullable String expertTitle,
        List<Missing> missing)
        implements DerivedFact {
    public AntibacterialUse {
        missing = List.copyOf(missing);
    }

    /** Ids of orders and of prescriptions may be the same. */
    @Override
    public String id() {
        return onPrescription ? actId + "/" + itemId : actId;
    }

    @Override
    public @Nullable Instant at() {
        return issuedAt;
    }

    @Override
    public Fact subject() {
        return act;
    }

    @Override
    public @Nullable String occurrence() {
        return onPrescription ? itemId : null;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
