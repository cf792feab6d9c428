package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A whole day in hospital after an operation; day 0 is the day of surgery.
 *
 * @param surgery the operation
 * @param number days after the day of surgery
 * @param date the day
 * @param startedAt 00:00
 * @param endedAt 24:00
 */
@RestsOn(Surgery.class)
@RecordBuilder
public record PostopDay(
        Surgery surgery, int number, LocalDate date, @Clock Instant startedAt, Instant endedAt) implements DerivedFact {
    @Override
    public String id() {
        return surgery.id() + "+" + number;
    }

    @Override
    public @Nullable Instant at() {
        return startedAt;
    }

    @Override
    public Fact subject() {
        return surgery;
    }

    @Override
    public String occurrence() {
        return date.toString();
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
