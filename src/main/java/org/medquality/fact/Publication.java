package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list or notice that the institution published.
 *
 * @param record the list or notice
 * @param kind what it is
 * @param at when it was published
 * @param items what it tells
 * @param latest whether nothing of its kind was published later
 * @param missing why a property is null
 */
@RestsOn(ManagementRecord.class)
@RecordBuilder
public record Publication(
        ManagementRecord record,
        @Code("ManagementKind") String kind,
        @Clock Instant at,
        @Nullable List<String> items,
        Boolean latest,
        List<Missing> missing)
        implements DerivedFact {
    public Publication {
        items = items == null ? null : List.copyOf(items);
        missing = List.copyOf(missing);
    }

    @Override
    public Fact subject() {
        return record;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
