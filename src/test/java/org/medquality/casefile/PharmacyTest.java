package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.inpatient;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.only;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medquality.fact.Dispense;
import org.medquality.fact.DispenseBuilder;
import org.medquality.fact.Drug;
import org.medquality.fact.DrugBuilder;
import org.medquality.fact.Fact;
import org.medquality.fact.FormularyGroup;
import org.medquality.fact.IndicatorValueBuilder;
import org.medquality.fact.InstitutionBuilder;
import org.medquality.fact.IssuedLine;
import org.medquality.fact.PrescriptionLineBuilder;
import org.medquality.fact.ResistanceRate;

/** What was handed out, what is in use, and what bacteria resist. */
class PharmacyTest {
    private static final String NOW = "2024-06-01 00:00";
    private static final Fact STAY = inpatient("2024-03-01 08:00").build();
    private static final Fact HOSPITAL =
            InstitutionBuilder.builder().id("H1").level("2").build();

    private static Fact dispense(String id, String drug, String quantity, String when) {
        return DispenseBuilder.builder()
                .id(id)
                .lineId("L1")
                .drugCode(drug)
                .quantity(new BigDecimal(quantity))
                .dispensedAt(at(when))
                .build();
    }

    private static Fact line(@Nullable String quantity) {
        return PrescriptionLineBuilder.builder()
                .id("L1")
                .prescriptionId("RX1")
                .drugCode("X1")
                .quantity(quantity == null ? null : new BigDecimal(quantity))
                .build();
    }

    private static DrugBuilder drug(String id, String generic, @Nullable String form) {
        return DrugBuilder.builder()
                .id(id)
                .genericCode(generic)
                .form(form)
                .inFormulary(true)
                .specialNeed(false)
                .antibacterialGrade("none");
    }

    private static FormularyGroup group(String id, Fact... drugs) {
        return Cases.assemble(file(NOW, drugs).add(HOSPITAL).supply(Drug.class)).all(FormularyGroup.class).stream()
                .filter(g -> g.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_parts_of_a_line_add_up_until_the_last() {
        CaseFile.Builder file = file(
                        NOW,
                        STAY,
                        line("28"),
                        dispense("F2", "X1", "10", "2024-03-05 10:00"),
                        dispense("F1", "X1", "4", "2024-03-05 10:00"),
                        dispense("F3", "X1", "14", "2024-03-12 10:00"),
                        dispense("F4", "X9", "28", "2024-03-13 10:00"))
                .supply(Dispense.class);

        List<IssuedLine> issued = Cases.assemble(file).all(IssuedLine.class);

        assertThat(issued)
                .extracting(i -> i.id() + " " + i.issuedInAll() + " " + i.lastOfLine())
                .containsExactly("F1 4 false", "F2 14 false", "F3 28 true", "F4 28 true");
    }

    @Test
    void where_there_may_be_more_only_what_is_too_much_is_sure() {
        Fact few = dispense("F1", "X1", "11", "2024-03-05 10:00");
        Fact many = dispense("F1", "X1", "13", "2024-03-05 10:00");

        assertThat(only(Cases.assemble(NOW, STAY, line("12"), few), IssuedLine.class)
                        .missing())
                .containsExactly(missing("issuedInAll", "Dispense", null, null));
        assertThat(only(Cases.assemble(NOW, STAY, line("12"), many), IssuedLine.class)
                        .issuedInAll())
                .isEqualByComparingTo("13");
    }

    @Test
    void a_line_that_is_missing_or_silent_is_named() {
        Fact dispense = dispense("F1", "X1", "12", "2024-03-05 10:00");

        assertThat(only(Cases.assemble(NOW, STAY, dispense), IssuedLine.class).missing())
                .containsExactly(
                        missing("drugPrescribed", "PrescriptionLine", "L1", null),
                        missing("quantityPrescribed", "PrescriptionLine", "L1", null));
        assertThat(only(Cases.assemble(NOW, STAY, line(null), dispense), IssuedLine.class)
                        .missing())
                .containsExactly(missing("quantityPrescribed", "PrescriptionLine", "L1", "quantity"));
    }

    @Test
    void products_are_counted_by_generic_name_and_form() {
        Fact[] drugs = {
            drug("X1", "G1", "oral").build(),
            drug("X2", "G1", "oral").build(),
            drug("X3", "G1", "injection").build(),
            drug("X4", "G1", "topical").build(),
            drug("X5", "G1", "oral").inFormulary(false).build(),
            drug("X6", "G1", "oral").specialNeed(true).build(),
            drug("X7", "G2", "oral").build()
        };

        assertThat(group("G1/oral", drugs).count()).isEqualTo(2);
        assertThat(group("G1/oral", drugs).mayBeLess()).isFalse();
        assertThat(group("G1/injection", drugs).count()).isEqualTo(1);
        assertThat(group("G2/oral", drugs).count()).isEqualTo(1);
    }

    @Test
    void what_may_count_is_counted_and_said_to_be_in_doubt() {
        FormularyGroup group = group(
                "G1/oral",
                drug("X1", "G1", null).build(),
                drug("X2", "G1", "oral").inFormulary(null).build(),
                drug("X3", "G1", "oral").specialNeed(null).build());

        assertThat(group.count()).isEqualTo(3);
        assertThat(group.mayBeLess()).isNull();
        assertThat(group.missing())
                .containsExactly(
                        missing("mayBeLess", "Drug", "X1", "form"),
                        missing("mayBeLess", "Drug", "X2", "inFormulary"),
                        missing("mayBeLess", "Drug", "X3", "specialNeed"));
    }

    @Test
    void a_generic_name_is_one_antibacterial_and_sure_when_one_of_its_products_is() {
        FormularyGroup group = group(
                "antibacterial",
                drug("X1", "G1", "oral").antibacterialGrade("special").build(),
                drug("X2", "G1", "injection").antibacterialGrade(null).build(),
                drug("X3", "G2", "oral").antibacterialGrade("restricted").build(),
                drug("X4", "G3", "oral").build());

        assertThat(group.count()).isEqualTo(2);
        assertThat(group.mayBeLess()).isFalse();
        assertThat(group.occurrence()).isEqualTo("antibacterial");
    }

    @Test
    void an_antibacterial_may_be_none_or_not_in_use() {
        FormularyGroup group = group(
                "antibacterial",
                drug("X1", "G1", "oral").antibacterialGrade(null).build(),
                drug("X2", "G2", "oral")
                        .antibacterialGrade("special")
                        .inFormulary(null)
                        .build());

        assertThat(group.count()).isEqualTo(2);
        assertThat(group.missing())
                .containsExactly(
                        missing("mayBeLess", "Drug", "X1", "antibacterialGrade"),
                        missing("mayBeLess", "Drug", "X2", "inFormulary"));
    }

    @Test
    void without_the_promise_there_may_be_more_products() {
        AssembledCase assembled =
                Cases.assemble(NOW, HOSPITAL, drug("X1", "G1", "oral").build());

        assertThat(assembled.all(FormularyGroup.class))
                .allSatisfy(g -> assertThat(g.missing()).containsExactly(missing("count", "Drug", null, null)));
        assertThat(Cases.assemble(NOW, HOSPITAL).all(FormularyGroup.class)).isEmpty();
    }

    @Test
    void rates_of_resistance_are_the_indicators_of_the_institution_that_say_so() {
        Fact value = indicator("RES-ECO-CIP", "institution", "H1");
        Fact ward = indicator("RES-ECO-CIP", "department", "K1");
        Fact elsewhere = indicator("RES-ECO-CIP", "institution", "H2");
        Fact other = indicator("IND-011-1", "institution", "H1");

        ResistanceRate rate = only(Cases.assemble(NOW, HOSPITAL, value, ward, elsewhere, other), ResistanceRate.class);

        assertThat(rate.occurrence()).isEqualTo("RES-ECO-CIP@2024-Q1");
        assertThat(rate.missing())
                .containsExactly(missing("percent", "IndicatorValue", "RES-ECO-CIP@H1@2024-Q1", "value"));
    }

    private static Fact indicator(String code, String scope, String id) {
        return IndicatorValueBuilder.builder()
                .indicatorCode(code)
                .scopeKind(scope)
                .scopeId(id)
                .periodKey("2024-Q1")
                .build();
    }
}
