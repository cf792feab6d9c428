package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shift that has begun, beside the person on it.
 *
 * @param shift the shift
 * @param plannedFrom begin by the roster
 * @param profession of the person
 * @param registeredAt the institutions at which the person is registered to practise; where the person is not registered
 *     at the institution of the file, with that institution if somebody who is shares the whole shift on the same post
 * @param missing why a property is null
 */
@RestsOn(Shift.class)
@RecordBuilder
public record DutyShift(
        Shift shift,
        @Clock Instant plannedFrom,
        @Code("Profession") @Nullable String profession,
        @Nullable List<String> registeredAt,
        List<Missing> missing)
        implements DerivedFact {
    public DutyShift {
        registeredAt = registeredAt == null ? null : List.copyOf(registeredAt);
        missing = List.copyOf(missing);
    }

    @Override
    public @Nullable Instant at() {
        return plannedFrom;
    }

    @Override
    public Fact subject() {
        return shift;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
