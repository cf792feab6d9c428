package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A use of a technology on one patient, with who is approved to operate it.
 *
 * @param technologyCase the use
 * @param isNew whether the technology is new in the institution
 * @param operatorId who operated
 * @param operatorIds who is approved
 * @param missing why a property is null
 */
@RestsOn(TechnologyCase.class)
@RecordBuilder
public record NewTechnologyUse(
        TechnologyCase technologyCase,
        @Nullable Boolean isNew,
        String operatorId,
        @Nullable List<String> operatorIds,
        List<Missing> missing)
        implements DerivedFact {
    public NewTechnologyUse {
        operatorIds = operatorIds == null ? null : List.copyOf(operatorIds);
        missing = List.copyOf(missing);
    }

    @Override
    public String id() {
        return technologyCase.id();
    }

    @Override
    public Instant at() {
        return technologyCase.performedAt();
    }

    @Override
    public Fact subject() {
        return technologyCase;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
