package org.medquality.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medquality.catalog.Severity;

class GateTest {
    @ParameterizedTest
    @CsvSource({
        "CRITICAL, CRITICAL, false, true",
        "CRITICAL, MAJOR, true, false",
        "MAJOR, CRITICAL, false, true",
        "MAJOR, MAJOR, false, true",
        "MAJOR, MINOR, true, false",
        "MINOR, MINOR, false, true",
        "VETO, CRITICAL, false, false",
        "VETO, MINOR, true, true",
        "NEW, CRITICAL, true, false"
    })
    void stops_what_is_grave_enough_or_a_veto(Gate gate, Severity severity, boolean veto, boolean stops) {
        assertThat(gate.stops(severity, veto)).isEqualTo(stops);
    }
}
