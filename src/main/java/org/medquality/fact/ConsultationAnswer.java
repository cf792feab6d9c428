package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consultation as far as it was answered. What a later step proves to have happened is not done late because its own
 * time is not recorded: the time is not known.
 *
 * @param consultation the consultation
 * @param kind its kind
 * @param requestedAt when the request was sent
 * @param arrivedAt when the consultant arrived
 * @param completedAt when the consultation ended
 * @param answeredAt when it had ended and the opinion was signed
 * @param missing why a property is null
 */
@RestsOn(Consultation.class)
@RecordBuilder
public record ConsultationAnswer(
        Consultation consultation,
        @Code("ConsultationKind") String kind,
        @Clock Instant requestedAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant completedAt,
        @Nullable Instant answeredAt,
        List<Missing> missing)
        implements DerivedFact {
    public ConsultationAnswer {
        missing = List.copyOf(missing);
    }

    @Override
    public @Nullable Instant at() {
        return requestedAt;
    }

    @Override
    public Fact subject() {
        return consultation;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
