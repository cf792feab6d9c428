package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.only;
import static org.medquality.casefile.Cases.settings;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medquality.catalog.Catalogue;
import org.medquality.fact.Institution;
import org.medquality.fact.InstitutionBuilder;
import org.medquality.fact.Technology;
import org.medquality.fact.TechnologyBuilder;
import org.medquality.fact.TechnologyStanding;
import org.medquality.finding.CatalogueSettings;
import org.medquality.json.CatalogueReader;

/** The class of a technology: by the list of the country, by that of the province, by the register. */
class TechnologyClassesTest {
    private static final LocalDate BEGIN = LocalDate.of(2022, 4, 20);
    private static final ImmutableList<Listing> LISTS = ImmutableList.of(
            new Listing("G08", "restricted", null, BEGIN, null),
            new Listing("Z01", "prohibited", null, BEGIN, null),
            new Listing("Z01", "restricted", null, BEGIN, null),
            new Listing("P01", "restricted", "甲省", LocalDate.of(2023, 1, 1), LocalDate.of(2024, 6, 30)),
            new Listing("P02", "restricted", "甲省", null, null),
            new Listing("P03", "restricted", "乙省", null, null),
            new Listing("G08", "prohibited", "甲省", null, null));

    private static Technology technology(String code, @Nullable String declared) {
        return TechnologyBuilder.builder()
                .id("T1")
                .institutionId("H1")
                .code(code)
                .declaredClass(declared)
                .build();
    }

    private static Institution institution(@Nullable String province) {
        return InstitutionBuilder.builder()
                .id("H1")
                .level("3")
                .province(province)
                .build();
    }

    private static TechnologyStanding standing(String asOf, Institution institution, Technology technology) {
        Assembler assembler = Assembler.of(settings(Map.of())).withListings(LISTS);
        return only(
                assembler.assemble(file(asOf, institution, technology)
                        .supply(Technology.class)
                        .build()),
                TechnologyStanding.class);
    }

    @ParameterizedTest
    @CsvSource({
        // code, declared, province, class by the lists, class that holds
        "G08, , , restricted, restricted",
        "G08, unrestricted, 甲省, restricted, restricted",
        "G08, prohibited, 甲省, restricted, restricted",
        "Z01, restricted, , prohibited, prohibited",
        "P01, unrestricted, 甲省, restricted, restricted",
        "P03, unrestricted, 甲省, unrestricted, unrestricted",
        "P03, restricted, 甲省, unrestricted, restricted",
        "P03, , 甲省, unrestricted, ",
        "P01, unrestricted, 乙省, unrestricted, unrestricted",
        "X01, unrestricted, , , ",
        "X01, restricted, , , restricted",
        "X01, prohibited, 丙省, , prohibited",
        "X01, unrestricted, 丙省, , ",
    })
    void the_list_of_the_country_goes_before_that_of_the_province_and_both_before_the_register(
            String code, String declared, String province, String listed, String holds) {
        TechnologyStanding standing = standing("2024-03-01 08:00", institution(province), technology(code, declared));

        assertThat(standing.listedClass()).isEqualTo(listed);
        assertThat(standing.technologyClass()).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "G08, restricted, true",
        "G08, unrestricted, false",
        "G08, prohibited, false",
        "G08, , ",
        "X01, unrestricted, true",
        "X01, restricted, true",
        "X01, , ",
    })
    void the_register_agrees_with_the_lists_also_where_none_names_the_technology(
            String code, String declared, @Nullable Boolean asListed) {
        TechnologyStanding standing = standing("2024-03-01 08:00", institution("甲省"), technology(code, declared));

        assertThat(standing.asListed()).isEqualTo(asListed);
        assertThat(standing.missing().contains(missing("asListed", "Technology", "T1", "declaredClass")))
                .isEqualTo(asListed == null);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-12-31, unrestricted",
        "2023-01-01, restricted",
        "2024-06-30, restricted",
        "2024-07-01, unrestricted",
    })
    void both_days_of_a_listing_are_on_the_list(String day, String listed) {
        assertThat(standing(day + " 08:00", institution("甲省"), technology("P01", null))
                        .listedClass())
                .isEqualTo(listed);
    }

    @Test
    void without_the_province_only_the_list_of_the_country_is_known() {
        assertThat(standing("2024-03-01 08:00", institution(null), technology("X01", "unrestricted"))
                        .missing())
                .contains(
                        missing("listedClass", "Institution", "H1", "province"),
                        missing("asListed", "Institution", "H1", "province"),
                        missing("technologyClass", "Institution", "H1", "province"));
    }

    @Test
    void a_province_whose_list_is_not_loaded_is_named_with_the_day() {
        assertThat(standing("2024-03-01 08:00", institution("丙省"), technology("X01", null))
                        .missing())
                .contains(missing("listedClass", "Listing", "丙省 2024-03-01", null));
    }

    @Test
    void before_the_first_list_of_the_country_neither_list_nor_register_tells_the_class() {
        TechnologyStanding standing = standing("2022-04-19 23:59", institution("甲省"), technology("G08", "restricted"));

        assertThat(standing.listedClass()).isNull();
        assertThat(standing.technologyClass()).isNull();
        assertThat(standing.missing())
                .contains(
                        missing("listedClass", "Listing", "CN 2022-04-19", null),
                        missing("technologyClass", "Listing", "CN 2022-04-19", null));
    }

    @Test
    void the_register_is_silent_where_no_list_names_a_technology_and_it_has_no_class() {
        assertThat(standing("2024-03-01 08:00", institution("甲省"), technology("X01", null))
                        .missing())
                .contains(missing("technologyClass", "Technology", "T1", "declaredClass"));
    }

    @Test
    void the_list_of_a_province_comes_from_a_profile() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(Path.of("rules"))) {
            for (Path path : paths.filter(
                            p -> p.toString().endsWith(".yaml") || p.toString().endsWith(".drl"))
                    .filter(p -> !p.toString().contains("scenarios"))
                    .toList()) {
                files.put(path.toString().replace('\\', '/'), Files.readString(path));
            }
        }
        files.put(
                "rules/profiles/some-province.yaml",
                String.join(
                        "\n",
                        "title_zh: 某省",
                        "title_en: Some province",
                        "technologies:",
                        "  P01: {title_zh: 某技术, class: restricted, province: 甲省, regulation: TECHNOLOGY-2018}"));
        Catalogue shipped = CatalogueReader.read(files);
        Catalogue tailored = shipped.under(shipped.profile("some-province"));
        CaseFile file = file("2024-03-01 08:00", institution("甲省"), technology("P01", "unrestricted"))
                .build();

        assertThat(List.of(shipped, tailored))
                .extracting(catalogue -> only(
                                CatalogueSettings.assembler(catalogue, CatalogueSettings.of(catalogue))
                                        .assemble(file),
                                TechnologyStanding.class)
                        .listedClass())
                .containsExactly(null, "restricted");
    }
}
