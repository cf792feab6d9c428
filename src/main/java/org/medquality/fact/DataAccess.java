package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone looked at, or borrowed, the data of a patient.
 *
 * @param use the access
 * @param accessedAt when it was
 * @param authorised whether right and reason existed; false also where every right of the person to data had lapsed, or
 *     had not begun
 * @param missing why a property is null
 */
@RestsOn(DataUse.class)
@RecordBuilder
public record DataAccess(
        DataUse use, @Clock Instant accessedAt, @Nullable Boolean authorised, List<Missing> missing)
        implements DerivedFact {
    public DataAccess {
        missing = List.copyOf(missing);
    }

    @Override
    public Instant at() {
        return accessedAt;
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
