package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether an institution where patients died has analysed its deaths together.
 *
 * @param institution the institution
 * @param deaths whether patients are known to have died there: by a death discussion in its file, or by the analysis
 * @param doneAt when the last analysis was done; null when there was none
 * @param missing why a property is null
 */
@RestsOn(Institution.class)
@RecordBuilder
public record DeathReview(
        Institution institution,
        @Nullable Boolean deaths,
        @Nullable Instant doneAt,
        List<Missing> missing) implements DerivedFact {
    public DeathReview {
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
