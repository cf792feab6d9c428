package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.inpatient;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.only;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medquality.fact.ChargeLine;
import org.medquality.fact.ChargeLineBuilder;
import org.medquality.fact.EncounterBuilder;
import org.medquality.fact.Fact;
import org.medquality.fact.PatientBuilder;
import org.medquality.fact.Rescue;
import org.medquality.fact.RescueBuilder;
import org.medquality.fact.SelfPayItem;

class SelfPayItemsTest {
    private static final String NOW = "2024-03-09 00:00";

    @Test
    void what_the_fund_pays_and_what_was_taken_back_is_no_item() {
        assertThat(assemble(NOW, calm().build(), line().inInsuranceScope(true).build())
                        .all(SelfPayItem.class))
                .isEmpty();
        assertThat(assemble(
                                NOW,
                                calm().build(),
                                line().quantity(BigDecimal.ZERO).build())
                        .all(SelfPayItem.class))
                .isEmpty();
    }

    @Test
    void what_the_fund_may_pay_and_who_may_be_insured_is_named() {
        SelfPayItem alone = item(calm(), line().inInsuranceScope(null));
        SelfPayItem silent =
                item(calm(), line(), PatientBuilder.builder().id("P1").build());

        assertThat(alone.missing())
                .contains(
                        missing("outOfScope", "ChargeLine", "L1", "inInsuranceScope"),
                        missing("insured", "Patient", "P1", null));
        assertThat(silent.missing()).contains(missing("insured", "Patient", "P1", "insured"));
    }

    @ParameterizedTest
    @CsvSource({"emergency, true", "observation, true", "inpatient, false", "outpatient, false"})
    void emergency_visits_are_exempt(String kind, boolean exempt) {
        assertThat(promised(calm().kind(kind)).emergency()).isEqualTo(exempt);
    }

    @Test
    void a_patient_who_arrived_in_danger_is_exempt() {
        assertThat(promised(calm().triageCritical(true)).emergency()).isTrue();
        assertThat(promised(calm().triageCritical(null)).missing())
                .contains(missing("emergency", "Encounter", "E1", "triageCritical"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-02 10:00, 2024-03-02 11:00, true",
        "2024-03-02 09:00, 2024-03-02 10:00, true",
        "2024-03-02 09:00, , true",
        "2024-03-02 10:01, 2024-03-02 11:00, false",
        "2024-03-02 09:00, 2024-03-02 09:59, false"
    })
    void what_is_given_in_a_rescue_is_exempt(String from, String to, boolean exempt) {
        Fact rescue = RescueBuilder.builder()
                .id("R1")
                .encounterId("E1")
                .startedAt(at(from))
                .endedAt(to == null ? null : at(to))
                .build();

        assertThat(promised(calm(), rescue).emergency()).isEqualTo(exempt);
    }

    @Test
    void without_the_promise_there_may_have_been_a_rescue() {
        assertThat(item(calm(), line()).missing()).contains(missing("emergency", "Rescue", null, null));
    }

    @Test
    void an_item_without_time_was_not_provided_only_under_the_promise() {
        ChargeLine open = line().providedAt(null).build();

        assertThat(item(calm(), line().providedAt(null)).missing())
                .contains(missing("at", "ChargeLine", "L1", "providedAt"));
        assertThat(only(assemble(file(NOW, calm().build(), open).supply(ChargeLine.class)), SelfPayItem.class)
                        .missing())
                .noneMatch(m -> m.property().equals("at"));
    }

    private static EncounterBuilder calm() {
        return inpatient("2024-03-01 08:00").triageCritical(false);
    }

    private static ChargeLineBuilder line() {
        return ChargeLineBuilder.builder()
                .id("L1")
                .itemCode("X1")
                .quantity(BigDecimal.ONE)
                .amountCny(BigDecimal.TEN)
                .inInsuranceScope(false)
                .providedAt(at("2024-03-02 10:00"));
    }

    private static SelfPayItem item(EncounterBuilder visit, ChargeLineBuilder line, Fact... more) {
        return only(assemble(file(NOW, visit.build(), line.build()).add(more)), SelfPayItem.class);
    }

    private static SelfPayItem promised(EncounterBuilder visit, Fact... more) {
        AssembledCase file =
                assemble(file(NOW, visit.build(), line().build()).add(more).supply(Rescue.class));
        return only(file, SelfPayItem.class);
    }
}
