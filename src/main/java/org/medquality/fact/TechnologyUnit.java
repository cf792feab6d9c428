package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A department in which a technology is done: for the transplantation of stem cells every one that has laminar-flow beds,
 * else that of the person who leads the technology.
 *
 * @param id id of the technology, a slash and the id of the department
 * @param technology the technology
 * @param technologyId id of the technology
 * @param department the department; null when it is not known
 * @param laminarBeds beds with laminar flow, at least one
 * @param nursesPerTenBeds nurses to every ten of these beds, rounded down
 * @param trainedDoctors physicians trained for the technology
 * @param yearsOpen years since it was opened
 * @param beds its beds
 * @param annualVolume its cases a year
 * @param missing why a property is null
 */
@RestsOn(Technology.class)
@RecordBuilder
public record TechnologyUnit(
        String id,
        Technology technology,
        String technologyId,
        @Nullable Department department,
        @Nullable Integer laminarBeds,
        @Nullable Integer nursesPerTenBeds,
        @Nullable Integer trainedDoctors,
        @Nullable BigDecimal yearsOpen,
        @Nullable Integer beds,
        @Nullable Integer annualVolume,
        List<Missing> missing)
        implements DerivedFact {
    public TechnologyUnit {
        missing = List.copyOf(missing);
    }

    @Override
    public Fact subject() {
        return department == null ? technology : department;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
