package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time after a case talk of a medical-technical or pharmacy department, until its next one.
 *
 * @param department the department
 * @param departmentId its id
 * @param from when the talk ended
 * @param occurrence the local minute in which the gap begins
 */
@RestsOn({CaseDiscussion.class, Department.class})
@RecordBuilder
public record TalkGap(
        Department department, String departmentId, @Clock Instant from, String occurrence) implements DerivedFact {
    @Override
    public String id() {
        return departmentId + "@" + occurrence;
    }

    @Override
    public @Nullable Instant at() {
        return from;
    }

    @Override
    public Fact subject() {
        return department;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
