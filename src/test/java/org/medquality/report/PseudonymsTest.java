package org.medquality.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medquality.catalog.Tariff.Payer;
import org.medquality.fact.FactType;
import org.medquality.fact.Holder;
import org.medquality.finding.Finding;
import org.medquality.finding.Finding.EvidenceRef;
import org.medquality.finding.FindingBuilder;
import org.medquality.finding.Outcome;
import org.medquality.finding.Reason;
import org.medquality.finding.Ref;
import org.medquality.finding.Responsible;
import org.medquality.report.Report.RuleBookId;
import org.medquality.score.FineLine;
import org.medquality.score.FineLine.Share;
import org.medquality.task.Excused;

class PseudonymsTest {
    private static final Pseudonyms PSEUDONYMS = under("a key of thirty-two bytes or more");

    private static Pseudonyms under(String key) {
        return Pseudonyms.of(key.getBytes(StandardCharsets.UTF_8));
    }

    private static Finding finding() {
        return FindingBuilder.builder()
                .requirement("REC-001")
                .rule("REC-001")
                .caseId("ZY1")
                .subject(new Ref("Order", "YZ1"))
                .outcome(Outcome.UNKNOWN)
                .evidence(ImmutableList.of(new EvidenceRef("Document", "WS1", "firstSignedAt")))
                .because(ImmutableList.of(
                        Reason.of(Reason.Code.VALUE_UNKNOWN, "Order", "YZ1", "issuedAt"),
                        Reason.of(Reason.Code.FACT_MISSING, "Department", "NK")))
                .warnings(ImmutableList.of(Reason.of(Reason.Code.SLOW, "uvInterval", "PT1H", "local")))
                .settings(ImmutableList.of())
                .places(1)
                .responsible(new Responsible("YS01", "NK"))
                .build();
    }

    private static Report report(Finding finding, String... dangling) {
        return new Report(
                "ZY1",
                Holder.ENCOUNTER,
                Instant.EPOCH,
                ZoneId.of("UTC"),
                Stay.NONE,
                ImmutableList.of(finding),
                ImmutableList.of(),
                ImmutableList.of(fine(finding)),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.copyOf(dangling),
                new RuleBookId("1", "0"),
                ImmutableSortedMap.of(),
                Excused.NOTHING);
    }

    private static FineLine fine(Finding finding) {
        return new FineLine(
                "F1",
                finding.requirement(),
                finding.rule(),
                finding.caseId(),
                finding.subject(),
                finding.occurrence(),
                "NK",
                1,
                null,
                BigDecimal.TEN,
                null,
                null,
                ImmutableList.of(
                        new Share(Payer.RELIEVER, "YS02", BigDecimal.ONE),
                        new Share(Payer.DEPARTMENT, "NK", BigDecimal.valueOf(9))));
    }

    @Test
    void a_fine_stays_that_of_its_finding_and_names_no_person() {
        Report shown = PSEUDONYMS.report(report(finding()));
        FineLine fine = shown.fine(shown.findings().get(0));
        assertThat(fine.shares()).extracting(Share::id).containsExactly(PSEUDONYMS.id("YS02"), "NK");
    }

    private static Finding shown(Finding finding) {
        return PSEUDONYMS.report(report(finding)).findings().get(0);
    }

    @Test
    void ids_of_cases_records_and_staff_are_replaced_and_departments_are_not() {
        Finding shown = shown(finding());
        assertThat(shown.caseId()).isEqualTo(PSEUDONYMS.id("ZY1")).matches("P~[0-9A-V]{10}");
        assertThat(shown.subject()).isEqualTo(new Ref("Order", PSEUDONYMS.id("YZ1")));
        assertThat(shown.evidence())
                .containsExactly(new EvidenceRef("Document", PSEUDONYMS.id("WS1"), "firstSignedAt"));
        assertThat(shown.responsible()).isEqualTo(new Responsible(PSEUDONYMS.id("YS01"), "NK"));
        assertThat(shown.because())
                .containsExactly(
                        Reason.of(Reason.Code.VALUE_UNKNOWN, "Order", PSEUDONYMS.id("YZ1"), "issuedAt"),
                        Reason.of(Reason.Code.FACT_MISSING, "Department", "NK"));
        assertThat(shown.warnings()).isEqualTo(finding().warnings());
    }

    @Test
    void the_same_key_gives_the_same_pseudonym_and_another_key_another() {
        assertThat(under("a key of thirty-two bytes or more").id("ZY1")).isEqualTo(PSEUDONYMS.id("ZY1"));
        assertThat(under("b key of thirty-two bytes or more").id("ZY1")).isNotEqualTo(PSEUDONYMS.id("ZY1"));
        assertThat(under("b key of thirty-two bytes or more").keyId()).isNotEqualTo(PSEUDONYMS.keyId());
    }

    @Test
    void an_hmac_sha256_of_a_known_vector_stands_behind_it() {
        // RFC 4231, test case 4: key 0102…19 (25 bytes) is too short here; this one is of case 6's kind, 131 times
        // 0xaa.
        byte[] key = new byte[131];
        Arrays.fill(key, (byte) 0xaa);
        // 60e431591ee0b67f… in base 32 with the digits 0-9A-V.
        assertThat(Pseudonyms.of(key).id("Test Using Larger Than Block-Size Key - Hash Key First"))
                .isEqualTo("P~C3I32M8US2");
    }

    @Test
    void a_hundred_thousand_ids_have_as_many_pseudonyms() {
        Set<String> seen = new TreeSet<>();
        IntStream.range(0, 100_000).forEach(i -> seen.add(PSEUDONYMS.id("ZY" + i)));
        assertThat(seen).hasSize(100_000);
    }

    @Test
    void doing_it_twice_changes_nothing() {
        Report once = PSEUDONYMS.report(report(finding(), "Order YZ1 rescueId -> QJ9"));
        assertThat(PSEUDONYMS.report(once).findings()).isEqualTo(once.findings());
    }

    @Test
    void a_short_key_is_refused() {
        assertThatThrownBy(() -> under("short")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-03-05", "2024-03-05T08:00", "2024-03", "month-2", "FIRST_PROGRESS_NOTE"})
    void occurrences_that_are_moments_or_codes_stay(String occurrence) {
        assertThat(occurrence(occurrence)).isEqualTo(occurrence);
    }

    @ParameterizedTest
    @CsvSource({"13800138000", "410101195806121234", "李秀兰", "1958-06-12-李秀兰"})
    void other_occurrences_are_replaced(String occurrence) {
        assertThat(occurrence(occurrence)).isEqualTo(PSEUDONYMS.id(occurrence));
    }

    @Test
    void in_an_occurrence_of_several_parts_the_ids_are_replaced() {
        assertThat(occurrence("GW1@2024-03-05T08:00")).isEqualTo(PSEUDONYMS.id("GW1") + "@2024-03-05T08:00");
    }

    private static String occurrence(String occurrence) {
        return String.valueOf(
                shown(FindingBuilder.builder(finding()).occurrence(occurrence).build())
                        .occurrence());
    }

    @Test
    void references_to_nowhere_lose_their_ids_and_texts_that_are_none_lose_everything() {
        String name = "李秀兰";
        Report shown = PSEUDONYMS.report(report(
                finding(),
                "Order YZ1 rescueId -> QJ9",
                "Order YZ1 " + name + " -> QJ9",
                name,
                "Order " + name + " -> x -> QJ9"));
        assertThat(shown.dangling().get(0))
                .isEqualTo("Order " + PSEUDONYMS.id("YZ1") + " rescueId -> " + PSEUDONYMS.id("QJ9"));
        assertThat(shown.dangling()).noneMatch(text -> text.contains(name));
    }

    @Test
    void a_file_keeps_its_extension() {
        assertThat(PSEUDONYMS.file("ZY1.json.gz")).isEqualTo(PSEUDONYMS.id("ZY1") + ".json.gz");
    }

    @Test
    void types_whose_ids_stay_are_types_of_the_institution() {
        List<FactType> types = Pseudonyms.NAMELESS.stream()
                .map(name -> FactType.named(name).orElseThrow())
                .toList();
        assertThat(types).allMatch(type -> type.holder() == Holder.INSTITUTION);
    }
}
