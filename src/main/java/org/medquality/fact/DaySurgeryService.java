package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether an institution runs day surgery, as far as its own file shows it: by a unit that manages it, rules on it or a
 * list of it.
 *
 * @param institution the institution
 * @param running whether it does
 * @param missing why that is not known
 */
@RestsOn(Institution.class)
@RecordBuilder
public record DaySurgeryService(
        Institution institution, @Nullable Boolean running, List<Missing> missing) implements DerivedFact {
    public DaySurgeryService {
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
