package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A technology with the question whether the committees had to agree before its first case.
 *
 * @param technology the technology
 * @param approvalNeeded whether it is new in the institution, or restricted by its own register or a list
 * @param firstCaseAt the first case; null when there was none yet
 * @param missing why a property is null
 */
@RestsOn(Technology.class)
@RecordBuilder
public record TechnologyEntry(
        Technology technology,
        @Nullable Boolean approvalNeeded,
        @Clock @Nullable Instant firstCaseAt,
        List<Missing> missing)
        implements DerivedFact {
    public TechnologyEntry {
        missing = List.copyOf(missing);
    }

    @Override
    public String id() {
        return technology.id();
    }

    @Override
    public @Nullable Instant at() {
        return firstCaseAt;
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
