package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;

/**
 * The end of an operation, with the time of day that the wall clock showed.
 *
 * @param surgery the operation
 * @param at last suture
 * @param clock local time of day, HH:mm
 */
@RestsOn(Surgery.class)
@RecordBuilder
public record SurgeryEnd(Surgery surgery, @Clock Instant at, String clock) implements DerivedFact {
    @Override
    public Fact subject() {
        return surgery;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
