package org.medquality.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.medquality.fact.StayMonth;

/** The months of an inpatient stay by the corresponding date of admission. */
final class StayMonths {
    private StayMonths() {}

    static Stream<StayMonth> of(Chart chart) {
        if (!chart.inpatient()) return Stream.empty();
        Instant left = chart.left();
        List<StayMonth> months = new ArrayList<>();
        LocalDate admitted = chart.day(chart.encounter().startedAt());
        Instant from = chart.encounter().startedAt();
        for (int number = 1; !from.isAfter(left == null ? chart.asOf() : left); number++) {
            // Counted from admission: the 31st gives the 28th in February and the 31st again in March.
            Instant to = chart.end(admitted.plusMonths(number));
            if (left == null || !to.isAfter(left)) months.add(new StayMonth(chart.encounter(), number, from, to));
            from = to;
        }
        return months.stream();
    }
}
