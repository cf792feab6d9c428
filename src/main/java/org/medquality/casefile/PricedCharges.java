package org.medquality.casefile;

import java.util.stream.Stream;
import org.medquality.fact.ChargeLine;
import org.medquality.fact.PricedCharge;

/** Charges beside the price list. */
final class PricedCharges {
    private PricedCharges() {}

    static Stream<PricedCharge> of(Chart chart) {
        return chart.all(ChargeLine.class).stream().map(PricedCharges::priced);
    }

    private static PricedCharge priced(ChargeLine line) {
        Blanks blanks = new Blanks();
        Boolean above = line.listPriceCny() == null
                ? blanks.silent(line, "listPriceCny", "aboveList")
                : Boolean.valueOf(line.amountCny().compareTo(line.quantity().multiply(line.listPriceCny())) > 0);
        return new PricedCharge(line, above, blanks.list());
    }
}
