package org.medquality.casefile;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.medquality.fact.CostlyStay;
import org.medquality.fact.Encounter;

/** Whether a stay costs so much that the hospital wants it discussed. */
final class CostlyStays {
    private CostlyStays() {}

    static Stream<CostlyStay> of(Chart chart) {
        BigDecimal limit = Values.number(chart.values().difficultCaseCost());
        if (limit == null) return Stream.empty();
        Encounter stay = chart.encounter();
        Blanks blanks = new Blanks();
        BigDecimal cost = stay.totalCostCny();
        Boolean costly = cost == null
                ? blanks.silent(stay, "totalCostCny", "costly")
                : Boolean.valueOf(cost.compareTo(limit) >= 0);
        return Stream.of(new CostlyStay(stay, costly, blanks.list()));
    }
}
