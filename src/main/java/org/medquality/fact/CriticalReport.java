package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A critical value on its way from the finding to the chart.
 *
 * @param value the critical value
 * @param foundAt when it was found
 * @param reported whether the finding department reported it
 * @param reportedAt when it did
 * @param checkerIds people who checked it before the report
 * @param checkCount how often it was checked
 * @param aloneAllowed whether one person may check it twice: at night or in an emergency
 * @param received whether the clinical department received it
 * @param receivedAt when it did
 * @param receiverId who received it
 * @param readBack whether the receiver read it back
 * @param physicianToldAt when a physician knew of it: was told, or received it himself
 * @param arrived whether it was received, or at least reported
 * @param arrivedAt when it was received; when it was reported, as long as nobody received it
 * @param arrivedHour the same as hours of the local day, 18:30 as 18.5; rounded up, so that 18:01 is more than 18
 * @param deceased whether the patient had died when the day on which it arrived was over
 * @param handledAt when it was handled
 * @param notedAt when the progress note on it was signed
 * @param missing why a property is null
 */
@RestsOn(CriticalValue.class)
@RecordBuilder
public record CriticalReport(
        CriticalValue value,
        @Clock Instant foundAt,
        @Nullable Boolean reported,
        @Nullable Instant reportedAt,
        @Nullable List<String> checkerIds,
        @Nullable Integer checkCount,
        @Nullable Boolean aloneAllowed,
        @Nullable Boolean received,
        @Nullable Instant receivedAt,
        @Nullable String receiverId,
        @Nullable Boolean readBack,
        @Nullable Instant physicianToldAt,
        @Nullable Boolean arrived,
        @Nullable Instant arrivedAt,
        @Nullable BigDecimal arrivedHour,
        @Nullable Boolean deceased,
        @Nullable Instant handledAt,
        @Nullable Instant notedAt,
        List<Missing> missing)
        implements DerivedFact {
    public CriticalReport {
        missing = List.copyOf(missing);
    }

    @Override
    public Instant at() {
        return foundAt;
    }

    @Override
    public Fact subject() {
        return value;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
