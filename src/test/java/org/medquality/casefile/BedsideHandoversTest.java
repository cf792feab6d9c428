package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.grade;
import static org.medquality.casefile.Cases.inpatient;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.only;
import static org.medquality.casefile.Cases.period;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medquality.fact.BedsideHandover;
import org.medquality.fact.DutyNote;
import org.medquality.fact.DutyOrders;
import org.medquality.fact.Encounter;
import org.medquality.fact.EncounterBuilder;
import org.medquality.fact.Fact;
import org.medquality.fact.FactType;
import org.medquality.fact.OrderBuilder;
import org.medquality.fact.ShiftBuilder;
import org.medquality.fact.ShiftHandover;
import org.medquality.fact.ShiftHandoverBuilder;
import org.medquality.fact.Surgery;
import org.medquality.fact.SurgeryBuilder;

/** What shift changes and duty shifts ask for one patient. */
class BedsideHandoversTest {
    private static final String NOW = "2024-03-20 00:00";
    private static final Encounter STAY =
            inpatient("2024-03-01 08:00").departmentId("K1").build();

    private static ShiftHandoverBuilder handover(String id, String when) {
        return ShiftHandoverBuilder.builder()
                .id(id)
                .departmentId("K1")
                .kind("physician")
                .at(at(when))
                .giverId("S1")
                .takerId("S2")
                .bedsideEncounterIds(List.of());
    }

    private static SurgeryBuilder surgery() {
        return SurgeryBuilder.builder()
                .id("O1")
                .encounterId("E1")
                .code("36.1")
                .level("4")
                .surgeonId("S9")
                .startedAt(at("2024-03-05 09:00"))
                .endedAt(at("2024-03-05 13:00"));
    }

    private static CaseFile.Builder promised(Fact... facts) {
        CaseFile.Builder file = Cases.file(NOW, facts);
        FactType.submitted().forEach(type -> file.supply(type.record()));
        return file;
    }

    private static List<BedsideHandover> bedside(Fact... facts) {
        return assemble(promised(facts)).all(BedsideHandover.class);
    }

    private static BedsideHandover one(Fact... facts) {
        return only(assemble(promised(facts)), BedsideHandover.class);
    }

    @Test
    void who_is_grave_and_who_was_operated_on_by_grade_4_are_told_apart() {
        Fact handover = handover("J1", "2024-03-05 17:00").build();
        Surgery surgery = surgery().build();
        Fact emergency = EncounterBuilder.builder(STAY)
                .kind("observation")
                .triageCritical(true)
                .build();

        BedsideHandover both = one(STAY, handover, surgery, grade("serious", "2024-03-05 14:00", null));
        assertThat(both.grave()).isTrue();
        assertThat(both.gradeFour()).isTrue();
        BedsideHandover operated = one(STAY, handover, surgery);
        assertThat(operated.grave()).isFalse();
        assertThat(operated.gradeFour()).isTrue();
        assertThat(one(emergency, handover).grave()).isTrue();
        assertThat(one(emergency, handover).gradeFour()).isFalse();
        assertThat(one(STAY, handover, grade("critical", "2024-03-05 14:00", null))
                        .grave())
                .isTrue();
    }

    @Test
    void an_outpatient_has_no_bed() {
        Fact visit = EncounterBuilder.builder(STAY).kind("outpatient").build();

        assertThat(bedside(
                        visit, handover("J1", "2024-03-05 17:00").build(), grade("critical", "2024-03-05 14:00", null)))
                .isEmpty();
    }

    @Test
    void a_patient_in_theatre_is_not_at_the_bedside() {
        Fact handover = handover("J1", "2024-03-05 12:00").build();

        assertThat(bedside(STAY, handover, surgery().build())).isEmpty();
        assertThat(bedside(STAY, handover, surgery().build(), grade("critical", "2024-03-02 10:00", null)))
                .isEmpty();
        assertThat(bedside(STAY, handover, surgery().endedAt(null).build())).isEmpty();
        assertThat(bedside(
                        STAY,
                        handover,
                        surgery()
                                .endedAt(at("2024-03-05 11:00"))
                                .leftRoomAt(at("2024-03-05 12:01"))
                                .build()))
                .isEmpty();
        assertThat(bedside(
                        STAY,
                        handover,
                        surgery().endedAt(at("2024-03-05 12:00")).build()))
                .hasSize(1);
    }

    @Test
    void when_an_operation_ended_is_not_known_where_operations_were_not_promised() {
        CaseFile.Builder file = Cases.file(
                NOW,
                STAY,
                handover("J1", "2024-03-05 17:00").build(),
                surgery().endedAt(null).build());

        assertThat(only(assemble(file), BedsideHandover.class).missing())
                .contains(
                        missing("grave", "Surgery", "O1", "endedAt"), missing("gradeFour", "Surgery", "O1", "endedAt"));
    }

    @Test
    void an_operation_of_unknown_level_leaves_the_grade_open_unless_another_is_of_grade_4() {
        Fact handover = handover("J1", "2024-03-05 17:00").build();
        Surgery unknown = surgery().level(null).build();

        assertThat(only(assemble(promised(STAY, handover, unknown)), BedsideHandover.class)
                        .missing())
                .containsExactly(missing("gradeFour", "Surgery", "O1", "level"));
        assertThat(one(STAY, handover, unknown, surgery().id("O2").build()).gradeFour())
                .isTrue();
        assertThat(bedside(STAY, handover("J1", "2024-03-06 00:00").build(), unknown))
                .isEmpty();
    }

    @Test
    void whether_an_emergency_was_critical_is_asked_of_emergency_visits_only() {
        Fact handover = handover("J1", "2024-03-05 17:00").build();
        Fact visit = EncounterBuilder.builder(STAY).kind("emergency").build();

        assertThat(only(assemble(promised(visit, handover)), BedsideHandover.class)
                        .missing())
                .containsExactly(missing("grave", "Encounter", "E1", "triageCritical"));
        assertThat(bedside(STAY, handover)).isEmpty();
    }

    @Test
    void handovers_of_one_change_count_together_and_the_one_that_names_the_patient_is_the_subject() {
        Fact critical = grade("critical", "2024-03-02 10:00", null);
        ShiftHandover first = handover("J1", "2024-03-02 17:00").build();
        ShiftHandover naming = handover("J2", "2024-03-02 17:20")
                .entryEncounterIds(List.of("E1"))
                .build();
        ShiftHandover bedside = handover("J3", "2024-03-02 17:30")
                .bedsideEncounterIds(List.of("E1"))
                .build();

        BedsideHandover together =
                only(assemble(promised(STAY, critical, first, naming, bedside)), BedsideHandover.class);

        assertThat(together.subject()).isEqualTo(naming);
        assertThat(together.at()).isEqualTo(at("2024-03-02 17:00"));
        assertThat(together.atBedside()).isTrue();
        assertThat(bedside(STAY, critical, first, bedside).get(0).subject()).isEqualTo(first);
    }

    @Test
    void the_stretch_of_a_change_is_counted_from_its_first_handover() {
        assertThat(bedside(
                        STAY,
                        grade("critical", "2024-03-02 10:00", null),
                        handover("J1", "2024-03-02 17:00").build(),
                        handover("J2", "2024-03-02 17:30").build(),
                        handover("J3", "2024-03-02 17:31").build()))
                .extracting(BedsideHandover::at)
                .containsExactlyInAnyOrder(at("2024-03-02 17:00"), at("2024-03-02 17:31"));
    }

    @Test
    void one_handover_that_does_not_tell_its_patients_leaves_the_change_open() {
        Fact critical = grade("critical", "2024-03-02 10:00", null);
        ShiftHandover first = handover("J1", "2024-03-02 17:00").build();
        ShiftHandover silent =
                handover("J2", "2024-03-02 17:00").bedsideEncounterIds(null).build();

        assertThat(only(assemble(promised(STAY, critical, first, silent)), BedsideHandover.class)
                        .missing())
                .containsExactly(missing("atBedside", "ShiftHandover", "J2", "bedsideEncounterIds"));
        assertThat(only(assemble(Cases.file(NOW, STAY, critical, first)), BedsideHandover.class)
                        .missing())
                .containsExactly(missing("atBedside", "ShiftHandover", null, null));
    }

    @Test
    void the_department_is_that_of_the_moment_and_between_two_of_them_there_is_none() {
        assertThat(bedside(
                        STAY,
                        grade("critical", "2024-03-01 08:00", null),
                        period("P1", "department", "K1", "2024-03-01 08:00", "2024-03-02 08:00"),
                        period("P2", "department", "K2", "2024-03-02 10:00", null),
                        handover("J1", "2024-03-02 07:59").build(),
                        handover("J2", "2024-03-02 08:00").build(),
                        handover("J3", "2024-03-02 10:00").departmentId("K2").build(),
                        handover("J4", "2024-03-02 12:00").build()))
                .extracting(BedsideHandover::id)
                .containsExactly("J1", "J3");
    }

    @Test
    void without_a_department_it_is_not_known_which_handovers_a_patient_in_need_had() {
        Encounter nowhere = inpatient("2024-03-01 08:00").build();
        Fact handover = handover("J1", "2024-03-05 17:00").build();

        BedsideHandover unplaced = only(
                assemble(promised(nowhere, handover, grade("serious", "2024-03-02 10:00", null))),
                BedsideHandover.class);

        assertThat(unplaced.subject()).isEqualTo(nowhere);
        assertThat(unplaced.missing())
                .containsExactly(
                        missing("grave", "Encounter", "E1", "departmentId"),
                        missing("gradeFour", "Encounter", "E1", "departmentId"),
                        missing("atBedside", "Encounter", "E1", "departmentId"));
        assertThat(bedside(nowhere, handover, surgery().build())).hasSize(1);
        assertThat(bedside(nowhere, handover, grade("stable", "2024-03-02 10:00", null)))
                .isEmpty();
    }

    @Test
    void the_order_of_the_facts_changes_nothing() {
        Fact[] facts = {
            STAY,
            grade("critical", "2024-03-02 10:00", null),
            handover("J1", "2024-03-02 17:00").build(),
            handover("J2", "2024-03-02 17:00").build(),
            handover("J3", "2024-03-02 17:40").build()
        };
        List<Fact> reversed = new ArrayList<>(Arrays.asList(facts));
        Collections.reverse(reversed);

        assertThat(bedside(reversed.toArray(Fact[]::new)))
                .isEqualTo(bedside(facts))
                .extracting(BedsideHandover::id)
                .containsExactly("J1", "J3");
    }

    private static ShiftBuilder duty(String kind) {
        return ShiftBuilder.builder()
                .id("B1")
                .departmentId("K1")
                .postId("GW1")
                .kind(kind)
                .staffId("S2")
                .plannedFrom(at("2024-03-02 17:00"))
                .plannedTo(at("2024-03-03 08:00"));
    }

    private static OrderBuilder order(String id, String when) {
        return OrderBuilder.builder()
                .id(id)
                .encounterId("E1")
                .kind("drug")
                .physicianId("S2")
                .issuedAt(at(when));
    }

    private static List<String> orders(Fact... facts) {
        return assemble(promised(facts)).all(DutyOrders.class).stream()
                .map(orders -> orders.order().id() + " " + orders.ownPatient())
                .toList();
    }

    @Test
    void the_first_order_of_a_duty_stands_for_all_of_them() {
        Fact night = duty("night").build();

        assertThat(orders(
                        STAY,
                        night,
                        order("Y2", "2024-03-02 20:00").build(),
                        order("Y1", "2024-03-02 20:00").build()))
                .containsExactly("Y1 false");
        assertThat(orders(STAY, night, order("Y1", "2024-03-02 16:59").build())).isEmpty();
        assertThat(orders(STAY, night, order("Y1", "2024-03-02 17:00").build())).hasSize(1);
        assertThat(orders(STAY, night, order("Y1", "2024-03-03 07:59").build())).hasSize(1);
        assertThat(orders(STAY, night, order("Y1", "2024-03-03 08:00").build())).isEmpty();
    }

    @Test
    void a_day_shift_and_cancelled_orders_are_no_duty() {
        assertThat(orders(
                        STAY,
                        duty("day").build(),
                        order("Y1", "2024-03-02 20:00").build()))
                .isEmpty();
        assertThat(orders(
                        STAY,
                        duty("night").build(),
                        order("Y1", "2024-03-02 20:00").cancelled(true).build()))
                .isEmpty();
    }

    @Test
    void a_physician_who_is_in_charge_orders_for_an_own_patient() {
        Fact night = duty("night").build();
        Fact order = order("Y1", "2024-03-02 20:00").build();

        assertThat(orders(EncounterBuilder.builder(STAY).physicianId("S2").build(), night, order))
                .isEmpty();
        assertThat(orders(
                        STAY,
                        night,
                        order,
                        period("P1", "responsible_physician", "S2", "2024-03-01 08:00", "2024-03-02 20:00"),
                        period("P2", "responsible_physician", "S1", "2024-03-02 20:00", null)))
                .containsExactly("Y1 false");
    }

    @Test
    void an_order_of_somebody_unknown_counts_only_where_no_other_is_surely_one_of_the_duty() {
        Fact night = duty("night").build();
        Fact unknown = order("Y1", "2024-03-02 20:00").physicianId(null).build();

        assertThat(orders(STAY, night, unknown)).containsExactly("Y1 null");
        assertThat(orders(STAY, night, unknown, order("Y2", "2024-03-02 21:00").build()))
                .containsExactly("Y2 false");
    }

    @Test
    void documents_since_the_begin_of_the_duty_tell_whether_its_physician_signed_them() {
        AssembledCase file = assemble(promised(
                STAY,
                duty("night").build(),
                order("Y1", "2024-03-02 20:00").build(),
                Cases.document("D1", "DAILY_PROGRESS_NOTE", "2024-03-02 16:59")
                        .authorId("S2")
                        .build(),
                Cases.document("D2", "DAILY_PROGRESS_NOTE", "2024-03-02 17:00")
                        .authorId("S2")
                        .build(),
                Cases.document("D3", "DAILY_PROGRESS_NOTE", "2024-03-02 18:00")
                        .authorId("S1")
                        .countersignedById("S2")
                        .build(),
                Cases.document("D4", "DAILY_PROGRESS_NOTE", "2024-03-02 18:00")
                        .authorId("S1")
                        .signerIds(List.of("S1"))
                        .build(),
                Cases.document("D5", "DAILY_PROGRESS_NOTE", "2024-03-02 18:00")
                        .authorId("S1")
                        .build(),
                Cases.document("D6", "DAILY_PROGRESS_NOTE", "2024-03-02 18:00")
                        .signerIds(List.of("S1"))
                        .build()));

        assertThat(file.all(DutyNote.class))
                .extracting(note -> note.document().id() + " " + note.byPhysician())
                .containsExactly("D2 true", "D3 true", "D4 false", "D5 null", "D6 null");
        assertThat(file.all(DutyNote.class).get(3).missing())
                .contains(missing("byPhysician", "Document", "D5", "signerIds"));
        assertThat(file.all(DutyNote.class).get(4).missing())
                .contains(missing("byPhysician", "Document", "D6", "authorId"));
    }
}
