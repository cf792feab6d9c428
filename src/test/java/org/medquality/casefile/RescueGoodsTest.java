package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.institution;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.only;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medquality.fact.EquipmentBuilder;
import org.medquality.fact.InspectionGap;
import org.medquality.fact.ManagementRecordBuilder;
import org.medquality.fact.PlannedRecord;
import org.medquality.fact.RescueGoods;

/** Rescue goods, and inspections, at the moment of the audit. */
class RescueGoodsTest {
    private static EquipmentBuilder equipment(String kind) {
        return EquipmentBuilder.builder().id("Q1").kind(kind).departmentId("K1");
    }

    private static RescueGoods goods(String asOf, EquipmentBuilder equipment) {
        return only(assemble(institution(asOf, equipment.build())), RescueGoods.class);
    }

    private static RescueGoods under(String parameter, String value, EquipmentBuilder equipment) {
        return only(
                Assembler.of(Cases.settings(Map.of(parameter, value)))
                        .assemble(institution("2024-03-02 10:00", equipment.build())
                                .build()),
                RescueGoods.class);
    }

    @ParameterizedTest
    @CsvSource({
        "false, 2024-03-01 10:00, 2024-03-03 00:00, true",
        "false, 2024-03-01 10:00, 2024-03-03 00:01, false",
        "true, 2024-01-31 10:00, 2024-03-01 00:00, true",
        "true, 2024-01-31 10:00, 2024-03-01 00:01, false",
        ", 2024-03-01 10:00, 2024-03-03 00:00, true",
        ", 2024-03-01 10:00, 2024-03-03 00:01, ",
        ", 2024-01-31 10:00, 2024-03-01 00:01, false"
    })
    void the_last_inspection_holds_as_long_as_goods_kept_so_may_go_without_one(
            @Nullable Boolean sealed, String last, String asOf, @Nullable Boolean inspected) {
        assertThat(goods(asOf, equipment("rescue_item").sealed(sealed).inspectedAt(at(last)))
                        .inspected())
                .isEqualTo(inspected);
    }

    @Test
    void an_interval_of_hours_counts_to_the_minute() {
        assertThat(under(
                                "rescueInspection",
                                "PT24H",
                                equipment("rescue_item").sealed(false).inspectedAt(at("2024-03-01 10:00")))
                        .inspected())
                .isTrue();
        assertThat(under(
                                "rescueInspection",
                                "PT24H",
                                equipment("rescue_item").sealed(false).inspectedAt(at("2024-03-01 09:59")))
                        .inspected())
                .isFalse();
    }

    @Test
    void an_interval_that_is_not_set_decides_nothing_and_one_that_is_none_is_refused() {
        EquipmentBuilder item = equipment("rescue_item").sealed(false).inspectedAt(at("2024-03-01 10:00"));

        assertThat(under("rescueInspection", "", item).missing())
                .contains(missing("inspected", "Setting", "rescueInspection", null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> under("rescueInspection", "daily", item))
                .withMessage("parameter rescueInspection must be a length of time such as PT12H, P1D or P1M");
    }

    @Test
    void what_was_never_inspected_is_not_unless_the_source_may_not_tell() {
        assertThat(goods("2024-03-01 10:00", equipment("rescue_item")).inspected())
                .isFalse();
        assertThat(only(
                                assemble(Cases.file(
                                        "2024-03-01 10:00",
                                        Cases.hospital(),
                                        equipment("rescue_item").build())),
                                RescueGoods.class)
                        .missing())
                .contains(missing("inspected", "Equipment", "Q1", "inspectedAt"));
    }

    @ParameterizedTest
    @CsvSource({
        "rescue_item, , true",
        "device, true, true",
        "device, false, false",
        "device, , ",
        "rescue_drug, , false",
        "oxygen_cylinder, , false"
    })
    void apparatus_for_rescues_is_a_rescue_item_or_a_device_for_life_support(
            String kind, @Nullable Boolean lifeSupport, @Nullable Boolean apparatus) {
        assertThat(goods("2024-03-01 10:00", equipment(kind).lifeSupport(lifeSupport))
                        .apparatus())
                .isEqualTo(apparatus);
    }

    @Test
    void lamps_and_sterilisers_are_no_rescue_goods() {
        assertThat(assemble(institution("2024-03-01 10:00", equipment("uv_lamp").build()))
                        .all(RescueGoods.class))
                .isEmpty();
    }

    @Test
    void what_was_done_before_an_event_is_no_answer_to_it() {
        RescueGoods before = goods(
                "2024-03-09 00:00",
                equipment("rescue_item")
                        .usedAt(at("2024-03-01 10:00"))
                        .replenishedAt(at("2024-03-01 09:59"))
                        .disinfectedAt(at("2024-03-01 10:00"))
                        .faultAt(at("2024-03-02 10:00"))
                        .repairRespondedAt(at("2024-03-02 09:59"))
                        .repairedAt(at("2024-03-03 10:00")));

        assertThat(before.replenishedAt()).isNull();
        assertThat(before.disinfectedAt()).isEqualTo(at("2024-03-01 10:00"));
        assertThat(before.repairAt()).isEqualTo(at("2024-03-03 10:00"));
    }

    @Test
    void a_repair_begins_with_whoever_came_first() {
        EquipmentBuilder broken = equipment("rescue_item")
                .faultAt(at("2024-03-02 10:00"))
                .repairRespondedAt(at("2024-03-02 10:30"))
                .repairedAt(at("2024-03-03 10:00"));

        assertThat(goods("2024-03-09 00:00", broken).repairAt()).isEqualTo(at("2024-03-02 10:30"));
        assertThat(goods("2024-03-09 00:00", broken.repairedAt(null)).repairAt())
                .isEqualTo(at("2024-03-02 10:30"));
        assertThat(goods("2024-03-09 00:00", broken.repairRespondedAt(null)).repairAt())
                .isNull();
    }

    @Test
    void a_drug_is_in_date_to_the_end_of_its_last_day() {
        EquipmentBuilder drug = equipment("rescue_drug").expiryDate(LocalDate.of(2024, 3, 5));

        assertThat(goods("2024-03-05 23:59", drug).inDate()).isTrue();
        assertThat(goods("2024-03-06 00:00", drug).inDate()).isFalse();
        assertThat(goods("2024-03-06 00:00", equipment("rescue_drug")).missing())
                .contains(missing("inDate", "Equipment", "Q1", "expiryDate"));
    }

    @ParameterizedTest
    @CsvSource({
        "empty, 0.5, true",
        "empty, 0.51, false",
        "full, 0.5, false",
        "full, 0.51, true",
        "in_use, 0.5, false",
        "in_use, 0.51, true"
    })
    void the_tag_says_empty_up_to_the_pressure_that_the_hospital_set(String tag, BigDecimal pressure, boolean fits) {
        assertThat(under(
                                "cylinderEmptyMpa",
                                "0.5",
                                equipment("oxygen_cylinder").tag(tag).pressureMpa(pressure))
                        .tagFits())
                .isEqualTo(fits);
    }

    @Test
    void tag_and_pressure_may_not_be_known_and_are_not_compared_where_nothing_is_set() {
        assertThat(under("cylinderEmptyMpa", "0.5", equipment("oxygen_cylinder").pressureMpa(BigDecimal.ONE))
                        .missing())
                .contains(missing("tagFits", "Equipment", "Q1", "tag"));
        assertThat(under("cylinderEmptyMpa", "0.5", equipment("oxygen_cylinder").tag("full"))
                        .missing())
                .contains(missing("tagFits", "Equipment", "Q1", "pressureMpa"));
        assertThat(goods("2024-03-06 00:00", equipment("oxygen_cylinder").tag("full"))
                        .pressureCompared())
                .isFalse();
    }

    private static ManagementRecordBuilder inspection(String id, @Nullable String done, String... items) {
        return ManagementRecordBuilder.builder()
                .id(id)
                .kind("inspection")
                .items(List.of(items))
                .doneAt(done == null ? null : at(done));
    }

    @Test
    void a_gap_begins_with_every_inspection_of_a_field_once_at_a_time() {
        assertThat(assemble(institution(
                                "2024-06-01 00:00",
                                inspection("G1", "2024-03-05 10:00", "care", "in_ward")
                                        .build(),
                                inspection("G2", "2024-03-05 10:00", "care").build(),
                                inspection("G3", null, "nursing").build(),
                                inspection("G4", "2024-03-06 10:00", "own_field")
                                        .build(),
                                inspection("G5", "2024-03-07 10:00", "care")
                                        .kind("self_check")
                                        .build(),
                                inspection("G6", "2024-03-08 10:00").items(null).build()))
                        .all(InspectionGap.class))
                .extracting(InspectionGap::occurrence)
                .containsExactly("care@2024-03-05T10:00", "in_ward@2024-03-05T10:00");
    }

    @Test
    void a_plan_is_what_has_a_time_to_be_done_by() {
        assertThat(assemble(institution(
                                "2024-06-01 00:00",
                                inspection("G1", null, "care")
                                        .dueAt(at("2024-07-01 00:00"))
                                        .build(),
                                inspection("G2", "2024-03-05 10:00", "care").build()))
                        .all(PlannedRecord.class))
                .extracting(PlannedRecord::id)
                .containsExactly("G1");
    }
}
