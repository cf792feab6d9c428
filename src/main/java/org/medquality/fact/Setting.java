package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A tailorable value in force: a reading of the regulations or a local number.
 *
 * @param name name of the parameter
 * @param value value in force; null when nobody set it
 * @param status national, local, engine or seed: who says so
 */
@RestsOn({})
@RecordBuilder
public record Setting(String name, @Nullable String value, String status) implements DerivedFact {
    @Override
    public String id() {
        return name;
    }

    @Override
    public @Nullable Fact subject() {
        return null;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
