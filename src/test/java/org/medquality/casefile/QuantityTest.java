package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource({
        "0.5 g, 500 mg",
        "1 kg, 1000 g",
        "250 ug, 0.25 mg",
        "250 mcg, 250 μg",
        "250 µg, 250 μg",
        "1 ng, 0.001 ug",
        "1 L, 1000 mL",
        "1 ml, 1000 uL",
        "1 mol, 1000000 umol",
        "2 MU, 2000 kU",
        "800 IU, 800 [iU]",
        "50 mg/100 mL, 0.5 mg/mL",
        "50 mg/100mL, 0.05 % (w/v)",
        "0.5 mg/mL, 0.05 %",
        "5 %, 50 g/L",
        "5％, 5 %(w/v)",
        "1 mg/3 mL, 2 mg/6 mL",
        "60 mL/h, 1 mL/min",
        "2 片, 2.0 片",
        "1 {tablet}, 1 {tablet}",
        "0.90 %, 9 g/L",
    })
    void are_the_same_amount(String one, String other) {
        assertThat(quantity(one).within(BigDecimal.ZERO, quantity(other))).isTrue();
        assertThat(quantity(other).within(BigDecimal.ZERO, quantity(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0.5 g, 501 mg", "1 mg/3 mL, 0.3333333333333333333333333333333333 mg/mL", "1 kU, 1 U", "2 片, 3 片"})
    void are_different_amounts(String one, String other) {
        assertThat(quantity(one).within(BigDecimal.ZERO, quantity(other))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1 mg, 1 mL",
        "1 mg, 1 mmol",
        "1 {tablet}, 500 mg",
        "1 片, 1 粒",
        "5 %, 5 % (v/v)",
        "1 mg/mL, 1 mg",
        "1 mg/0 mL, 1 mg/mL",
        "1 Mg, 1 mg",
    })
    void cannot_be_compared(String one, String other) {
        assertThat(quantity(one).comparable(quantity(other))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "遵医嘱", "mg", "-5 mg", "１ mg/"})
    void a_text_that_begins_with_no_number_is_no_quantity(String text) {
        assertThat(Quantity.parse(text)).isNull();
    }

    @Test
    void a_difference_of_exactly_the_tolerance_is_within_it() {
        BigDecimal tenth = new BigDecimal("0.1");

        assertThat(quantity("0.45 g").within(tenth, quantity("500 mg"))).isTrue();
        assertThat(quantity("449 mg").within(tenth, quantity("500 mg"))).isFalse();
    }

    @Test
    void it_is_written_in_the_unit_of_the_other_without_trailing_zeros() {
        assertThat(quantity("0.500 g").in(Unit.of("mg"))).hasToString("500 mg");
        assertThat(quantity("5 %").in(Unit.of("mg/mL"))).hasToString("50 mg/mL");
    }

    private static Quantity quantity(String text) {
        return Objects.requireNonNull(Quantity.parse(text));
    }
}
