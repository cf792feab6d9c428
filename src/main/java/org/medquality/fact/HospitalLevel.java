package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The level of the institution: as its file says, else as the parameter {@code institutionLevel} sets it. Demands that
 * presuppose ranks, committees or departments are not made of an institution that has none.
 *
 * @param level 3, 2, 1 or primary
 * @param missing why it is not known
 */
@RestsOn({})
@RecordBuilder
public record HospitalLevel(
        @Code("InstitutionLevel") @Nullable String level, List<Missing> missing) implements DerivedFact {
    public HospitalLevel {
        missing = List.copyOf(missing);
    }

    @Override
    public String id() {
        return "level";
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
