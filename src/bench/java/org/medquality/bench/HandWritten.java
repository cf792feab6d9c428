package org.medquality.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medquality.casefile.CaseFile;
import org.medquality.fact.Document;
import org.medquality.fact.Encounter;
import org.medquality.fact.Fact;
import org.medquality.fact.MedicationAdministration;
import org.medquality.fact.Order;
import org.medquality.fact.StayPeriod;

/**
 * Five requirements as a careful developer writes them without rules: one pass for the indexes, then loops. It knows
 * neither unknown nor pending, and names no evidence.
 */
final class HandWritten {
    static final List<String> REQUIREMENTS = List.of("REC-001", "REC-004", "REC-023", "VER-002", "VER-013");

    private HandWritten() {}

    static int failures(CaseFile file) {
        Encounter stay = null;
        String bed = null;
        Map<String, Order> orders = new HashMap<>();
        Map<String, Instant> signed = new HashMap<>();
        for (Fact fact : file.facts()) {
            if (fact instanceof Encounter encounter) stay = encounter;
            if (fact instanceof Order order) orders.put(order.id(), order);
            if (fact instanceof StayPeriod period && period.kind().equals("bed")) bed = period.value();
            if (fact instanceof Document document && document.firstSignedAt() != null) {
                signed.merge(document.type(), document.firstSignedAt(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        if (stay == null) return 0;
        int failures = late(signed.get("ADMISSION_RECORD"), stay.startedAt(), 24)
                + late(signed.get("FIRST_PROGRESS_NOTE"), stay.startedAt(), 8);
        if (stay.endedAt() != null) failures += late(signed.get("DISCHARGE_RECORD"), stay.endedAt(), 24);
        for (Fact fact : file.facts()) {
            if (fact instanceof MedicationAdministration given) failures += wrong(given, orders, bed);
        }
        return failures;
    }

    private static int late(Instant done, Instant from, int hours) {
        return done == null || done.isAfter(from.plus(Duration.ofHours(hours))) ? 1 : 0;
    }

    private static int wrong(MedicationAdministration given, Map<String, Order> orders, String bed) {
        Order order = orders.get(given.orderId());
        Instant start = given.startedAt();
        boolean live = order != null
                && !start.isBefore(order.issuedAt())
                && (order.stoppedAt() == null || !start.isAfter(order.stoppedAt()));
        return (live ? 0 : 1) + (bed != null && !bed.equals(given.bedNo()) ? 1 : 0);
    }
}
