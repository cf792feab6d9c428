package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The time from the first case of a technology, or from its last evaluation, to the next evaluation. Of the evaluations
 * only the last is known, so what lay between the first case and a late last one is not told.
 *
 * @param technology the technology
 * @param isNew whether it is new in the institution
 * @param from the first case, or the begin of the day of the evaluation
 * @param fromOn that day
 * @param evaluatedOn the day of the next evaluation; null when there was none yet
 * @param stoppedAt when it was stopped; null while it is in use
 * @param missing why a property is null
 */
@RestsOn(Technology.class)
@RecordBuilder
public record TechnologyEvaluation(
        Technology technology,
        @Nullable Boolean isNew,
        @Clock Instant from,
        LocalDate fromOn,
        @Nullable LocalDate evaluatedOn,
        @Nullable Instant stoppedAt,
        List<Missing> missing)
        implements DerivedFact {
    public TechnologyEvaluation {
        missing = List.copyOf(missing);
    }

    @Override
    public String id() {
        return technology.id() + "/" + fromOn;
    }

    @Override
    public @Nullable Instant at() {
        return from;
    }

    @Override
    public Fact subject() {
        return technology;
    }

    @Override
    public String occurrence() {
        return fromOn.toString();
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
