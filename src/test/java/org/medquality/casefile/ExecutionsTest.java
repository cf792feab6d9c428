package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.inpatient;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.only;
import static org.medquality.casefile.Cases.period;
import static org.medquality.casefile.Cases.settings;
import static org.medquality.casefile.Cases.stay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medquality.fact.CareAct;
import org.medquality.fact.DrugBuilder;
import org.medquality.fact.Execution;
import org.medquality.fact.Fact;
import org.medquality.fact.IncidentBuilder;
import org.medquality.fact.MedicationAdministration;
import org.medquality.fact.MedicationAdministrationBuilder;
import org.medquality.fact.Missing;
import org.medquality.fact.Order;
import org.medquality.fact.OrderBuilder;
import org.medquality.fact.PatientBuilder;
import org.medquality.fact.Rescue;
import org.medquality.fact.StockLotBuilder;

class ExecutionsTest {
    private static final String NOW = "2024-03-09 00:00";
    private static final Fact STAY = inpatient("2024-03-01 08:00").build();
    private static final Fact ORDER = order().build();

    @Test
    void an_omitted_one_and_one_whose_fault_was_caught_are_no_executions() {
        Fact omitted = given().omissionReason("refused").build();
        Fact caught = IncidentBuilder.builder()
                .id("I1")
                .kind("medication_fault")
                .harm("near_miss")
                .relatesToId("M1")
                .foundAt(at("2024-03-02 10:00"))
                .build();

        assertThat(assemble(NOW, STAY, omitted).all(Execution.class)).isEmpty();
        assertThat(assemble(NOW, STAY, given().startedAt(null).build()).all(Execution.class))
                .isEmpty();
        assertThat(assemble(NOW, STAY, given().build(), caught).all(Execution.class))
                .isEmpty();
        assertThat(assemble(NOW, STAY, given().build(), caught).all(CareAct.class))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-02 08:00:59, in_force",
        "2024-03-02 07:59:59, not_yet_issued",
        "2024-03-03 08:00:59, in_force",
        "2024-03-03 08:01:00, stopped",
    })
    void an_order_is_in_force_from_its_start_to_its_stop_both_to_the_minute(String start, String state) {
        Order order = order().issuedAt(at("2024-03-02 08:00:30"))
                .stoppedAt(at("2024-03-03 08:00"))
                .build();

        assertThat(execution(given().startedAt(at(start)).build(), order).orderState())
                .isEqualTo(state);
    }

    @Test
    void a_cancelled_order_is_cancelled_and_a_verbal_one_of_a_rescue_is_met() {
        assertThat(withOrder(o -> o.cancelled(true)).orderState()).isEqualTo("cancelled");
        Execution rescue = withOrder(o -> o.verbal(true).rescueId("R1").issuedAt(at("2024-03-02 12:00")));
        assertThat(rescue.orderState()).isEqualTo("rescue_verbal");
        assertThat(rescue.inRescue()).isTrue();
        assertThat(withOrder(o -> o).inRescue()).isFalse();
        assertThat(withOrder(o -> o.verbal(true)).inRescue()).isNull();
        assertThat(withOrder(o -> o.verbal(true)).missing()).contains(missing("inRescue", "Rescue", null, null));
    }

    @Test
    void without_an_order_it_is_none_only_where_orders_were_promised() {
        Fact alone = given().orderId(null).build();

        Execution promised = only(assemble(file(NOW, STAY, alone).supply(Order.class)), Execution.class);
        assertThat(promised.orderState()).isEqualTo("none");
        assertThat(promised.doseIsOrdered()).isFalse();
        Execution open = execution(alone);
        assertThat(open.orderState()).isNull();
        assertThat(open.doseIsOrdered()).isNull();
        assertThat(open.missing())
                .contains(
                        missing("orderState", "Order", null, null),
                        missing("doseIsOrdered", "Order", null, null),
                        missing("patientOrdered", "Order", null, null));
    }

    @Test
    void an_order_that_was_not_submitted_is_not_known_even_under_the_promise() {
        Execution execution = only(assemble(file(NOW, STAY, given().build()).supply(Order.class)), Execution.class);

        assertThat(execution.orderState()).isNull();
        assertThat(execution.missing()).contains(missing("orderState", "Order", "O1", null));
    }

    @Test
    void the_bed_is_the_one_occupied_at_that_minute() {
        Fact first = period("B1", "bed", "12", "2024-03-01 08:00", "2024-03-02 09:00");
        Fact second = period("B2", "bed", "14", "2024-03-02 09:00", null);

        assertThat(execution(given().build(), ORDER, first, second).bedOccupied())
                .isEqualTo("14");
        assertThat(execution(given().startedAt(at("2024-03-02 08:59")).build(), ORDER, first, second)
                        .bedOccupied())
                .isEqualTo("12");
        assertThat(execution(given().build(), ORDER, first).missing())
                .contains(missing("bedOccupied", "StayPeriod", null, null));
    }

    @Test
    void the_same_code_is_the_same_drug_without_a_register() {
        Execution execution =
                execution(given().drugCode("X1").build(), order().drugCode("X1").build());

        assertThat(execution.drug()).isEqualTo("X1").isEqualTo(execution.drugOrdered());
    }

    @Test
    void two_products_are_compared_by_their_generic_codes() {
        Fact given = given().drugCode("X1").build();
        Fact order = order().drugCode("X2").build();

        Execution known =
                execution(given, order, drug("X1", "G").build(), drug("X2", "G").build());
        assertThat(known.drug()).isEqualTo("G").isEqualTo(known.drugOrdered());
        Execution half = execution(given, order, drug("X1", "G").build());
        assertThat(half.drug()).isEqualTo("G");
        assertThat(half.drugOrdered()).isNull();
        assertThat(half.missing()).contains(missing("drugOrdered", "Drug", "X2", null));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, g, 500, mg, 500 mg, 500 mg",
        "0.5, g, 0.50, g, 0.5 g, 0.5 g",
        "1, g, 500, mg, 1000 mg, 500 mg",
        "2, , 2.0, , 2, 2",
        "2, , 3, , , ",
        "2, mL, 500, mg, , ",
        "2, , 500, mg, , ",
        "2, mg, 2, , , ",
    })
    void doses_are_compared_after_conversion(
            BigDecimal dose, String unit, BigDecimal ordered, String orderedUnit, String text, String orderedText) {
        Execution execution = execution(
                given().dose(dose).doseUnit(unit).build(),
                order().dose(ordered).doseUnit(orderedUnit).build());

        assertThat(execution.dose()).isEqualTo(text);
        assertThat(execution.doseOrdered()).isEqualTo(orderedText);
        assertThat(execution.doseIsOrdered()).isTrue();
        assertThat(execution.missing().stream().map(Missing::property).anyMatch("dose"::equals))
                .isEqualTo(text == null);
    }

    @Test
    void a_dose_within_the_tolerance_reads_as_the_ordered_one() {
        Fact given = given().dose(new BigDecimal("475")).doseUnit("mg").build();
        CaseFile file = file(
                        NOW,
                        STAY,
                        given,
                        order().dose(BigDecimal.ONE).doseUnit("g").build())
                .build();
        CaseFile near = file(
                        NOW,
                        STAY,
                        given,
                        order().dose(new BigDecimal("0.5")).doseUnit("g").build())
                .build();

        assertThat(only(Assembler.of(tolerance("0.05")).assemble(near), Execution.class)
                        .dose())
                .isEqualTo("0.5 g");
        assertThat(only(Assembler.of(tolerance("0.049")).assemble(near), Execution.class)
                        .dose())
                .isEqualTo("0.475 g");
        assertThat(only(Assembler.of(tolerance("")).assemble(file), Execution.class)
                        .missing())
                .contains(missing("dose", "Setting", "doseTolerance", null));
    }

    @Test
    void concentrations_and_rates_are_compared_after_conversion() {
        Execution same = execution(
                given().concentration("0.05 % (w/v)").rate("1 mL/min").build(),
                order().concentration("50 mg/100 mL").rate("60mL/h").build());
        assertThat(same.concentration()).isEqualTo("50 mg/100 mL").isEqualTo(same.concentrationOrdered());
        assertThat(same.rate()).isEqualTo("60 mL/h").isEqualTo(same.rateOrdered());

        Execution other = execution(
                given().concentration("5 mg/mL").rate("40 滴/分").build(),
                order().concentration("5 mmol/mL").rate("60滴/分").build());
        assertThat(other.concentration()).isNull();
        assertThat(other.missing())
                .contains(missing("concentration", "MedicationAdministration", "M1", "concentration"));
        assertThat(other.rate()).isNotNull().isNotEqualTo(other.rateOrdered());
    }

    @Test
    void a_lot_is_found_by_number_and_product() {
        Fact given = given().drugCode("X1").lotNo("L").build();
        StockLotBuilder lot = StockLotBuilder.builder().id("S1").drugCode("X1").lotNo("L");
        Fact other =
                StockLotBuilder.builder().id("S2").drugCode("X2").lotNo("L").build();

        assertThat(execution(given, lot.expiryDate(LocalDate.of(2024, 5, 31)).build(), other)
                        .lotExpiresOn())
                .isEqualTo("2024-05-31");
        assertThat(lotReason(given, other)).isEqualTo(missing("lotExpiresOn", "StockLot", null, null));
        assertThat(lotReason(given, lot.expiryDate(null).build()))
                .isEqualTo(missing("lotExpiresOn", "StockLot", "S1", "expiryDate"));
        assertThat(lotReason(given().drugCode("X1").build()))
                .isEqualTo(missing("lotExpiresOn", "MedicationAdministration", "M1", "lotNo"));
    }

    @Test
    void an_allergy_is_to_the_product_or_to_the_substance() {
        Fact given = given().drugCode("X1").build();
        Fact drug = drug("X1", "G").build();

        assertThat(execution(given, patient(List.of("X1"))).allergic()).isTrue();
        assertThat(execution(given, patient(List.of("G")), drug).allergic()).isTrue();
        assertThat(execution(given, patient(List.of("H")), drug).allergic()).isFalse();
        assertThat(execution(given, patient(List.of())).allergic()).isFalse();
        assertThat(execution(given, patient(List.of("H"))).missing()).contains(missing("allergic", "Drug", "X1", null));
        assertThat(execution(given, patient(null)).missing())
                .contains(missing("allergic", "Patient", "P1", "allergyCodes"));
        assertThat(execution(given).missing()).contains(missing("allergic", "Patient", "P1", null));
    }

    @Test
    void allergies_of_another_patient_say_nothing() {
        Fact given = given().drugCode("X1").patientId("P2").build();

        assertThat(execution(given, patient(List.of())).missing()).contains(missing("allergic", "Patient", "P2", null));
    }

    @Test
    void a_pair_in_one_line_is_incompatible_in_either_direction() {
        Fact given = given().drugCode("X1").coDrugCodes(List.of("X2")).build();
        Fact x1 = drug("X1", "G1").incompatibleCodes(List.of()).build();
        Fact x2 = drug("X2", "G2").incompatibleCodes(List.of()).build();

        assertThat(execution(given, x1, x2).incompatible()).isFalse();
        assertThat(execution(
                                given,
                                x1,
                                drug("X2", "G2")
                                        .incompatibleCodes(List.of("G1"))
                                        .build())
                        .incompatible())
                .isTrue();
        assertThat(execution(
                                given,
                                drug("X1", "G1")
                                        .incompatibleCodes(List.of("G2"))
                                        .build(),
                                drug("X2", "G2").build())
                        .incompatible())
                .isTrue();
        assertThat(execution(given, x1).missing()).contains(missing("incompatible", "Drug", "X2", null));
        assertThat(execution(given, x1, drug("X2", "G2").build()).missing())
                .contains(missing("incompatible", "Drug", "X2", "incompatibleCodes"));
    }

    @Test
    void nothing_else_in_the_line_is_compatible_and_an_unknown_line_is_not_known() {
        assertThat(execution(given().coDrugCodes(List.of()).build()).incompatible())
                .isFalse();
        assertThat(execution(given().build()).missing())
                .contains(missing("incompatible", "MedicationAdministration", "M1", "coDrugCodes"));
    }

    @Test
    void the_register_says_what_needs_a_test_or_a_second_check() {
        Fact given = given().drugCode("X1").build();
        Execution known = execution(
                given, drug("X1", "G").skinTestRequired(true).highAlert(false).build());

        assertThat(known.skinTestRequired()).isTrue();
        assertThat(known.highAlert()).isFalse();
        assertThat(execution(given, drug("X1", "G").build()).missing())
                .contains(missing("skinTestRequired", "Drug", "X1", "skinTestRequired"));
        assertThat(execution(given).missing()).contains(missing("highAlert", "Drug", "X1", null));
    }

    @Test
    void a_verbal_order_outside_promised_rescues_is_in_none() {
        CaseFile.Builder file =
                file(NOW, STAY, given().build(), order().verbal(true).build()).supply(Rescue.class);

        assertThat(only(assemble(file), Execution.class).inRescue()).isFalse();
    }

    @Test
    void only_an_infusion_without_an_end_runs_and_only_until_the_patient_leaves() {
        Fact open = given().isInfusion(true).build();
        Fact ended = given().isInfusion(true).endedAt(at("2024-03-02 10:00")).build();

        assertThat(promised(STAY, open).running()).isTrue();
        assertThat(promised(STAY, ended).running()).isFalse();
        assertThat(promised(STAY, given().isInfusion(false).build()).running()).isFalse();
        assertThat(promised(stay("2024-03-01 08:00", "2024-03-03 08:00"), open).running())
                .isFalse();
        assertThat(promised(STAY, given().build()).missing())
                .contains(missing("running", "MedicationAdministration", "M1", "isInfusion"));
        assertThat(execution(open).missing()).contains(missing("running", "MedicationAdministration", "M1", "endedAt"));
    }

    private static Execution promised(Fact... facts) {
        return only(assemble(file(NOW, facts).supply(MedicationAdministration.class)), Execution.class);
    }

    private static MedicationAdministrationBuilder given() {
        return MedicationAdministrationBuilder.builder()
                .id("M1")
                .encounterId("E1")
                .patientId("P1")
                .orderId("O1")
                .startedAt(at("2024-03-02 09:00"));
    }

    private static OrderBuilder order() {
        return OrderBuilder.builder().id("O1").encounterId("E1").kind("drug").issuedAt(at("2024-03-02 08:00"));
    }

    private static DrugBuilder drug(String code, String generic) {
        return DrugBuilder.builder().id(code).genericCode(generic);
    }

    private static Fact patient(List<String> allergies) {
        return PatientBuilder.builder().id("P1").allergyCodes(allergies).build();
    }

    private static Execution withOrder(UnaryOperator<OrderBuilder> change) {
        return execution(given().build(), change.apply(order()).build());
    }

    private static Missing lotReason(Fact... facts) {
        return execution(facts).missing().stream()
                .filter(m -> m.property().equals("lotExpiresOn"))
                .findFirst()
                .orElseThrow();
    }

    private static Execution execution(Fact... facts) {
        return only(assemble(file(NOW, facts).add(STAY)), Execution.class);
    }

    private static Settings tolerance(String value) {
        return settings(Map.of("doseTolerance", value));
    }
}
