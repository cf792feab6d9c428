package org.medquality.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medquality.casefile.CaseFile;
import org.medquality.fact.ChargeLine;
import org.medquality.fact.Document;
import org.medquality.fact.Drug;
import org.medquality.fact.Encounter;
import org.medquality.fact.Equipment;
import org.medquality.fact.Fact;
import org.medquality.fact.Patient;
import org.medquality.fact.StayPeriod;
import org.medquality.fact.StockLot;

class CaseReaderTest {
    private static final Instant AS_OF = Instant.parse("2024-03-10T00:00:00Z");

    private final CaseReader reader = CaseReader.create();

    @Test
    void reads_a_case() {
        CaseFile file = reader.read(Cases.SMALLEST);

        assertThat(file.id()).isEqualTo("C1");
        assertThat(file.asOf()).isEqualTo(AS_OF);
        assertThat(file.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(file.supplied().until()).isEmpty();
        assertThat(file.facts()).extracting(Fact::id).containsExactly("E1", "P1");
        assertThat(only(file, Patient.class).name()).isEqualTo("张三丰");
        assertThat(only(file, Encounter.class).endedAt()).isNull();
    }

    @Test
    void reads_bytes_text_stream_reader_and_file_alike(@TempDir Path folder) throws IOException {
        byte[] bytes = Cases.SMALLEST.getBytes(StandardCharsets.UTF_8);
        Path path = Files.write(folder.resolve("case.json"), bytes);

        assertThat(List.of(
                        reader.read(bytes),
                        reader.read(new ByteArrayInputStream(bytes)),
                        reader.read(new StringReader(Cases.SMALLEST)),
                        reader.read(path)))
                .containsOnly(reader.read(Cases.SMALLEST));
    }

    @Test
    void reads_back_every_case_that_is_written() {
        RandomCases cases = new RandomCases(new Random(7));
        for (int i = 0; i < 300; i++) {
            CaseFile file = cases.next();
            String json = CaseWriter.write(file);

            assertThat(reader.read(json)).isEqualTo(file);
            assertThat(CaseWriter.write(reader.read(json))).isEqualTo(json).doesNotContain("\n");
        }
    }

    @Test
    void accepts_a_byte_order_mark() {
        String json = '\uFEFF' + Cases.SMALLEST;

        assertThat(reader.read(json)).isEqualTo(reader.read(Cases.SMALLEST));
        assertThat(reader.read(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(reader.read(Cases.SMALLEST));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2024-03-01T16:00:00+08:00,      2024-03-01T08:00:00Z
            2024-03-01 16:00:00+08:00,      2024-03-01T08:00:00Z
            2024-03-01T08:00Z,              2024-03-01T08:00:00Z
            2024-03-01T16:00,               2024-03-01T08:00:00Z
            2024-03-01 16:00:30,            2024-03-01T08:00:30Z
            2024-03-01 16:00:30.25,         2024-03-01T08:00:30.250Z
            1986-05-04T01:59,               1986-05-03T17:59:00Z
            """)
    void reads_moments_with_offset_or_in_the_zone_of_the_case(String text, Instant expected) {
        String json = Cases.withDocuments(document(text));

        assertThat(only(reader.read(json), Document.class).firstSignedAt()).isEqualTo(expected);
    }

    @Test
    void a_moment_without_offset_takes_a_zone_that_the_case_names_later() {
        String json = Cases.withDocuments(document("2024-03-01T16:00"))
                .replaceFirst("}\\s*$", ", \"zone\": \"Asia/Urumqi\" }");

        assertThat(only(reader.read(json), Document.class).firstSignedAt())
                .isEqualTo(Instant.parse("2024-03-01T10:00:00Z"));
    }

    @Test
    void a_fact_without_encounter_belongs_to_that_of_the_case_even_if_it_comes_later() {
        String json = """
                { "documents": [ { "id": "D1", "type": "ADMISSION_RECORD" } ], "case": "C1", "asOf": "2024-03-10T08:00",
                  "encounter": { "id": "E7", "patientId": "P", "kind": "inpatient", "startedAt": "2024-03-01T08:00" } }
                """;
        CaseFile file = reader.read(json);

        assertThat(only(file, Document.class).encounterId()).isEqualTo("E7");
    }

    @Test
    void null_says_that_a_property_is_not_known() {
        String drug = "{ \"id\": \"A\", \"genericCode\": \"G\", \"form\": null }";
        String json = Cases.SMALLEST.replace("\"documents\": [ ]", "\"drugs\": [" + drug + "]");

        assertThat(only(reader.read(json), Drug.class).form()).isNull();
    }

    @Test
    void a_month_on_a_package_means_its_last_day() {
        String lot = "{ \"id\": \"L1\", \"drugCode\": \"A\", \"lotNo\": \"7\", \"expiryDate\": \"2024-02\" }";
        String json = Cases.SMALLEST.replace("\"documents\": [ ]", "\"stockLots\": [" + lot + "]");

        assertThat(only(reader.read(json), StockLot.class).expiryDate()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void a_month_on_a_package_of_rescue_drugs_means_its_last_day_too() {
        String drug =
                "{ \"id\": \"Q1\", \"kind\": \"rescue_drug\", \"departmentId\": \"W1\", \"expiryDate\": \"2024-02\" }";
        String json = Cases.SMALLEST.replace("\"documents\": [ ]", "\"equipment\": [" + drug + "]");

        assertThat(only(reader.read(json), Equipment.class).expiryDate()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void a_number_with_an_exponent_is_the_number_written_out() {
        String json = Cases.withDocuments("{ \"id\": \"D1\", \"type\": \"BARTHEL_ASSESSMENT\", \"score\": 1.5E3 }");

        assertThat(only(reader.read(json), Document.class).score()).isEqualTo("1500");
    }

    @Test
    void a_promise_holds_up_to_asOf_or_to_its_moment_or_not_at_all() {
        String promises = "{ \"Document\": true, \"StayPeriod\": \"2024-03-09 08:00\", \"Consent\": false }";
        CaseFile file = reader.read(Cases.SMALLEST.replace("{ }", promises));

        assertThat(file.supplied().covers(Document.class, AS_OF)).isTrue();
        assertThat(file.supplied().until("StayPeriod")).isEqualTo(Instant.parse("2024-03-09T00:00:00Z"));
        assertThat(file.supplied().covers(StayPeriod.class, AS_OF)).isFalse();
        assertThat(file.supplied().until("Consent")).isNull();
    }

    @Test
    void asOf_is_taken_from_the_override_then_the_case_then_the_default() {
        Instant override = AS_OF.plusSeconds(60);
        Instant fallback = AS_OF.minusSeconds(60);
        String without = Cases.SMALLEST.replaceFirst("\"asOf\": .*\n", "");

        assertThat(reader.withDefaultAsOf(fallback).read(Cases.SMALLEST).asOf()).isEqualTo(AS_OF);
        assertThat(reader.withDefaultAsOf(fallback).read(without).asOf()).isEqualTo(fallback);
        assertThat(reader.withDefaultAsOf(fallback)
                        .withAsOf(override)
                        .read(Cases.SMALLEST)
                        .asOf())
                .isEqualTo(override);
        assertThatThrownBy(() -> reader.read(without)).hasMessageContaining("lacks asOf");
    }

    @Test
    void a_charge_of_no_known_encounter_stays_so() {
        String line = """
                { "id": "B", "encounterId": null, "itemCode": "I", "quantity": 1, "amountCny": 2 }""";
        String json = Cases.SMALLEST.replace("\"documents\": [ ]", "\"chargeLines\": [" + line + "]");

        assertThat(only(reader.read(json), ChargeLine.class).encounterId()).isNull();
    }

    private static String document(String signedAt) {
        return "{ \"id\": \"D1\", \"type\": \"ADMISSION_RECORD\", \"firstSignedAt\": \"" + signedAt + "\" }";
    }

    private static <T extends Fact> T only(CaseFile file, Class<T> type) {
        List<T> facts =
                file.facts().stream().filter(type::isInstance).map(type::cast).toList();
        assertThat(facts).hasSize(1);
        return facts.get(0);
    }
}
