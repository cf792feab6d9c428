package mimic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medquality.fact.MedicationAdministration;
import org.medquality.fact.Order;

/** Counts what was converted and what was not, so that nothing is left out in silence. */
final class Tally {
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    void read(List<Event> events) {
        count("events read", events.size());
        count(
                "rows of the medication record",
                events.stream().filter(e -> e.is("MEDICATION") && !e.isOrder()).count());
    }

    void add(Doses doses) {
        count("cases", 1);
        orders(doses);
        count("rows in a stay", doses.events().size());
        for (Act act : Act.values()) {
            count(
                    "  " + act.words(),
                    doses.events().stream().filter(e -> Doses.act(e) == act).count());
        }
        count(
                "  of rows not given: no order in force, no slot",
                doses.events().stream()
                        .filter(e -> Doses.act(e).isDue() && Doses.act(e) != Act.GIVEN && doses.courseOf(e) == null)
                        .count());
        administrations(doses.administrations());
    }

    private void orders(Doses doses) {
        List<Order> orders = doses.orders();
        count("orders", orders.size());
        count(
                "  without a stop",
                orders.stream().filter(o -> o.stoppedAt() == null).count());
        count("  stops without an order, left out", doses.strayStops());
        count(
                "planned moments",
                orders.stream()
                        .filter(o -> o.plannedAt() != null)
                        .mapToLong(o -> o.plannedAt().size())
                        .sum());
    }

    private void administrations(List<MedicationAdministration> all) {
        List<MedicationAdministration> given =
                all.stream().filter(a -> a.omissionReason() == null).toList();
        count("administrations", all.size());
        count("  doses given", given.size());
        count(
                "  of them under an order that the source does not tell",
                given.stream()
                        .filter(a -> Doses.UNTOLD_ORDER.equals(a.orderId()))
                        .count());
    }

    private void count(String what, long more) {
        counts.merge(what, Math.toIntExact(more), Integer::sum);
    }

    /** Every count by its name, in the order of the conversion. */
    Map<String, Integer> counts() {
        return counts;
    }
}
