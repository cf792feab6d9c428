package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transfusion from the decision to the evaluation, beside what the notes on it contain and the operation during which it ran.
 *
 * @param transfusion the bag
 * @param begun whether it was begun
 * @param startedAt when it was
 * @param endedAt when it ended, at the latest when the patient left
 * @param indicationNotedAt when its indication was noted
 * @param preTestsDone whether the tests before it were made
 * @param noteSections what the transfusion notes on it contain, all together
 * @param evaluatedAt when its effect was evaluated
 * @param duringSurgery whether it was begun during an operation
 * @param surgeryId that operation
 * @param surgeryTransfused whether that operation says that blood was given
 * @param missing why a property is null
 */
@RestsOn(Transfusion.class)
@RecordBuilder
public record TransfusionCourse(
        Transfusion transfusion,
        @Nullable Boolean begun,
        @Clock @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant indicationNotedAt,
        @Nullable Boolean preTestsDone,
        @Nullable List<String> noteSections,
        @Nullable Instant evaluatedAt,
        @Nullable Boolean duringSurgery,
        @Nullable String surgeryId,
        @Nullable Boolean surgeryTransfused,
        List<Missing> missing)
        implements DerivedFact {
    public TransfusionCourse {
        missing = List.copyOf(missing);
    }

    @Override
    public @Nullable Instant at() {
        return startedAt;
    }

    @Override
    public Fact subject() {
        return transfusion;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
