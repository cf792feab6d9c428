package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.document;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.inpatient;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.only;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medquality.fact.BloodRequest;
import org.medquality.fact.Fact;
import org.medquality.fact.Order;
import org.medquality.fact.OrderBuilder;
import org.medquality.fact.StaffMemberBuilder;
import org.medquality.fact.Surgery;
import org.medquality.fact.SurgeryBuilder;
import org.medquality.fact.Transfusion;
import org.medquality.fact.TransfusionBuilder;
import org.medquality.fact.TransfusionCourse;
import org.medquality.fact.TransfusionNote;

/** Orders for blood, and transfusions with their notes. */
class BloodTest {
    private static final String NOW = "2024-06-01 00:00";
    private static final Fact STAY = inpatient("2024-03-01 08:00").build();

    private static OrderBuilder order(String id, String issued, @Nullable String volume) {
        return OrderBuilder.builder()
                .id(id)
                .encounterId("E1")
                .kind("blood")
                .physicianId("S1")
                .issuedAt(at(issued))
                .emergency(false)
                .volumeMl(volume == null ? null : new BigDecimal(volume));
    }

    private static BloodRequest request(String id, Fact... facts) {
        return request(id, file(NOW, facts).supply(Order.class));
    }

    private static BloodRequest request(String id, CaseFile.Builder file) {
        return Cases.assemble(file.add(STAY)).all(BloodRequest.class).stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static TransfusionBuilder bag(String id) {
        return TransfusionBuilder.builder().id(id).encounterId("E1").bagNo("X-" + id);
    }

    private static Fact operation(String id, String from, @Nullable String to) {
        return SurgeryBuilder.builder()
                .id(id)
                .encounterId("E1")
                .code("47.01")
                .surgeonId("S1")
                .startedAt(at(from))
                .endedAt(to == null ? null : at(to))
                .transfused(true)
                .build();
    }

    private static TransfusionCourse course(Fact... facts) {
        return only(
                Cases.assemble(file(NOW, facts).supply(Transfusion.class).supply(Surgery.class)),
                TransfusionCourse.class);
    }

    @Test
    void the_volumes_of_the_day_add_up_until_the_order() {
        Fact[] orders = {
            order("O1", "2024-03-04 23:59", "100").build(),
            order("O2", "2024-03-05 00:00", "200").build(),
            order("O3", "2024-03-05 12:00", "400").build(),
            order("O4", "2024-03-05 23:59", "800").build()
        };

        assertThat(request("O2", orders).dayVolumeMl()).isEqualByComparingTo("200");
        assertThat(request("O3", orders).dayVolumeMl()).isEqualByComparingTo("600");
        assertThat(request("O4", orders).dayVolumeMl()).isEqualByComparingTo("1400");
    }

    @Test
    void orders_of_one_minute_count_together() {
        Fact[] orders = {
            order("O1", "2024-03-05 12:00", "200").build(),
            order("O2", "2024-03-05 12:00", "400").build()
        };

        assertThat(request("O1", orders).dayVolumeMl()).isEqualByComparingTo("600");
        assertThat(request("O2", orders).dayVolumeMl()).isEqualByComparingTo("600");
    }

    @Test
    void cancelled_and_emergency_orders_do_not_count_beside_another() {
        Fact[] orders = {
            order("O1", "2024-03-05 10:00", "200").cancelled(true).build(),
            order("O2", "2024-03-05 11:00", "400").emergency(true).build(),
            order("O3", "2024-03-05 12:00", "800").build()
        };

        assertThat(request("O3", orders).dayVolumeMl()).isEqualByComparingTo("800");
        assertThat(request("O2", orders).dayVolumeMl()).isEqualByComparingTo("400");
        assertThat(Cases.assemble(file(NOW, orders).add(STAY)).all(BloodRequest.class))
                .hasSize(2);
    }

    @Test
    void a_sum_with_a_part_that_is_not_known_is_not_known() {
        Fact unknown = order("O1", "2024-03-05 10:00", null).build();
        Fact perhaps = order("O1", "2024-03-05 10:00", "200").emergency(null).build();
        Fact order = order("O2", "2024-03-05 12:00", "400").build();

        assertThat(request("O2", unknown, order).missing()).contains(missing("dayVolumeMl", "Order", "O1", "volumeMl"));
        assertThat(request("O2", perhaps, order).missing())
                .contains(missing("dayVolumeMl", "Order", "O1", "emergency"));
        assertThat(request("O2", file(NOW, order)).missing()).contains(missing("dayVolumeMl", "Order", null, null));
        assertThat(request("O2", file(NOW, order).supply(Order.class, at("2024-03-05 12:00")))
                        .dayVolumeMl())
                .isEqualByComparingTo("400");
    }

    @Test
    void of_an_applicant_nobody_supplied_nothing_is_known() {
        Fact order = order("O1", "2024-03-05 12:00", "400").build();
        Fact silent = order("O1", "2024-03-05 12:00", "400").physicianId(null).build();
        Fact person =
                StaffMemberBuilder.builder().id("S1").profession("physician").build();

        assertThat(request("O1", order).missing())
                .containsExactly(missing("applicantTitle", "StaffMember", "S1", null));
        assertThat(request("O1", order, person).missing())
                .containsExactly(missing("applicantTitle", "StaffMember", "S1", "title"));
        assertThat(request("O1", silent).missing())
                .containsExactly(
                        missing("applicantId", "Order", "O1", "physicianId"),
                        missing("applicantTitle", "Order", "O1", "physicianId"));
        assertThat(request("O1", file(NOW, order)).missing())
                .contains(missing("preparedAt", "Order", "O1", "preparedAt"));
    }

    @Test
    void a_note_tells_of_the_bag_or_of_all_bags_of_its_order() {
        Fact one = bag("B1").orderId("O1").build();
        Fact two = bag("B2").orderId("O1").build();
        Fact three = bag("B3").build();
        Fact byBag = document("D1", "TRANSFUSION_NOTE", "2024-03-05 12:00")
                .relatesToId("B1")
                .build();
        Fact byOrder = document("D2", "TRANSFUSION_NOTE", "2024-03-05 12:00")
                .relatesToId("O1")
                .build();
        Fact alone = document("D3", "TRANSFUSION_NOTE", "2024-03-05 12:00")
                .relatesToId("B3")
                .build();

        assertThat(Cases.assemble(NOW, STAY, one, two, three, byBag, byOrder, alone)
                        .all(TransfusionNote.class))
                .extracting(TransfusionNote::id)
                .containsExactly("D1/B1", "D1/B2", "D2/B1", "D2/B2", "D3/B3");
    }

    @Test
    void a_note_that_names_nothing_may_tell_of_any_bag() {
        Fact note = document("D1", "TRANSFUSION_NOTE", "2024-03-05 12:00").build();

        TransfusionNote found = only(Cases.assemble(NOW, STAY, bag("B1").build(), note), TransfusionNote.class);

        assertThat(found.bagId()).isNull();
        assertThat(found.missing()).containsExactly(missing("bagId", "Document", "D1", "relatesToId"));
    }

    @Test
    void the_sections_of_all_notes_on_a_bag_stand_together() {
        Fact bag = bag("B1").build();
        Fact early = document("D1", "TRANSFUSION_NOTE", "2024-03-05 12:00")
                .relatesToId("B1")
                .sections(List.of("volume", "component"))
                .build();
        Fact late = document("D2", "TRANSFUSION_NOTE", "2024-03-05 14:00")
                .relatesToId("B1")
                .sections(List.of("times", "volume"))
                .build();
        Fact silent = document("D2", "TRANSFUSION_NOTE", "2024-03-05 14:00")
                .relatesToId("B1")
                .build();

        assertThat(course(STAY, bag, early, late).noteSections()).containsExactly("component", "times", "volume");
        assertThat(course(STAY, bag, early, silent).missing())
                .contains(missing("noteSections", "Document", "D2", "sections"));
    }

    @Test
    void a_transfusion_without_end_ended_when_the_patient_left() {
        Fact left = inpatient("2024-03-01 08:00")
                .endedAt(at("2024-03-07 10:00"))
                .endMode("discharge")
                .build();
        Fact begun = bag("B1").startedAt(at("2024-03-05 10:00")).build();

        assertThat(course(left, begun).endedAt()).isEqualTo(at("2024-03-07 10:00"));
        assertThat(course(STAY, begun).endedAt()).isNull();
        assertThat(course(left, bag("B1").build()).endedAt()).isNull();
    }

    @Test
    void without_the_promise_a_transfusion_may_have_begun() {
        TransfusionCourse course = only(Cases.assemble(NOW, STAY, bag("B1").build()), TransfusionCourse.class);

        assertThat(course.begun()).isNull();
        assertThat(course.missing())
                .containsExactlyInAnyOrder(
                        missing("begun", "Transfusion", "B1", "startedAt"),
                        missing("startedAt", "Transfusion", "B1", "startedAt"),
                        missing("endedAt", "Transfusion", "B1", "endedAt"),
                        missing("indicationNotedAt", "Transfusion", "B1", "indicationNotedAt"),
                        missing("preTestsDone", "Transfusion", "B1", "preTestsDone"),
                        missing("evaluatedAt", "Transfusion", "B1", "evaluatedAt"),
                        missing("duringSurgery", "Transfusion", "B1", "startedAt"));
        assertThat(course(STAY, bag("B1").build()).duringSurgery()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2024-03-05 09:59, false", "2024-03-05 10:00, true", "2024-03-05 13:00, true", "2024-03-05 13:01, false"
    })
    void a_bag_belongs_to_the_operation_during_which_it_was_begun(String begun, boolean during) {
        TransfusionCourse course = course(
                STAY, bag("B1").startedAt(at(begun)).build(), operation("K1", "2024-03-05 10:00", "2024-03-05 13:00"));

        assertThat(course.duringSurgery()).isEqualTo(during);
        assertThat(course.surgeryId()).isEqualTo(during ? "K1" : null);
        assertThat(course.surgeryTransfused()).isEqualTo(during ? true : null);
    }

    @Test
    void an_operation_without_end_goes_on_under_the_promise() {
        Fact bag = bag("B1").startedAt(at("2024-03-05 11:00")).build();
        Fact open = operation("K1", "2024-03-05 10:00", null);

        assertThat(course(STAY, bag, open).duringSurgery()).isTrue();
        assertThat(only(Cases.assemble(NOW, STAY, bag, open), TransfusionCourse.class)
                        .missing())
                .contains(
                        missing("duringSurgery", "Surgery", "K1", "endedAt"),
                        missing("duringSurgery", "Surgery", null, null));
    }

    @Test
    void of_two_operations_the_first_that_was_going_on_is_the_one() {
        Fact bag = bag("B1").startedAt(at("2024-03-05 11:00")).build();

        assertThat(course(
                                STAY,
                                bag,
                                operation("K3", "2024-03-05 10:00", "2024-03-05 12:00"),
                                operation("K2", "2024-03-05 10:00", "2024-03-05 12:00"),
                                operation("K1", "2024-03-05 08:00", "2024-03-05 09:00"))
                        .surgeryId())
                .isEqualTo("K2");
    }
}
