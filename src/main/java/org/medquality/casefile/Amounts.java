package org.medquality.casefile;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.ExecutionBuilder;
import org.medquality.fact.MedicationAdministration;
import org.medquality.fact.Order;
import org.medquality.fact.Setting;

/**
 * Dose, concentration and rate, given and ordered, as texts that are equal exactly when the amounts are. What cannot be
 * compared is not known on either side.
 */
final class Amounts {
    private final MedicationAdministration given;
    private final OrderOf ordered;
    private final Blanks blanks;
    private final Setting toleranceSetting;

    /** Two texts to compare. */
    private record Pair(@Nullable String given, @Nullable String ordered) {}

    Amounts(Chart chart, MedicationAdministration given, OrderOf ordered, Blanks blanks) {
        this.given = given;
        this.ordered = ordered;
        this.blanks = blanks;
        this.toleranceSetting = chart.values().doseTolerance();
    }

    void fill(ExecutionBuilder execution) {
        Pair dose = dose();
        Pair concentration = texts(
                "concentration", given.concentration(), ordered.value("concentrationOrdered", Order::concentration));
        Pair rate = texts("rate", given.rate(), ordered.value("rateOrdered", Order::rate));
        execution
                .doseIsOrdered(ordered.flag("doseIsOrdered", o -> o.dose() != null))
                .dose(dose.given)
                .doseOrdered(dose.ordered)
                .concentrationIsOrdered(ordered.flag("concentrationIsOrdered", o -> o.concentration() != null))
                .concentration(concentration.given)
                .concentrationOrdered(concentration.ordered)
                .rateIsOrdered(ordered.flag("rateIsOrdered", o -> o.rate() != null))
                .rate(rate.given)
                .rateOrdered(rate.ordered);
    }

    private Pair dose() {
        BigDecimal wanted = ordered.value("doseOrdered", Order::dose);
        BigDecimal taken = blanks.told(given.dose(), given, "dose", "dose");
        Order order = ordered.order();
        if (wanted == null || order == null || taken == null) {
            return new Pair(text(taken, given.doseUnit()), text(wanted, order == null ? null : order.doseUnit()));
        }
        if (given.doseUnit() == null || order.doseUnit() == null) return withoutUnit(taken, wanted, order);
        Quantity mine = Quantity.of(taken, given.doseUnit());
        Quantity theirs = Quantity.of(wanted, order.doseUnit());
        if (!mine.comparable(theirs)) return incomparable("dose", "doseUnit");
        return compare(mine, theirs);
    }

    private static @Nullable String text(@Nullable BigDecimal value, @Nullable String unit) {
        return value == null
                ? null
                : Quantity.of(value, unit == null ? "" : unit).toString();
    }

    /** Two bare numbers that agree mean the same; two that differ may still be 500 mg and 0.5 g. */
    private Pair withoutUnit(BigDecimal taken, BigDecimal wanted, Order order) {
        boolean bare = given.doseUnit() == null && order.doseUnit() == null;
        if (bare && taken.compareTo(wanted) == 0) return new Pair(text(wanted, null), text(wanted, null));
        if (given.doseUnit() == null) return incomparable("dose", "doseUnit");
        blanks.silent(order, "doseUnit", "dose");
        blanks.silent(order, "doseUnit", "doseOrdered");
        return new Pair(null, null);
    }

    private Pair compare(Quantity mine, Quantity theirs) {
        if (mine.within(BigDecimal.ZERO, theirs)) return new Pair(theirs.toString(), theirs.toString());
        BigDecimal tolerance = Values.number(toleranceSetting);
        if (tolerance == null) return new Pair(blanks.unset(toleranceSetting, "dose"), theirs.toString());
        Quantity shown = mine.within(tolerance, theirs) ? theirs : mine.in(theirs.unit());
        return new Pair(shown.toString(), theirs.toString());
    }

    private Pair texts(String property, @Nullable String taken, @Nullable String wanted) {
        String known = blanks.told(taken, given, property, property);
        if (known == null || wanted == null) return new Pair(known, wanted);
        if (plain(known).equals(plain(wanted))) return new Pair(wanted, wanted);
        Quantity mine = Quantity.parse(known);
        Quantity theirs = Quantity.parse(wanted);
        if (mine == null || theirs == null || !mine.comparable(theirs)) return incomparable(property, property);
        boolean same = mine.within(BigDecimal.ZERO, theirs);
        return new Pair((same ? theirs : mine.in(theirs.unit())).toString(), theirs.toString());
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "");
    }

    private Pair incomparable(String property, String source) {
        blanks.silent(given, source, property);
        blanks.silent(given, source, property + "Ordered");
        return new Pair(null, null);
    }
}
