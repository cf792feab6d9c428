package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.inpatient;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.only;
import static org.medquality.casefile.Cases.settings;
import static org.medquality.casefile.Cases.stay;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medquality.fact.CareAct;
import org.medquality.fact.CheckRecord;
import org.medquality.fact.CheckRecordBuilder;
import org.medquality.fact.DoseSlot;
import org.medquality.fact.Fact;
import org.medquality.fact.ImplantUse;
import org.medquality.fact.MedicationAdministration;
import org.medquality.fact.MedicationAdministrationBuilder;
import org.medquality.fact.Missing;
import org.medquality.fact.OrderBuilder;
import org.medquality.fact.Patrol;
import org.medquality.fact.PatrolGap;
import org.medquality.fact.Procedure;
import org.medquality.fact.ProcedureBuilder;
import org.medquality.fact.RoundBuilder;
import org.medquality.fact.SurgeryBuilder;
import org.medquality.fact.TransfusionBuilder;

class CareTest {
    private static final Fact STAY = inpatient("2024-03-01 08:00").build();
    private static final Procedure ACT = ProcedureBuilder.builder()
            .id("A1")
            .encounterId("E1")
            .category("special_exam")
            .startedAt(at("2024-03-02 09:00:10"))
            .build();

    @Test
    void identity_marks_of_all_checks_before_the_start_add_up_without_bed_and_room() {
        CareAct act = act(
                check("C1", "2024-03-02 08:00", "S2", List.of("name", "bed")),
                check("C2", "2024-03-02 09:00:50", "S1", List.of("wristband_code", "room", "name")),
                check("C3", "2024-03-02 09:01", "S3", List.of("birth_date")));

        assertThat(act.identifiers()).containsExactly("name", "wristband_code");
        assertThat(act.checkerIds()).containsExactly("S1", "S2");
        assertThat(act.checks()).isEqualTo(2);
    }

    @Test
    void a_check_that_names_no_marks_leaves_them_unknown_unless_there_are_enough() {
        CheckRecord silent = check("C1", "2024-03-02 08:00", "S1", null);

        CareAct unknown = act(silent, check("C2", "2024-03-02 08:10", "S1", List.of("name")));
        assertThat(unknown.identifiers()).isNull();
        assertThat(unknown.missing()).containsExactly(missing("identifiers", "CheckRecord", "C1", "identifierKinds"));
        assertThat(act(silent, check("C2", "2024-03-02 08:10", "S1", List.of("name", "phone")))
                        .identifiers())
                .hasSize(2);
    }

    @Test
    void an_act_without_a_check_has_none() {
        assertThat(act().checks()).isZero();
        assertThat(act().identifiers()).isEmpty();
    }

    @Test
    void of_fewer_than_two_marks_or_people_there_may_be_more_unless_every_check_was_supplied() {
        CheckRecord one = check("C1", "2024-03-02 08:00", "S1", List.of("name"));
        CheckRecord two = check("C2", "2024-03-02 08:10", "S2", List.of("phone"));
        CaseFile.Builder some = file("2024-03-09 00:00", one).add(STAY, ACT);

        CareAct unknown = only(assemble(some), CareAct.class);
        assertThat(unknown.identifiers()).isNull();
        assertThat(unknown.checkerIds()).isNull();
        assertThat(unknown.missing())
                .containsExactly(
                        missing("identifiers", "CheckRecord", null, null),
                        missing("checkerIds", "CheckRecord", null, null));
        assertThat(act(one).checkerIds()).containsExactly("S1");
        CareAct enough = only(assemble(some.add(two)), CareAct.class);
        assertThat(enough.identifiers()).containsExactly("name", "phone");
        assertThat(enough.checkerIds()).containsExactly("S1", "S2");
    }

    @Test
    void a_bag_is_an_act_when_it_was_started() {
        TransfusionBuilder bag =
                TransfusionBuilder.builder().id("T1").encounterId("E1").bagNo("B");

        assertThat(assemble("2024-03-09 00:00", STAY, bag.build()).all(CareAct.class))
                .isEmpty();
        assertThat(only(
                                assemble(
                                        "2024-03-09 00:00",
                                        STAY,
                                        bag.startedAt(at("2024-03-02 09:00")).build()),
                                CareAct.class)
                        .id())
                .isEqualTo("T1");
    }

    @Test
    void slots_lie_between_the_begin_and_the_stop_of_the_order() {
        Fact order = order().stoppedAt(at("2024-03-03 08:00"))
                .plannedAt(List.of(
                        at("2024-03-02 07:59"), at("2024-03-02 08:00"), at("2024-03-03 08:00"), at("2024-03-03 08:01")))
                .build();

        assertThat(slots("2024-03-09 00:00", STAY, order))
                .containsExactly("2024-03-02T00:00:00Z", "2024-03-03T00:00:00Z");
        assertThat(slots("2024-03-03 07:59", STAY, order)).containsExactly("2024-03-02T00:00:00Z");
    }

    @Test
    void cancelled_orders_and_patients_who_left_have_no_slots() {
        OrderBuilder order = order().plannedAt(List.of(at("2024-03-03 08:00")));

        assertThat(slots("2024-03-09 00:00", stay("2024-03-01 08:00", "2024-03-03 07:59"), order.build()))
                .isEmpty();
        assertThat(slots("2024-03-09 00:00", STAY, order.cancelled(true).build()))
                .isEmpty();
    }

    @Test
    void a_slot_has_passed_when_more_than_the_tolerance_has_gone_by() {
        Fact order = order().plannedAt(List.of(at("2024-03-03 08:00"))).build();

        assertThat(slot("2024-03-03 09:00:59", order, "PT1H").passed()).isFalse();
        assertThat(slot("2024-03-03 09:01", order, "PT1H").passed()).isTrue();
        DoseSlot unset = slot("2024-03-03 09:01", order, "");
        assertThat(unset.passed()).isNull();
        assertThat(unset.missing()).containsExactly(missing("passed", "Setting", "doseTimeTolerance", null));
    }

    @Test
    void executions_of_a_slot_are_counted_to_the_minute() {
        Fact order = order().plannedAt(List.of(at("2024-03-03 08:00"))).build();
        MedicationAdministrationBuilder given = infusion().orderId("O1").slotAt(at("2024-03-03 08:00:20"));

        CaseFile.Builder file = file("2024-03-09 00:00", STAY, order, given.build())
                .add(given.id("M2").build())
                .add(given.id("M3").omissionReason("refused").build());

        assertThat(only(assemble(file), DoseSlot.class).executions()).isEqualTo(2);
    }

    @Test
    void one_execution_of_a_slot_may_be_one_of_two_unless_all_were_supplied() {
        Fact order = order().plannedAt(List.of(at("2024-03-03 08:00"))).build();
        Fact given = infusion().orderId("O1").slotAt(at("2024-03-03 08:00")).build();
        CaseFile.Builder file = file("2024-03-09 00:00", STAY, order, given);

        DoseSlot unknown = only(assemble(file), DoseSlot.class);
        assertThat(unknown.executions()).isNull();
        assertThat(unknown.missing()).contains(missing("executions", "MedicationAdministration", null, null));
        assertThat(only(assemble(file.supply(MedicationAdministration.class)), DoseSlot.class)
                        .executions())
                .isEqualTo(1);
    }

    @Test
    void looks_cut_an_infusion_into_gaps_and_its_end_closes_the_last() {
        AssembledCase file = assemble(
                "2024-03-09 00:00",
                STAY,
                infusion().endedAt(at("2024-03-03 09:30")).build(),
                round("R0", "nursing", "2024-03-03 08:00"),
                round("R1", "nursing", "2024-03-03 08:20"),
                round("R2", "infusion", "2024-03-03 08:20"),
                round("R3", "physician", "2024-03-03 08:40"),
                round("R4", "infusion", "2024-03-03 09:31"));

        assertThat(file.all(PatrolGap.class))
                .extracting(PatrolGap::id)
                .containsExactly("M1@2024-03-03T08:00", "M1@2024-03-03T08:20");
        assertThat(file.all(Patrol.class))
                .extracting(patrol -> patrol.id() + " " + patrol.gapId())
                .containsExactly("M1 M1@2024-03-03T08:20", "R1/M1 M1@2024-03-03T08:00", "R2/M1 M1@2024-03-03T08:00");
    }

    @Test
    void a_look_at_the_very_end_leaves_no_empty_gap() {
        AssembledCase file = assemble(
                "2024-03-09 00:00",
                STAY,
                infusion().endedAt(at("2024-03-03 08:20")).build(),
                round("R1", "nursing", "2024-03-03 08:20"));

        assertThat(file.all(PatrolGap.class)).hasSize(1);
        assertThat(only(file, Patrol.class).id()).isEqualTo("R1/M1");
    }

    @Test
    void a_running_infusion_has_an_open_gap_until_the_patient_leaves() {
        Fact running = infusion().build();

        assertThat(assemble("2024-03-03 09:00", STAY, running).all(PatrolGap.class))
                .hasSize(1);
        assertThat(assemble("2024-03-03 09:00", STAY, running).all(Patrol.class))
                .isEmpty();
        assertThat(assemble("2024-03-09 00:00", stay("2024-03-01 08:00", "2024-03-04 08:00"), running)
                        .all(PatrolGap.class))
                .isEmpty();
    }

    @Test
    void one_round_serves_several_infusions() {
        AssembledCase file = assemble(
                "2024-03-03 09:00",
                STAY,
                infusion().build(),
                infusion().id("M2").build(),
                round("R1", "nursing", "2024-03-03 08:20"));

        assertThat(file.all(Patrol.class)).extracting(Patrol::id).containsExactly("R1/M1", "R1/M2");
    }

    @Test
    void implants_need_a_bar_code_each() {
        assertThat(implants(null, null)).isEqualTo("null null");
        assertThat(implants(List.of(), null)).isEqualTo("false null");
        assertThat(implants(List.of("I1", "I2"), List.of("1"))).isEqualTo("true false");
        assertThat(implants(List.of("I1"), List.of("1"))).isEqualTo("true true");
    }

    @Test
    void implants_name_the_property_of_the_operation_that_is_not_known() {
        assertThat(implantUse(List.of("I1"), null).missing())
                .containsExactly(new Missing("barcodesComplete", "Surgery", "S1", "implantBarcodes"));
        assertThat(implantUse(null, List.of("1")).missing())
                .containsExactly(
                        new Missing("used", "Surgery", "S1", "implantCodes"),
                        new Missing("barcodesComplete", "Surgery", "S1", "implantCodes"));
    }

    private static String implants(List<String> codes, List<String> barcodes) {
        ImplantUse use = implantUse(codes, barcodes);
        return use.used() + " " + use.barcodesComplete();
    }

    private static ImplantUse implantUse(List<String> codes, List<String> barcodes) {
        Fact surgery = SurgeryBuilder.builder()
                .id("S1")
                .encounterId("E1")
                .code("47.01")
                .surgeonId("P1")
                .startedAt(at("2024-03-01 09:00"))
                .implantCodes(codes)
                .implantBarcodes(barcodes)
                .build();
        return only(assemble("2024-03-09 00:00", STAY, surgery), ImplantUse.class);
    }

    private static CareAct act(CheckRecord... checks) {
        return only(assemble(file("2024-03-09 00:00", checks).add(STAY, ACT).supply(CheckRecord.class)), CareAct.class);
    }

    private static CheckRecord check(String id, String at, String checker, List<String> identifiers) {
        return CheckRecordBuilder.builder()
                .id(id)
                .actId("A1")
                .kind("identity")
                .phase("before")
                .at(at(at))
                .checkerIds(List.of(checker))
                .identifierKinds(identifiers)
                .build();
    }

    private static OrderBuilder order() {
        return OrderBuilder.builder().id("O1").encounterId("E1").kind("drug").issuedAt(at("2024-03-02 08:00"));
    }

    private static DoseSlot slot(String asOf, Fact order, String tolerance) {
        CaseFile file =
                file(asOf, STAY, order).supply(MedicationAdministration.class).build();
        return only(
                Assembler.of(settings(Map.of("doseTimeTolerance", tolerance))).assemble(file), DoseSlot.class);
    }

    private static List<String> slots(String asOf, Fact... facts) {
        return assemble(asOf, facts).all(DoseSlot.class).stream()
                .map(slot -> slot.at().toString())
                .toList();
    }

    private static MedicationAdministrationBuilder infusion() {
        return MedicationAdministrationBuilder.builder()
                .id("M1")
                .encounterId("E1")
                .patientId("P1")
                .isInfusion(true)
                .startedAt(at("2024-03-03 08:00"));
    }

    private static Fact round(String id, String kind, String at) {
        return RoundBuilder.builder()
                .id(id)
                .encounterId("E1")
                .kind(kind)
                .staffId("N1")
                .at(at(at))
                .build();
    }
}
