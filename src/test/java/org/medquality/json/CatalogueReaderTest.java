package org.medquality.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medquality.catalog.CalendarYear;
import org.medquality.catalog.Catalogue;
import org.medquality.catalog.Confidence;
import org.medquality.catalog.InForce;
import org.medquality.catalog.ListedTechnology;
import org.medquality.catalog.Requirement;
import org.medquality.catalog.Severity;

class CatalogueReaderTest {
    private static final String REGULATIONS = "rules/regulations.yaml";
    private static final String PARAMETERS = "rules/parameters.yaml";
    private static final String RECORD = "rules/record/catalogue.yaml";
    private static final String PROFILE = "rules/profiles/own.yaml";

    private final Map<String, String> files =
            new TreeMap<>(Map.of(REGULATIONS, """
            MR-2010:
              title_zh: 病历书写基本规范
              number: 卫医政发〔2010〕11号
              issuer: 卫生部
              in_force: {from: 2010-03-01}
            """, PARAMETERS, """
            grace:
              value: PT6H
              form: duration
              status: engine
              meaning_zh: 宽限
              meaning_en: grace
              used_by: [REC-004]
            checks:
              value: A B
              form: words
              choices: [A, B, C]
              status: local
              meaning_zh: 口径
              meaning_en: reading
              used_by: [REC-004]
            """, RECORD, """
            title_zh: 病历
            title_en: Records
            requirements:
              REC-004:
                title_zh: 首次病程
                title_en: First note
                origin: national
                basis:
                  - {regulation: MR-2010, article: 第二十二条, confidence: high}
                subject: admission
                kind: deadline
                severity: critical
                veto: grade_c
                points: 5.5
                task: 补写
                responsible: 经治医师
                enabled: true
                in_force: {from: 2010-03-01}
                undecided:
                  - 内容
                note: 说明
            """, PROFILE, """
            title_zh: 本院
            title_en: Own
            parameters:
              grace: PT2H
            disable: [REC-004]
            """));

    @Test
    void everything_that_an_entry_says_is_read() {
        Catalogue catalogue = CatalogueReader.read(files);

        var requirement = catalogue.requirement("REC-004");
        assertThat(requirement.family()).isEqualTo("record");
        assertThat(requirement.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(requirement.points()).isEqualByComparingTo("5.5");
        assertThat(requirement.inForce().from()).isEqualTo("2010-03-01");
        assertThat(requirement.inForce().to()).isNull();
        assertThat(requirement.undecided()).containsExactly("内容");
        assertThat(requirement.basis()).singleElement().satisfies(b -> {
            assertThat(b.confidence()).isEqualTo(Confidence.HIGH);
            assertThat(catalogue.cite(b)).isEqualTo("《病历书写基本规范》（卫医政发〔2010〕11号）第二十二条");
        });
        assertThat(catalogue.profile("own").parameters()).containsEntry("grace", "PT2H");
    }

    @Test
    void tasks_may_be_apart_by_outcome_and_rules_may_have_had_other_ids() {
        assertThat(CatalogueReader.read(files).requirement("REC-004").taskLate())
                .isNull();
        files.put(RECORD, replace(RECORD, "task: 补写", "task: {missed: 补写, late: 说明原因, broken: 重写}"));
        files.put(RECORD, replace(RECORD, "note: 说明", "aliases: {REC-004.1: [REC-003, REC-004.9]}"));

        Catalogue catalogue = CatalogueReader.read(files);
        Requirement requirement = catalogue.requirement("REC-004");
        assertThat(requirement.task()).isEqualTo("补写");
        assertThat(requirement.taskLate()).isEqualTo("说明原因");
        assertThat(requirement.taskBroken()).isEqualTo("重写");
        assertThat(catalogue.aliases())
                .containsExactly(Map.entry("REC-003", "REC-004.1"), Map.entry("REC-004.9", "REC-004.1"));
    }

    @Test
    void an_id_of_before_leads_to_one_rule() {
        String other =
                files.get(RECORD).replace("REC-004:", "REC-005:").replace("note: 说明", "aliases: {REC-005: [REC-003]}");
        files.put(RECORD, replace(RECORD, "note: 说明", "aliases: {REC-004: [REC-003]}"));
        files.put("rules/verification/catalogue.yaml", other);

        assertThat(refused()).hasMessageContaining("REC-005: REC-003 became REC-004 and REC-005, keep one");
    }

    @Test
    void a_parameter_may_be_a_text_and_be_read_by_tasks() {
        files.put(
                PARAMETERS,
                files.get(PARAMETERS)
                        + "words:\n  value: 说明原因，并 防范\n  form: text\n  status: local\n  meaning_zh: 话\n"
                        + "  meaning_en: words\n  used_by: [tasks]\n");

        assertThat(CatalogueReader.read(files).parameters().get("words").value())
                .isEqualTo("说明原因，并 防范");
    }

    @Test
    void a_sound_set_of_files_ignores_rules_codes_and_scenarios() {
        files.put("rules/record/record.drl", "not yaml: [");
        files.put("rules/codes.yaml", "A: B");
        files.put("rules/record/scenarios/REC-004.yaml", "- it: x");

        assertThat(CatalogueReader.read(files).requirements()).containsOnlyKeys("REC-004");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kind: deadline | kindd: deadline | :11 REC-004: unknown key kindd, known are [aliases, basis, dedupe, enabled, in_force, ",
                "kind: deadline | kindd: deadline | :4 REC-004: has no kind, add it",
                "task: 补写 | task: [补写] | :15 REC-004: task must be a text",
                "task: 补写 | task: ' ' | :15 REC-004: task must be a text",
                "task: 补写 | task: {late: 说明} | :15 REC-004: has no missed, add it",
                "task: 补写 | task: {missed: 补写, done: 说明} | :15 REC-004: unknown key done, known are [broken, late, missed]",
                "note: 说明 | aliases: {REC-005: [REC-003]} | :21 REC-004: aliases are of the rules of this entry, write REC-004.1",
                "note: 说明 | aliases: {REC-004.x: [REC-003]} | :21 REC-004: aliases are of the rules of this entry",
                "note: 说明 | aliases: {REC-004: [old]} | :21 REC-004: old is no id that a rule can have had, write it as",
                "note: 说明 | aliases: {REC-004.1: [REC-003], REC-004.2: [REC-003]} | :21 REC-004: REC-003 became two rules",
                "severity: critical | severity: grave | :12 REC-004: severity is grave, write one of critical, major, minor",
                "severity: critical | severity: Critical | :12 REC-004: severity is Critical, write one of critical, major, ",
                "veto: grade_c | veto: 丙 | :13 REC-004: veto is 丙, write one of grade_c, grade_b",
                "points: 5.5 | points: -1 | :14 REC-004: points must be a number from 0 on such as 0.5",
                "points: 5.5 | points: 5e3 | :14 REC-004: points must be a number from 0 on such as 0.5",
                "points: 5.5 | points: 101 | :14 REC-004: points are taken from 100, write 100 at most",
                "enabled: true | enabled: yes | :17 REC-004: enabled must be true or false",
                "{from: 2010-03-01} | {from: 2010-3-1} | :18 REC-004: from must be a day such as 2010-03-01",
                "{from: 2010-03-01} | {from: 2010-03-01, to: 2009-01-01} | :18 REC-004: in_force ends before",
                "in_force: {from: 2010-03-01} | in_force: 2010 | :18 REC-004: in_force must have keys of its own",
                "regulation: MR-2010 | regulation: MR-2011 | :9 REC-004: no document MR-2011, add it to rules/regulations.yaml",
                "confidence: high | confidence: sure | :9 REC-004: confidence is sure, write one of high, medium, low",
                "- {regulation: MR-2010, article: 第二十二条, confidence: high} | | :8 REC-004: basis cites nothing, name a",
                "REC-004: | rec-4: | :4 rec-4: an id has capitals and three digits, write it as REC-004",
                "kind: deadline | `kind: deadline\n    kind: deadline` | :12: kind stands here and in line 11, keep one",
                "note: 说明 | `note: 说明\n  - x` | :22: not readable as YAML: ",
                "note: 说明 | note: *a | :21: anchors, aliases and tags are not read, write the value out",
                "note: 说明 | `note: 说明\n---\na: b` | :23: a second document begins here, write one per file",
            })
    void a_wrong_entry_is_named_by_file_line_and_id(String sound, String wrong, String problem) {
        files.put(RECORD, replace(RECORD, sound, wrong == null ? "" : wrong));

        assertThat(refused()).hasMessageContaining(RECORD + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "value: PT6H | value: 6 h | :2 grace: value must be a length of time such as PT6H, P7D or P5D @working",
                "value: PT6H | value: PT | :2 grace: value must be a length of time",
                "value: A B | value: A D | :9 checks: value must be words with single blanks between them of [A, B, C]",
                "value: A B | value: A A | :9 checks: value must be words",
                "form: duration | form: time | :3 grace: form is time, write one of duration, number, boolean, times, word, words",
                "used_by: [REC-004] | used_by: [REC-099] | :7 grace: no requirement REC-099 in any catalogue.yaml",
                "used_by: [REC-004] | used_by: [] | :7 grace: nothing reads it",
                "choices: [A, B, C] | choices: [A, B, A] | :11 checks: choices names A twice, keep one",
            })
    void a_wrong_parameter_is_named_by_file_line_and_name(String sound, String wrong, String problem) {
        files.put(PARAMETERS, replace(PARAMETERS, sound, wrong));

        assertThat(refused()).hasMessageContaining(PARAMETERS + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grace: PT2H | grase: PT2H | :4 own: no parameter grase, known are [checks, grace]",
                "grace: PT2H | grace: soon | :4 own: grace must be a length of time",
                "disable: [REC-004] | disable: [REC-099] | :5 own: no requirement REC-099 in any catalogue.yaml",
                "disable: [REC-004] | disable: REC-004 | :5 own: disable must be a list",
                "title_en: Own | enable: [REC-004] | :5 own: REC-004 is enabled and disabled, keep one",
                "title_zh: 本院 | title: 本院 | :1 own: unknown key title, known are [disable, enable, fines, parameters, score, technologies, title_en, ",
            })
    void a_wrong_profile_is_named_by_file_line_and_name(String sound, String wrong, String problem) {
        files.put(PROFILE, replace(PROFILE, sound, wrong));

        assertThat(refused()).hasMessageContaining(PROFILE + problem);
    }

    @Test
    void a_profile_may_unset_a_parameter() {
        files.put(PROFILE, replace(PROFILE, "grace: PT2H", "grace: null"));

        assertThat(CatalogueReader.read(files).profile("own").parameters()).containsEntry("grace", null);
    }

    @Test
    void the_same_id_in_two_families_is_refused() {
        files.put("rules/verification/catalogue.yaml", files.get(RECORD));

        assertThat(refused())
                .hasMessageContaining("rules/verification/catalogue.yaml:4 REC-004: the same id stands in " + RECORD);
    }

    @Test
    void a_missing_an_empty_and_a_misnamed_file_are_refused() {
        files.remove(PARAMETERS);
        files.put(PROFILE, "# nothing\n");
        files.put("rules/record/catalog.yaml", "a: b");

        assertThat(refused())
                .hasMessageContaining(PARAMETERS + ":1: the file is missing, add it")
                .hasMessageContaining(PROFILE + ":1: the file is empty")
                .hasMessageContaining("rules/record/catalog.yaml:1: not read, name it");
    }

    @Test
    void a_file_without_keys_is_refused() {
        files.put(REGULATIONS, "- MR-2010\n");

        assertThat(refused()).hasMessageContaining(REGULATIONS + ":1: must have keys, not a list or a single value");
    }

    @Test
    void all_problems_of_all_files_are_told_at_once_in_their_order() {
        files.put(RECORD, replace(RECORD, "points: 5.5", "points: x"));
        files.put(RECORD, replace(RECORD, "enabled: true", "enabled: 1"));
        files.put(PROFILE, replace(PROFILE, "title_en: Own", "title_fr: Own"));

        assertThat(refused().problems())
                .extracting(p -> p.file() + ":" + p.line())
                .containsExactly(PROFILE + ":1", PROFILE + ":2", RECORD + ":14", RECORD + ":17");
    }

    @Test
    void rules_of_one_requirement_may_follow_texts_of_different_years() {
        files.put(RECORD, replace(RECORD, "in_force: {from: 2010-03-01}", """
                in_force: {from: 2010-03-01}
                    versions:
                      .1: {from: 2018-04-18}
                      .2: {from: 2010-03-01, to: 2018-04-17}"""));

        Requirement requirement = CatalogueReader.read(files).requirement("REC-004");

        assertThat(requirement.inForce("REC-004.1")).isEqualTo(new InForce(LocalDate.of(2018, 4, 18), null));
        assertThat(requirement.inForce("REC-004.2").over(LocalDate.of(2018, 4, 18)))
                .isTrue();
        assertThat(requirement.inForce("REC-004.3")).isEqualTo(requirement.inForce());
    }

    @Test
    void requirements_that_leave_the_points_to_each_other_are_refused() {
        String second = """

              REC-005:
            """ + files.get(RECORD).substring(files.get(RECORD).indexOf("    title_zh: 首次病程"));
        files.put(RECORD, files.get(RECORD) + second);
        assertThat(CatalogueReader.read(files).requirements()).hasSize(2);

        files.put(RECORD, replace(RECORD, "enabled: true\n", "enabled: true\n    dedupe: [REC-004, REC-009]\n"));

        assertThat(refused())
                .hasMessageContaining("REC-004: dedupe goes in a circle over REC-004, let one of them count")
                .hasMessageContaining("REC-005: dedupe names REC-009, no requirement has this id");
    }

    @Test
    void a_year_of_working_days_is_read_from_the_days_off_and_the_weekends_that_are_worked() {
        files.put("rules/calendar/2024.yaml", """
                regulation: MR-2010
                off: [2024-02-12]
                working: [2024-02-18]
                """);

        CalendarYear year = CatalogueReader.read(files).calendar().get(2024);

        assertThat(year.works(LocalDate.of(2024, 2, 9))).isTrue();
        assertThat(year.works(LocalDate.of(2024, 2, 11))).isFalse();
        assertThat(year.works(LocalDate.of(2024, 2, 12))).isFalse();
        assertThat(year.works(LocalDate.of(2024, 2, 18))).isTrue();
        assertThat(year.days()).hasSize(366);
    }

    @Test
    void a_day_of_another_year_or_an_unknown_notice_is_refused() {
        files.put("rules/calendar/2024.yaml", "regulation: NOBODY\noff: [2025-01-01]\nworking: [soon]\n");

        assertThat(refused())
                .hasMessageContaining("rules/calendar/2024.yaml:1 2024: no document NOBODY")
                .hasMessageContaining("rules/calendar/2024.yaml:2 2024: off lists days of 2024 such as 2024-01-01")
                .hasMessageContaining("rules/calendar/2024.yaml:3 2024: working lists days of 2024");
    }

    @Test
    void core_systems_and_listed_technologies_are_read_and_a_profile_adds_those_of_its_province() {
        files.put("rules/core-systems.yaml", """
                COR-15:
                  number: 15
                  title_zh: 病历管理制度
                  title_en: Medical records
                  requirements: [REC-004]
                """);
        files.put("rules/technologies.yaml", """
                G08:
                  title_zh: 肿瘤消融治疗技术
                  class: restricted
                  regulation: MR-2010
                """);
        files.put(PROFILE, files.get(PROFILE) + """
                technologies:
                  P01: {title_zh: 血液净化技术, class: restricted, province: 甲省, regulation: MR-2010}
                """);

        Catalogue catalogue = CatalogueReader.read(files);

        assertThat(catalogue.systems().get("COR-15").requirements()).containsExactly("REC-004");
        assertThat(catalogue.technologies()).extracting(ListedTechnology::code).containsExactly("G08");
        assertThat(catalogue.under(catalogue.profile("own")).technologies())
                .extracting(ListedTechnology::code)
                .containsExactly("G08", "P01");
    }

    @Test
    void a_core_system_of_a_requirement_that_is_not_there_is_refused() {
        files.put("rules/core-systems.yaml", """
                COR-15:
                  number: 15
                  title_zh: 病历管理制度
                  title_en: Medical records
                  requirements: [REC-004, REC-099]
                """);

        assertThat(refused())
                .hasMessageContaining("rules/core-systems.yaml:5 COR-15: no requirement REC-099, correct the id");
    }

    private CatalogueException refused() {
        return catchThrowableOfType(CatalogueException.class, () -> CatalogueReader.read(files));
    }

    private String replace(String path, String sound, String other) {
        String text = files.get(path);
        assertThat(text).contains(sound);
        return text.replace(sound, other);
    }
}
