package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shift change in the department of a patient whose state asks for a handover at the bedside. Handovers of one kind
 * that several teams of a department give each other at one change count together.
 *
 * @param subject the handover that names the patient, else the first one of the change; the encounter where it is not
 *     known in which department the patient lay
 * @param at moment of the first handover of the change
 * @param grave whether the patient is critical or serious, or critical by triage in an emergency
 * @param gradeFour whether an operation of grade 4 was begun on the same day
 * @param atBedside whether the patient was handed over at the bedside
 * @param missing why a property is null
 */
@RestsOn({ShiftHandover.class, StayPeriod.class, Surgery.class})
@RecordBuilder
public record BedsideHandover(
        Fact subject,
        @Clock Instant at,
        @Nullable Boolean grave,
        @Nullable Boolean gradeFour,
        @Nullable Boolean atBedside,
        List<Missing> missing)
        implements DerivedFact {
    public BedsideHandover {
        missing = List.copyOf(missing);
    }

    @Override
    public String id() {
        return subject.id();
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
