package org.medquality.casefile;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.BloodGroups.Component;
import org.medquality.casefile.BloodGroups.Group;
import org.medquality.fact.CheckRecord;
import org.medquality.fact.Codes.CheckKind;
import org.medquality.fact.Codes.CheckPhase;
import org.medquality.fact.Order;
import org.medquality.fact.Transfusion;
import org.medquality.fact.TransfusionCheck;
import org.medquality.fact.TransfusionCheckBuilder;

/** Transfusions with what follows from groups, component and order. */
final class TransfusionChecks {
    private TransfusionChecks() {}

    static Stream<TransfusionCheck> of(Chart chart) {
        return chart.all(Transfusion.class).stream().map(bag -> check(chart, bag));
    }

    private static TransfusionCheck check(Chart chart, Transfusion bag) {
        Blanks blanks = new Blanks();
        Component component = BloodGroups.component(bag.component());
        boolean all = chart.supplied(CheckRecord.class, chart.asOf());
        List<CheckRecord> issue = checks(chart, bag, CheckPhase.ISSUE);
        List<CheckRecord> bedside = checks(chart, bag, CheckPhase.BEDSIDE);
        return TransfusionCheckBuilder.builder()
                .transfusion(bag)
                .compatible(compatible(bag, component, blanks))
                .redCells(
                        component == null
                                ? blanks.silent(bag, "component", "redCells")
                                : Boolean.valueOf(component == Component.RED_CELLS))
                .emergency(emergency(chart, bag, "emergency", blanks))
                .issueChecks(issue.size())
                .issueCheckerIds(CareActs.people(issue, all, "issueCheckerIds", blanks))
                .bedsideChecks(bedside.size())
                .bedsideCheckerIds(CareActs.people(bedside, all, "bedsideCheckerIds", blanks))
                .missing(blanks.list())
                .build();
    }

    private static List<CheckRecord> checks(Chart chart, Transfusion bag, String phase) {
        return chart.all(CheckRecord.class).stream()
                .filter(check -> check.actId().equals(bag.id()) && check.kind().equals(CheckKind.BLOOD))
                .filter(check -> check.phase().equals(phase))
                .toList();
    }

    private static @Nullable Boolean compatible(Transfusion bag, @Nullable Component component, Blanks blanks) {
        Group patient = BloodGroups.group(bag.patientAboRh());
        Group held = BloodGroups.group(bag.bagAboRh());
        if (patient == null) return blanks.silent(bag, "patientAboRh", "compatible");
        if (held == null) return blanks.silent(bag, "bagAboRh", "compatible");
        if (component == null) return blanks.silent(bag, "component", "compatible");
        Boolean compatible = BloodGroups.compatible(component, patient, held);
        return compatible != null ? compatible : blanks.silent(bag, undecided(component, patient), "compatible");
    }

    private static String undecided(Component component, Group patient) {
        if (component == Component.PLATELETS) return "component";
        return patient.rhd() == null ? "patientAboRh" : "bagAboRh";
    }

    /** Whether the blood was ordered as an emergency; null, with the reason, where the order does not say. */
    static @Nullable Boolean emergency(Chart chart, Transfusion bag, String property, Blanks blanks) {
        String orderId = bag.orderId();
        if (orderId == null) return blanks.silent(bag, "orderId", property);
        Order order = chart.find(Order.class, orderId);
        if (order == null) return blanks.absent(Order.class, orderId, property);
        return blanks.told(order.emergency(), order, "emergency", property);
    }
}
