package org.medquality.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.medquality.catalog.Basis;
import org.medquality.catalog.CalendarYear;
import org.medquality.catalog.Catalogue;
import org.medquality.catalog.Confidence;
import org.medquality.catalog.ListedTechnology;
import org.medquality.catalog.Origin;
import org.medquality.catalog.Parameter;
import org.medquality.catalog.Requirement;
import org.medquality.fact.Codes;
import org.medquality.rule.RuleFiles;

/** The catalogue under {@code rules/} as it ships. */
class ShippedCatalogueTest {
    private static Catalogue catalogue;

    @BeforeAll
    static void read() {
        catalogue = CatalogueReader.read(RuleFiles.read(Path.of("rules")));
    }

    @Test
    void every_requirement_of_the_families_that_are_complete_is_there() {
        assertThat(ids("REC-")).hasSize(43).contains("REC-001", "REC-046").doesNotContain("REC-031", "REC-043");
        assertThat(ids("VER-")).hasSize(23).contains("VER-001", "VER-023");
        assertThat(ids("CON-")).hasSize(28).contains("CON-001", "CON-030").doesNotContain("CON-002", "CON-022");
        assertThat(ids("COR-")).hasSize(49);
        assertThat(ids("TEC-")).hasSize(21);
    }

    @Test
    void every_core_system_is_there_with_what_it_is_made_of() {
        assertThat(catalogue.systems()).hasSize(18);
        assertThat(catalogue.systems().values())
                .allSatisfy(s -> assertThat(catalogue.requirements().keySet()).containsAll(s.requirements()))
                .allSatisfy(s -> assertThat(s.requirements()).isNotEmpty());
    }

    @Test
    void every_basis_can_be_cited() {
        assertThat(catalogue.requirements().values())
                .allSatisfy(r -> assertThat(r.basis()).isNotEmpty());
        assertThat(bases()).allSatisfy(b -> assertThat(catalogue.cite(b)).isNotBlank());
    }

    @Test
    void every_document_is_cited() {
        Stream<String> calendars = catalogue.calendar().values().stream().map(CalendarYear::regulation);
        Stream<String> lists = catalogue.technologies().stream().map(ListedTechnology::regulation);

        assertThat(Stream.of(bases().map(Basis::regulation), calendars, lists).flatMap(s -> s))
                .containsAll(catalogue.regulations().keySet());
    }

    @Test
    void what_the_country_asks_for_cites_more_than_habits() {
        assertThat(catalogue.requirements().values())
                .filteredOn(r -> r.origin() == Origin.NATIONAL || r.origin() == Origin.NATIONAL_AND_SEED)
                .allSatisfy(r -> assertThat(r.basis())
                        .anyMatch(b -> !b.regulation().startsWith("LOCAL-")
                                && !b.regulation().equals("TOWNSHIP-PLAN")
                                && b.confidence() != Confidence.LOW));
    }

    @Test
    void habits_are_switched_off_until_a_hospital_wants_them() {
        assertThat(catalogue.requirements().values())
                .filteredOn(r -> r.origin() == Origin.LOCAL)
                .noneMatch(Requirement::enabled);
    }

    @Test
    void the_codes_that_parameters_choose_from_are_those_of_the_facts() {
        Parameter items = catalogue.parameters().get("verifyItems");
        Parameter level = catalogue.parameters().get("institutionLevel");

        assertThat(Codes.legal("VerifyItem")).containsAll(items.choices());
        assertThat(Codes.legal("InstitutionLevel")).isEqualTo(level.choices());
        assertThat(items.value()).isEqualTo("bed name drug dose concentration time route");
    }

    @Test
    void every_profile_can_be_applied() {
        assertThat(catalogue.profiles().values())
                .extracting("name")
                .containsExactly(
                        "default",
                        "shandong-2010",
                        "sichuan-2016",
                        "three-check-b",
                        "three-check-c",
                        "time-tolerance-60",
                        "township",
                        "verify-10",
                        "verify-8",
                        "verify-9");
        assertThat(catalogue.profiles().values())
                .allSatisfy(p -> assertThat(catalogue.under(p).requirements().keySet())
                        .isEqualTo(catalogue.requirements().keySet()));
    }

    @Test
    void the_profile_for_a_tolerance_of_60_minutes_switches_on_what_needs_it() {
        Catalogue tailored = catalogue.under(catalogue.profile("time-tolerance-60"));

        assertThat(catalogue.requirement("VER-020").enabled()).isFalse();
        assertThat(tailored.requirement("VER-020").enabled()).isTrue();
        assertThat(tailored.parameters().get("doseTimeTolerance").value()).isEqualTo("PT60M");
    }

    private static List<String> ids(String prefix) {
        return catalogue.requirements().keySet().stream()
                .filter(id -> id.startsWith(prefix))
                .toList();
    }

    private static Stream<Basis> bases() {
        return catalogue.requirements().values().stream().flatMap(r -> r.basis().stream());
    }
}
