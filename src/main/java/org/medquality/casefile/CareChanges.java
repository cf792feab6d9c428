package org.medquality.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.CareChange;
import org.medquality.fact.Codes.PeriodKind;
import org.medquality.fact.StayPeriod;

/** Changes of the department and of the physician in charge. */
final class CareChanges {
    private CareChanges() {}

    static Stream<CareChange> of(Chart chart) {
        return Stream.of(PeriodKind.DEPARTMENT, PeriodKind.RESPONSIBLE_PHYSICIAN)
                .flatMap(kind -> changes(kind, Periods.of(chart, kind)));
    }

    private static Stream<CareChange> changes(String kind, List<StayPeriod> periods) {
        List<CareChange> changes = new ArrayList<>();
        for (int i = 1; i < periods.size(); i++) {
            StayPeriod leaving = periods.get(i - 1);
            StayPeriod entering = periods.get(i);
            if (!leaving.value().equals(entering.value())) changes.add(change(kind, leaving, entering));
        }
        return changes.stream();
    }

    private static CareChange change(String kind, StayPeriod leaving, StayPeriod entering) {
        // A period that was never closed ends where the next one begins.
        Instant left = leaving.to() == null ? entering.from() : leaving.to();
        Boolean urgent = either(leaving.urgent(), entering.urgent());
        return new CareChange(kind, leaving, entering, leaving.id(), entering.id(), left, entering.from(), urgent);
    }

    /** True if one of them says so, false if one denies it and none affirms it, else null. */
    private static @Nullable Boolean either(@Nullable Boolean one, @Nullable Boolean other) {
        if (Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other)) return true;
        return one == null && other == null ? null : Boolean.valueOf(false);
    }
}
