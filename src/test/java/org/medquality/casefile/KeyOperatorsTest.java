package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.settings;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medquality.fact.Fact;
import org.medquality.fact.InstitutionBuilder;
import org.medquality.fact.KeyOperator;
import org.medquality.fact.StaffMemberBuilder;
import org.medquality.fact.TechnologyBuilder;

/** People admitted to intervention, endoscopy and blood purification, as the hospital lists these. */
class KeyOperatorsTest {
    private static final Fact HOSPITAL =
            InstitutionBuilder.builder().id("H1").level("3").build();

    private static TechnologyBuilder technology(String id, String code) {
        return TechnologyBuilder.builder().id(id).institutionId("H1").code(code);
    }

    private static List<KeyOperator> operators(String named, Fact... facts) {
        return Assembler.of(settings(Map.of("keyTechnologies", named)))
                .assemble(file("2024-09-01 08:00", HOSPITAL).add(facts).build())
                .all(KeyOperator.class);
    }

    @Test
    void everybody_who_is_admitted_to_a_listed_technology_counts_once() {
        Fact person =
                StaffMemberBuilder.builder().id("S1").profession("physician").build();

        List<KeyOperator> operators = operators(
                "PCI ERCP",
                technology("T1", "PCI").operatorIds(List.of("S1", "S1")).build(),
                technology("T2", "X01").operatorIds(List.of("S1")).build(),
                person);

        assertThat(operators).extracting(KeyOperator::id).containsExactly("T1/S1");
        assertThat(operators.get(0).subject()).isEqualTo(person);
        assertThat(operators.get(0).occurrence()).isEqualTo("PCI");
        assertThat(operators.get(0).staffOnFile()).isTrue();
    }

    @Test
    void of_a_person_who_was_not_supplied_nothing_is_known() {
        Fact technology = technology("T1", "PCI").operatorIds(List.of("S1")).build();

        KeyOperator operator = operators("PCI", technology).get(0);

        assertThat(operator.subject()).isEqualTo(technology);
        assertThat(operator.occurrence()).isEqualTo("S1");
        assertThat(operator.missing()).containsExactly(missing("staffOnFile", "StaffMember", "S1", null));
    }

    @Test
    void a_technology_that_does_not_name_its_people_stands_for_them() {
        KeyOperator operator = operators("PCI", technology("T1", "PCI").build()).get(0);

        assertThat(operator.occurrence()).isNull();
        assertThat(operator.missing()).containsExactly(missing("staffOnFile", "Technology", "T1", "operatorIds"));
    }

    @Test
    void where_the_hospital_lists_none_one_fact_stands_for_all_technologies() {
        List<KeyOperator> operators = operators(
                "",
                technology("T1", "PCI").operatorIds(List.of("S1")).build(),
                technology("T2", "X01").build());

        assertThat(operators).extracting(KeyOperator::subject).containsExactly(HOSPITAL);
        assertThat(operators.get(0).missing()).contains(missing("staffOnFile", "Setting", "keyTechnologies", null));
        assertThat(operators("")).isEmpty();
    }
}
