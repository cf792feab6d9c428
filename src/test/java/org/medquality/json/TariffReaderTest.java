package org.medquality.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medquality.catalog.Care;
import org.medquality.catalog.Catalogue;
import org.medquality.catalog.Tariff;
import org.medquality.catalog.Tariff.Amount;
import org.medquality.catalog.Tariff.Base;
import org.medquality.catalog.Tariff.Item;
import org.medquality.catalog.Tariff.Payer;
import org.medquality.catalog.Tariff.Per;
import org.medquality.catalog.Tariff.Same;
import org.medquality.catalog.Tariff.Share;
import org.medquality.rule.RuleFiles;

class TariffReaderTest {
    private static final String TARIFF = "rules/tariffs/own.yaml";
    private static final String SOUND = """
            title_zh: 罚则
            title_en: Fines
            regulation: TOWNSHIP-PLAN
            note: 仅供参考
            sets:
              NOTES: [REC-001, REC-004]
            items:
              A-01:
                article: 一
                ground: 迟写
                amount: 5
                per: occurrence
                charges: {NOTES: [LATE], COR-HND-005.1: [PROHIBITED]}
                separate: [REC-004]
              A-02:
                article: 二
                ground: 不写
                amount: 200
                per: vacant_post
                payers: {person: 150, reliever: 50}
                care: inpatient
                charges: {NOTES: [MISSING]}
                replaces: {A-01: duty}
                note: 说明
              A-03:
                article: 三
                ground: 私购
                of: goods
                times: 10
                floor: true
                confiscates: true
                per: case
                payer: department
                unjudged: {PHA-906: [PROHIBITED]}
            """;

    private final Map<String, String> files = new TreeMap<>(RuleFiles.builtIn());

    private Tariff read(String text) {
        files.put(TARIFF, text);
        return CatalogueReader.read(files).tariffs().get("own");
    }

    @Test
    void everything_that_a_tariff_says_is_read() {
        Tariff tariff = read(SOUND);

        assertThat(tariff.items()).extracting(Item::code).containsExactly("A-01", "A-02", "A-03");
        assertThat(tariff.item("A-01").charges().keySet()).containsExactly("REC-001", "REC-004", "COR-HND-005.1");
        assertThat(tariff.item("A-01").shares()).containsExactly(new Share(Payer.PERSON, null));
        assertThat(tariff.item("A-01").separately("REC-004.1")).isTrue();
        assertThat(tariff.item("A-01").separately("REC-001")).isFalse();
        assertThat(tariff.item("A-02").replaces()).containsExactly(Map.entry("A-01", Same.DUTY));
        assertThat(tariff.item("A-02").per()).isEqualTo(Per.VACANT_POST);
        assertThat(tariff.item("A-02").shares())
                .containsExactly(
                        new Share(Payer.PERSON, new BigDecimal("150")),
                        new Share(Payer.RELIEVER, new BigDecimal("50")));
        assertThat(tariff.item("A-03").amount()).isEqualTo(new Amount(null, Base.GOODS, BigDecimal.TEN, true));
        assertThat(tariff.item("A-03").confiscates()).isTrue();
        assertThat(tariff.unjudged()).extracting(Item::code).containsExactly("A-03");
    }

    @Test
    void an_item_is_found_by_rule_defect_and_kind_of_care() {
        Tariff tariff = read(SOUND);

        assertThat(code(tariff.item("REC-001", "LATE", null))).isEqualTo("A-01");
        assertThat(code(tariff.item("REC-004.2", "MISSING", Care.INPATIENT))).isEqualTo("A-02");
        assertThat(tariff.item("REC-004.2", "MISSING", Care.OUTPATIENT)).isNull();
        assertThat(tariff.item("REC-004.2", "MISSING", null)).isNull();
        assertThat(tariff.item("COR-HND-005.2", "PROHIBITED", null)).isNull();
        assertThat(tariff.item("REC-0041", "LATE", null)).isNull();
    }

    private static String code(Item item) {
        return item.code();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "regulation: TOWNSHIP-PLAN | regulation: PLAN | :3 own: no document PLAN, add it to",
                "NOTES: [REC-001, REC-004] | NOTES: [REC-001, REC-904] | :6 own: no requirement REC-904, correct the id",
                "A-01: | a1: | :8 a1: a code ends in two digits, write it as P2-04",
                "amount: 5 | amount: 0 | :11 A-01: an amount of 0 takes nothing; where no figure is known",
                "amount: 5 | of: loss | :11 A-01: ok",
                "amount: 5 | `amount: 5\n    of: loss` | :8 A-01: takes an amount, or a sum that it is of; write one",
                "amount: 5 | times: 2 | :8 A-01: times and floor belong to a sum without a figure",
                "per: occurrence | per: day | :12 A-01: per is day, write one of occurrence, place, fault",
                "{NOTES: [LATE] | {NOTE: [LATE] | :13 A-01: no requirement NOTE, correct the id",
                "{NOTES: [LATE] | {NOTES: [LATER] | :13 A-01: no defect LATER, there are [MISSING, LATE,",
                "{NOTES: [LATE] | {NOTES: [] | :13 A-01: NOTES names no defect, there are",
                "{NOTES: [LATE] | {NOTES: [LATE], REC-001: [LATE] | :13 A-01: REC-001 is charged twice here, keep one",
                "COR-HND-005.1 | COR-HND-005.9 | :13 A-01: no rule COR-HND-005.9, correct the number",
                "separate: [REC-004] | separate: [REC-005] | :14 A-01: separate names REC-005, which charges does not",
                "person: 150 | person: 140 | :20 A-02: the payers pay 190, not the amount; make them agree",
                "person: 150 | staff: 150 | :20 A-02: no payer staff, write one of person, reliever, department",
                "care: inpatient | payer: person | :21 A-02: payer and payers, keep one",
                "charges: {NOTES: [MISSING]} | charges: {REC-004: [MISSING, LATE]} | :22 A-02: REC-004 [LATE] is charged by A-01 too",
                "replaces: {A-01: duty} | replaces: {A-09: duty} | :23 A-02: replaces names A-09, no other item has",
                "replaces: {A-01: duty} | replaces: {A-02: duty} | :23 A-02: replaces names A-02, no other item has",
                "replaces: {A-01: duty} | replaces: {A-01: day} | :23 A-02: A-01 is day, write one of duty, subject",
                "PHA-906 | PHA-003 | :34 A-03: PHA-003 is in the catalogue now, move it to charges",
                "PHA-906 | pharmacy | :34 A-03: an id has capitals and three digits",
                "unjudged: {PHA-906: [PROHIBITED]} | note: x | :25 A-03: charges nothing, name requirements",
            })
    void a_wrong_tariff_is_named_by_file_line_and_item(String sound, String wrong, String problem) {
        assertThat(SOUND).contains(sound);
        files.put(TARIFF, SOUND.replace(sound, wrong));
        if (problem.endsWith("ok")) {
            assertThat(CatalogueReader.read(files).tariffs()).containsKey("own");
            return;
        }
        assertThat(catchThrowableOfType(CatalogueException.class, () -> CatalogueReader.read(files)))
                .hasMessageContaining(TARIFF + problem);
    }

    @Test
    void a_profile_turns_fines_on_and_nothing_else_does() {
        files.put(TARIFF, SOUND);
        files.put("rules/profiles/own.yaml", "title_zh: 本院\ntitle_en: Own\nfines: own\n");
        Catalogue catalogue = CatalogueReader.read(files);

        assertThat(catalogue.tariff()).isNull();
        assertThat(catalogue.under(catalogue.profile("township")).tariff()).isNull();
        assertThat(catalogue.under(catalogue.profile("own")).tariff())
                .isEqualTo(catalogue.tariffs().get("own"));
        assertThat(catalogue.under(catalogue.profile("own")).withFines().tariff())
                .isEqualTo(catalogue.tariffs().get("own"));
    }

    @Test
    void of_several_tariffs_none_is_chosen_by_chance() {
        files.put(TARIFF, SOUND);

        assertThatThrownBy(() -> CatalogueReader.read(files).withFines())
                .hasMessage(
                        "fines need a tariff, and there are [own, township-002]; name one under fines in the profile");
    }

    @Test
    void a_profile_that_names_a_tariff_that_is_not_there_is_refused() {
        files.put("rules/profiles/own.yaml", "title_zh: 本院\ntitle_en: Own\nfines: mine\n");

        assertThat(catchThrowableOfType(CatalogueException.class, () -> CatalogueReader.read(files)))
                .hasMessageContaining("rules/profiles/own.yaml:3 own: no tariff mine under rules/tariffs, there are");
    }

    @Test
    void the_tariff_that_ships_has_every_row_of_the_plan_and_says_which_no_rule_judges_yet() {
        Tariff plan = CatalogueReader.read(files).tariffs().get("township-002");

        assertThat(plan.items())
                .extracting(Item::code)
                .isEqualTo(IntStream.rangeClosed(1, 42)
                        .mapToObj("P2-%02d"::formatted)
                        .toList());
        assertThat(plan.items()).allSatisfy(item -> {
            assertThat(item.article()).startsWith("篇2 ");
            assertThat(item.ground()).isNotBlank();
            assertThat(item.charges().isEmpty()).isNotEqualTo(item.unjudged().isEmpty());
        });
        assertThat(plan.unjudged().stream().map(Item::code).collect(Collectors.joining(" ")))
                .isEqualTo("P2-09 P2-10 P2-11 P2-17 P2-19 P2-20 P2-29 P2-30 P2-31 P2-32 P2-34 P2-35 P2-36 P2-37 P2-38 "
                        + "P2-39 P2-40 P2-41 P2-42");
        assertThat(plan.item("P2-14").charges()).hasSize(22);
    }
}
