package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;

/**
 * The moment from which a patient is critical or serious, or critical after having been serious. A grade that only goes
 * on, or that falls from critical to serious, is no turn.
 *
 * @param period the period that begins
 * @param from its begin
 * @param noticesFrom from when on a notice tells of this turn: since the patient was last in no danger
 */
@RestsOn(StayPeriod.class)
@RecordBuilder
public record CriticalTurn(StayPeriod period, @Clock Instant from, Instant noticesFrom) implements DerivedFact {
    @Override
    public Instant at() {
        return from;
    }

    @Override
    public Fact subject() {
        return period;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
