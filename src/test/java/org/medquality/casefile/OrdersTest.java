package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.inpatient;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.only;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.medquality.fact.CheckRecord;
import org.medquality.fact.CheckRecordBuilder;
import org.medquality.fact.Fact;
import org.medquality.fact.Missing;
import org.medquality.fact.OrderBuilder;
import org.medquality.fact.Rescue;
import org.medquality.fact.RescueBuilder;
import org.medquality.fact.TransfusionBuilder;
import org.medquality.fact.TransfusionCheck;
import org.medquality.fact.VerbalOrder;

class OrdersTest {
    private static final String NOW = "2024-03-09 00:00";
    private static final Fact STAY = inpatient("2024-03-01 08:00").build();

    @Test
    void a_verbal_order_that_names_its_rescue_is_judged_against_its_end() {
        VerbalOrder order = verbal(order().rescueId("R1").build(), rescue("2024-03-02 09:00"));

        assertThat(order.inRescue()).isTrue();
        assertThat(order.rescueEndedAt()).isEqualTo(at("2024-03-02 09:00"));
        assertThat(order.missing()).isEmpty();
    }

    @Test
    void a_rescue_without_end_goes_on_only_under_the_promise() {
        Fact order = order().rescueId("R1").build();

        assertThat(verbal(order, rescue(null)).missing())
                .containsExactly(missing("rescueEndedAt", "Rescue", "R1", "endedAt"));
        assertThat(promised(order, rescue(null)).missing()).isEmpty();
    }

    @Test
    void a_rescue_that_was_not_submitted_is_not_known() {
        assertThat(verbal(order().rescueId("R9").build()).missing())
                .containsExactly(
                        missing("inRescue", "Rescue", "R9", null), missing("rescueEndedAt", "Rescue", "R9", null));
    }

    @Test
    void a_verbal_order_outside_all_promised_rescues_belongs_to_none() {
        assertThat(promised(order().build(), rescue("2024-03-02 08:29")).inRescue())
                .isFalse();
        assertThat(verbal(order().build(), rescue("2024-03-02 08:29")).inRescue())
                .isNull();
    }

    @Test
    void a_verbal_order_during_a_rescue_that_it_does_not_name_is_in_doubt() {
        VerbalOrder order = promised(order().build(), rescue("2024-03-02 08:30"));

        assertThat(order.inRescue()).isNull();
        assertThat(order.missing()).contains(missing("inRescue", "Order", "O1", "rescueId"));
    }

    @Test
    void a_transfusion_knows_its_groups_component_and_order() {
        Fact order = order().kind("blood").emergency(true).build();
        TransfusionCheck check =
                bag(bag().component("悬浮红细胞").bagAboRh("A+").patientAboRh("O+").orderId("O1"), order);

        assertThat(check.compatible()).isFalse();
        assertThat(check.redCells()).isTrue();
        assertThat(check.emergency()).isTrue();
        assertThat(check.missing()).isEmpty();
    }

    @Test
    void what_a_transfusion_does_not_say_is_named() {
        assertThat(bag(bag()).missing())
                .containsExactlyInAnyOrder(
                        missing("compatible", "Transfusion", "T1", "patientAboRh"),
                        missing("redCells", "Transfusion", "T1", "component"),
                        missing("emergency", "Transfusion", "T1", "orderId"));
        assertThat(bag(bag().component("血小板").bagAboRh("O+").patientAboRh("A+").orderId("O9"))
                        .missing())
                .extracting(Missing::type)
                .containsExactly("Transfusion", "Order");
        assertThat(bag(bag().component("红细胞").bagAboRh("A+").patientAboRh("A").orderId("O9"))
                        .missing())
                .contains(missing("compatible", "Transfusion", "T1", "patientAboRh"));
    }

    @Test
    void people_who_checked_a_bag_add_up_by_phase() {
        TransfusionCheck check = bag(
                bag(),
                check("C1", "issue", "L1"),
                check("C2", "issue", "N1"),
                check("C3", "bedside", "N1"),
                check("C4", "bedside", "N1"));

        assertThat(check.issueChecks()).isEqualTo(2);
        assertThat(check.issueCheckerIds()).containsExactly("L1", "N1");
        assertThat(check.bedsideChecks()).isEqualTo(2);
        assertThat(check.bedsideCheckerIds()).containsExactly("N1");
    }

    @Test
    void one_person_at_a_bag_may_be_one_of_two_unless_every_check_was_supplied() {
        TransfusionCheck check =
                only(assemble(file(NOW, STAY, bag().build(), check("C1", "issue", "L1"))), TransfusionCheck.class);

        assertThat(check.issueCheckerIds()).isNull();
        assertThat(check.missing()).contains(missing("issueCheckerIds", "CheckRecord", null, null));
    }

    private static CheckRecord check(String id, String phase, String checker) {
        return CheckRecordBuilder.builder()
                .id(id)
                .actId("T1")
                .kind("blood")
                .phase(phase)
                .at(at("2024-03-02 08:00"))
                .checkerIds(List.of(checker))
                .build();
    }

    private static OrderBuilder order() {
        return OrderBuilder.builder()
                .id("O1")
                .encounterId("E1")
                .kind("drug")
                .verbal(true)
                .readBack(true)
                .issuedAt(at("2024-03-02 08:30"));
    }

    private static Rescue rescue(String end) {
        return RescueBuilder.builder()
                .id("R1")
                .encounterId("E1")
                .startedAt(at("2024-03-02 08:00"))
                .endedAt(end == null ? null : at(end))
                .build();
    }

    private static VerbalOrder verbal(Fact... facts) {
        return only(assemble(file(NOW, facts).add(STAY)), VerbalOrder.class);
    }

    private static VerbalOrder promised(Fact... facts) {
        return only(assemble(file(NOW, facts).add(STAY).supply(Rescue.class)), VerbalOrder.class);
    }

    private static TransfusionBuilder bag() {
        return TransfusionBuilder.builder().id("T1").encounterId("E1").bagNo("B1");
    }

    private static TransfusionCheck bag(TransfusionBuilder bag, Fact... facts) {
        return only(
                assemble(file(NOW, facts).add(STAY, bag.build()).supply(CheckRecord.class)), TransfusionCheck.class);
    }
}
