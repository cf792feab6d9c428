package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the roster of an institution holds of the duty for the whole hospital (医院总值班).
 *
 * @param institution the institution
 * @param shifts how many shifts are those of a hospital duty officer, or of an administrative department
 * @param missing why a property is null
 */
@RestsOn(Shift.class)
@RecordBuilder
public record HospitalDuty(
        Institution institution, @Nullable Integer shifts, List<Missing> missing) implements DerivedFact {
    public HospitalDuty {
        missing = List.copyOf(missing);
    }

    @Override
    public Fact subject() {
        return institution;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
