package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The person who leads a technology.
 *
 * @param technology the technology
 * @param registeredHere whether it is a physician who is registered at the institution of the technology
 * @param title professional title
 * @param yearsOfPractice years of practice
 * @param missing why a property is null
 */
@RestsOn(Technology.class)
@RecordBuilder
public record TechnologyLead(
        Technology technology,
        @Nullable Boolean registeredHere,
        @Code("StaffTitle") @Nullable String title,
        @Nullable BigDecimal yearsOfPractice,
        List<Missing> missing)
        implements DerivedFact {
    public TechnologyLead {
        missing = List.copyOf(missing);
    }

    @Override
    public @Nullable Instant at() {
        return technology.firstCaseAt();
    }

    @Override
    public Fact subject() {
        return technology;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
