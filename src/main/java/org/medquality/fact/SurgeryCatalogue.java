package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The graded catalogue of the operations of an institution, as far as it has one.
 *
 * @param institution the institution
 * @param wanted whether the institution operates: by the rights that it granted, or by the catalogue
 * @param highLevels whether it granted rights for level 3 or 4
 * @param made whether there is a catalogue
 * @param doneAt when the last one was made; null when there is none
 * @param items what the last one covers
 * @param missing why a property is null
 */
@RestsOn(Institution.class)
@RecordBuilder
public record SurgeryCatalogue(
        Institution institution,
        @Nullable Boolean wanted,
        @Nullable Boolean highLevels,
        @Nullable Boolean made,
        @Nullable Instant doneAt,
        @Nullable List<String> items,
        List<Missing> missing)
        implements DerivedFact {
    public SurgeryCatalogue {
        items = items == null ? null : List.copyOf(items);
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
