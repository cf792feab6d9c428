package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drug that was handed out, beside the line of the prescription.
 *
 * @param dispense the hand-out
 * @param dispensedAt when it was
 * @param drugCode the product handed out
 * @param drugPrescribed the product prescribed
 * @param lastOfLine whether no later hand-out of this product for the same line is known
 * @param issuedInAll quantity of this product handed out for the line until then
 * @param quantityPrescribed quantity prescribed
 * @param missing why a property is null
 */
@RestsOn(Dispense.class)
@RecordBuilder
public record IssuedLine(
        Dispense dispense,
        @Clock Instant dispensedAt,
        String drugCode,
        @Nullable String drugPrescribed,
        Boolean lastOfLine,
        @Nullable BigDecimal issuedInAll,
        @Nullable BigDecimal quantityPrescribed,
        List<Missing> missing)
        implements DerivedFact {
    public IssuedLine {
        missing = List.copyOf(missing);
    }

    @Override
    public Instant at() {
        return dispensedAt;
    }

    @Override
    public Fact subject() {
        return dispense;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
