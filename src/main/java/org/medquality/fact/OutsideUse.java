package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A use of a patient's data beyond care: given to others, published, sold, or on a basis other than care and law.
 *
 * @param use the use
 * @param usedAt when it was
 * @param basis on what basis
 * @param sold whether the data were sold; what law or care demands is no sale unless the use says so
 * @param consentedAt when a separate consent to this use was signed: the one before the use, else the first after it
 * @param signerRelation who signed it
 * @param age age of the patient, in years, when it was signed
 * @param missing why a property is null
 */
@RestsOn(DataUse.class)
@RecordBuilder
public record OutsideUse(
        DataUse use,
        @Clock Instant usedAt,
        @Code("DataUseBasis") @Nullable String basis,
        @Nullable Boolean sold,
        @Nullable Instant consentedAt,
        @Code("SignerRelation") @Nullable String signerRelation,
        @Nullable Integer age,
        List<Missing> missing)
        implements DerivedFact {
    public OutsideUse {
        missing = List.copyOf(missing);
    }

    @Override
    public Instant at() {
        return usedAt;
    }

    @Override
    public Fact subject() {
        return use;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
