package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long the chart of an encounter that has ended is kept.
 *
 * @param use the entry that says so
 * @param encounterKind kind of the encounter
 * @param held whether the hospital keeps the record of a visit
 * @param mental whether the patient falls under the Mental Health Law
 * @param endedAt when the patient left or died
 * @param keptYears full years from that day to the last day on which the chart is kept
 * @param missing why a property is null
 */
@RestsOn({Encounter.class, DataUse.class})
@RecordBuilder
public record ArchivedChart(
        DataUse use,
        @Code("EncounterKind") String encounterKind,
        @Nullable Boolean held,
        @Nullable Boolean mental,
        @Clock Instant endedAt,
        @Nullable Integer keptYears,
        List<Missing> missing)
        implements DerivedFact {
    public ArchivedChart {
        missing = List.copyOf(missing);
    }

    @Override
    public Instant at() {
        return endedAt;
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
