package org.medquality.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseErrorTest {
    private static final String NAME = "张三丰";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /firstSignedOn | "firstSignedOn": "张三丰" | did you mean firstSignedAt?
            `` | "张三丰": 1 | has a field that is no property of Document; known are [id
            /type | "type": "ADMISSION_RECORD"| is there twice
            /medium | "medium": "张三丰" | is no code of the list Medium; legal are [electronic, printed, paper]
            /medium | "medium": "papers" | did you mean paper?
            /encounterId | "encounterId": "张三丰" | is not the encounter of this case
            /encounterId | "encounterId": null | must be known
            /authorId | "authorId": 13800138000 | must be a text in quotes
            /authorId | "authorId": ["张三丰"] | must be a text in quotes
            /authorId | "authorId": " " | is empty; leave out what is not known
            /authorId | "authorId": "\\ud83d" | holds half of a character
            /legible | "legible": "张三丰" | must be true or false, without quotes
            /errorCount | "errorCount": "张三丰" | must be a whole number, without quotes
            /errorCount | "errorCount": 1.0 | must be a whole number
            /errorCount | "errorCount": 3000000000 | is too large a number
            /score | "score": "张三丰" | must be a number, without quotes
            /score | "score": 1e99999 | is too large or too small a number
            /score | "score": 1e-99999 | is too large or too small a number
            /signerIds | "signerIds": "张三丰" | must be a list in brackets
            /signerIds/1 | "signerIds": ["a", null] | must be a text in quotes
            /signerIds/1 | "signerIds": ["a", {"张三丰": 1}] | must be a text in quotes
            /firstSignedAt | "firstSignedAt": 20240301 | must be a moment in quotes
            /firstSignedAt | "firstSignedAt": "张三丰" | is no moment such as 2024-03-10T08:00:00+08:00
            /firstSignedAt | "firstSignedAt": "2024-03-01" | a date needs its time
            /firstSignedAt | "firstSignedAt": "2024-02-30 08:00" | is no moment
            /firstSignedAt | "firstSignedAt": "2024-03-01 24:00" | is no moment
            /firstSignedAt | "firstSignedAt": "2024-03-01T08:00:00+8" | is no moment
            /firstSignedAt | "firstSignedAt": "1986-05-04T02:30" | falls in a change of the clocks; give its offset
            /firstSignedAt | "firstSignedAt": "1986-09-14T01:30" | falls in a change of the clocks; give its offset
            """)
    void a_wrong_property_is_told_with_place_line_and_remedy(String pointer, String property, String message) {
        String document = "{ \"id\": \"D1\", \"type\": \"ADMISSION_RECORD\",\n" + property + " }";

        assertOnly(Cases.withDocuments(document), "/documents/0" + pointer, 8, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "case": "C1" | | | 1 | lacks case, its business id
            "case": "C1" | "case": 1 | /case | 2 | must be a text in quotes
            "asOf": "2024-03-10T08:00:00+08:00" | | | 1 | lacks asOf
            "asOf": "2024-03-10T08:00:00+08:00" | "asOf": null | /asOf | 3 | must be a moment in quotes
            "asOf": "2024-03-10T08:00:00+08:00" | "asOf": "2024-03-10" | /asOf | 3 | a date needs its time
            "supplied" | "zone": "张三丰", "supplied" | /zone | 4 | is no time zone
            "supplied" | "suplied" | /suplied | 4 | did you mean supplied? known are [case, asOf
            "supplied" | "张三丰" | | 4 | has a field that is no part of a case
            "supplied" | "noteGaps" | /noteGaps | 4 | is no part of a case
            "supplied": { } | "supplied": [ ] | /supplied | 4 | must be an object in braces
            "supplied": { } | "supplied": { "Documents": true } | /supplied/Documents | 4 | did you mean Document?
            "supplied": { } | "supplied": { "NoteGap": true } | /supplied/NoteGap | 4 | is no type of fact
            "supplied": { } | "supplied": { "Document": null } | /supplied/Document | 4 | must be true
            "supplied": { } | "supplied": { "Document": "2024-03-10" } | /supplied/Document | 4 | a date needs its time
            "supplied": { } | "supplied": { "Drug": true, "Drug": true } | /supplied/Drug | 4 | is there twice
            "patient": { | "patient": { "birthDate": "1950-02-29", | /patient/birthDate | 5 | is no date such as
            "encounter": { "id": "E1", | "encounter": { | /encounter | 6 | lacks id, which every Encounter has
            "encounter" | "encounters" | /encounters | 6 | did you mean encounter?
            "documents": [ ] | "documents": { } | /documents | 7 | must be a list in brackets
            "documents": [ ] | "documents": [ 5 ] | /documents/0 | 7 | must be an object in braces, one Document
            "documents": [ ] | "documents": [ { "id": "D1" } ] | /documents/0 | 7 | lacks type
            "documents": [ ] | "case": "C2" | /case | 7 | is there twice
            "documents": [ ] | "stockLots": [ { "expiryDate": "2024" } ] | /stockLots/0/expiryDate | 7 | and no month
            """)
    void a_wrong_part_is_told_with_place_line_and_remedy(
            String right, String wrong, String pointer, int line, String message) {
        String json = wrong == null ? Cases.SMALLEST.replace(right + ",", "") : Cases.SMALLEST.replace(right, wrong);

        assertThat(Cases.errors(json)).anySatisfy(error -> {
            assertThat(error.pointer()).isEqualTo(pointer == null ? "" : pointer);
            assertThat(error.line()).isEqualTo(line);
            assertThat(error.message()).contains(message);
        });
        assertThat(Cases.errors(json).toString()).doesNotContain(NAME);
    }

    @Test
    void two_facts_of_one_id_are_told() {
        String document = "{ \"id\": \"D1\", \"type\": \"ADMISSION_RECORD\" }";
        String json = Cases.withDocuments(document + ",\n" + document);

        assertOnly(json, "/documents/1", 8, "has the id of another Document");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `` | | 1 | is empty
            [ ] | | 1 | is no case
            "张三丰" | | 1 | is no case
            nul | | 1 | is not JSON
            { "patient": { "name": "张三丰 | /patient/name | 1 | ends before it is complete
            { "patient": { "name": 张三丰 } } | /patient/name | 1 | is not JSON from here on
            { "patient": { "weightKg": NaN } }| /patient/weightKg | 1 | is not a number of JSON
            { "patient": { "weightKg": 01 } } | /patient/weightKg | 1 | is not JSON from here on
            { 'patient': 1 } | | 1 | is not JSON
            { "patient": { }, } | /patient | 1 | is not JSON
            { /* 张三丰 */ } | | 1 | is not JSON
            """)
    void what_is_not_JSON_is_told(String json, String pointer, int line, String message) {
        List<CaseError> errors = Cases.errors(json);

        CaseError last = errors.get(errors.size() - 1);
        assertThat(last.pointer()).isEqualTo(pointer == null ? "" : pointer);
        assertThat(last.line()).isEqualTo(line);
        assertThat(last.message()).contains(message);
        assertThat(errors.toString()).doesNotContain(NAME);
    }

    @Test
    void a_second_case_is_told() {
        assertOnly(Cases.SMALLEST + Cases.SMALLEST, "", 9, "goes on after the case");
        assertOnly(Cases.SMALLEST + "]", "", 9, "is not JSON");
    }

    @Test
    void bytes_that_are_not_UTF_8_are_told() {
        byte[] gbk = Cases.SMALLEST.getBytes(Charset.forName("GBK"));
        byte[] utf16 = Cases.SMALLEST.getBytes(StandardCharsets.UTF_16);
        byte[] cut =
                Cases.SMALLEST.substring(0, Cases.SMALLEST.indexOf('丰') + 1).getBytes(StandardCharsets.UTF_8);

        assertThat(Cases.errors(gbk)).containsExactly(new CaseError("", 5, "is not UTF-8; save or send it as UTF-8"));
        assertThat(Cases.errors(utf16).get(0).message()).contains("is not UTF-8");
        assertThat(Cases.errors(Arrays.copyOf(cut, cut.length - 1)).get(0).message())
                .contains("is not UTF-8");
    }

    @Test
    void limits_are_told() {
        String deep = "[".repeat(100) + "]".repeat(100);
        assertLast(Cases.SMALLEST.replace("[ ]", deep), "is nested deeper than 64 levels");
        assertLast(Cases.SMALLEST.replace(NAME, "x".repeat(Limits.STRING + 1)), "is a text longer than 1048576");
        assertLast(Cases.SMALLEST.replace("documents", "d".repeat(5_000)), "has a name longer than 1000");
        assertLast(Cases.withDocuments("{ \"score\": " + "1".repeat(41) + " }"), "is a number longer than 40");
        String tokens = "0,".repeat(Limits.TOKENS);
        assertLast(Cases.SMALLEST.replace("[ ]", "{ \"a\": [" + tokens + "0] }"), "has more than 5000000 tokens");
    }

    @Test
    void a_text_larger_than_a_case_may_be_is_not_read() {
        byte[] json = new byte[Limits.BYTES + 1];

        assertThat(Cases.errors(json)).extracting(CaseError::message).containsExactly(Limits.TOO_LARGE);
    }

    @Test
    void all_errors_are_told_at_once_in_the_order_of_the_text() {
        List<CaseError> errors = Cases.errors(Cases.withDocuments("{ \"id\": 1, \"tipe\": 2 }, { \"id\": \"D\" }, 3"));

        assertThat(errors)
                .extracting(CaseError::pointer)
                .containsExactly(
                        "/documents/0/id", "/documents/0/tipe", "/documents/0", "/documents/1", "/documents/2");
    }

    @Test
    void no_more_than_fifty_errors_are_told() {
        String many = IntStream.range(0, 60).mapToObj(i -> "{}").collect(Collectors.joining(","));

        assertThat(Cases.errors(Cases.withDocuments(many))).hasSize(50);
    }

    @Test
    void the_exception_names_the_case_and_the_first_error() {
        assertThatThrownBy(() -> CaseReader.create().read(Cases.withDocuments("{}, 5")))
                .isInstanceOf(CaseFormatException.class)
                .hasMessage("case C1 cannot be read: "
                        + "line 7 /documents/0: lacks id, which every Document has (and 2 more)");
    }

    private static void assertOnly(String json, String pointer, int line, String message) {
        List<CaseError> errors = Cases.errors(json);
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).pointer()).isEqualTo(pointer);
        assertThat(errors.get(0).line()).isEqualTo(line);
        assertThat(errors.get(0).message()).contains(message);
        assertThat(errors.toString()).doesNotContain(NAME);
    }

    private static void assertLast(String json, String message) {
        List<CaseError> errors = Cases.errors(json);
        assertThat(errors.get(errors.size() - 1).message()).contains(message);
    }
}
