package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check on somebody on duty, or that a department on the roster was never checked.
 *
 * @param subject the shift that was checked; the department, or a shift of it, where none was
 * @param kind what was checked
 * @param at begin of the shift by the roster
 * @param passed what the check found; null where none was made
 * @param missing why a property is null
 */
@RestsOn(Shift.class)
@RecordBuilder
public record DutyCheck(
        Fact subject,
        @Code("DutyCheckKind") String kind,
        @Clock Instant at,
        @Nullable Boolean passed,
        List<Missing> missing)
        implements DerivedFact {
    public DutyCheck {
        missing = List.copyOf(missing);
    }

    @Override
    public String id() {
        return subject.id() + "/" + kind;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
