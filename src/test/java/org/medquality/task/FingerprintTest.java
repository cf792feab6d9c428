package org.medquality.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.task.Audit.finding;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medquality.finding.Defect;
import org.medquality.finding.Finding;
import org.medquality.finding.FindingBuilder;
import org.medquality.finding.Outcome;
import org.medquality.finding.Ref;
import org.medquality.finding.Responsible;

class FingerprintTest {
    /** Frozen: files of tasks in hospitals hold these. Computed by another program from the published form. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "REC-004, E20240301-017, Encounter, E1, -, 92759a823bb1a15cee31d09428b276430e476c12351cd74c9fa22b80c8cfca99",
                "REC-010.1, E1, ShiftHandover, H1, 2024-03-05, ad21ec70878bbd96711016d2536193a38b81e148c70002b4ec0f3f2843d5659b",
                "COR-CRV-001, H1-2024, -, -, -, d903262ead8edec126ed1a842a00f87c0b7835e5f44244552dc215f8046307f6",
                "CON-019, 病例一, Consent, \u00e91, kind \u00e9, 1e5d0bf5f779afb613c1f1944c7d104dbd7f1ea676331b997a48fc2f820f980c",
                "CON-019, 病例一, Consent, e\u03011, kind \u00e9, 1e5d0bf5f779afb613c1f1944c7d104dbd7f1ea676331b997a48fc2f820f980c",
                "REC-004, a\u001Fb, Encounter, E\u001B1, -, 7b75fff74fe6f2b3a46b2c5184a02d86bbf5571fb14b3262ba518a0922cd14d4",
            })
    void is_frozen(String rule, String caseId, String type, String id, String occurrence, String expected) {
        Ref subject = type == null ? null : new Ref(type, id);
        assertThat(Fingerprint.of(rule, caseId, subject, occurrence)).isEqualTo(expected);
    }

    @Test
    void nothing_but_the_business_keys_is_in_it() {
        Finding finding = finding("REC-004", "D1", Outcome.MISSED);
        Finding other = FindingBuilder.builder(finding)
                .requirement("REC-999")
                .outcome(Outcome.BROKEN)
                .defect(Defect.WRONG)
                .due(Instant.EPOCH)
                .done(Instant.EPOCH)
                .delay(Duration.ofHours(1))
                .places(7)
                .responsible(Responsible.NOBODY)
                .countedBy("REC-001")
                .build();
        assertThat(Fingerprint.of(other)).isEqualTo(Fingerprint.of(finding));
    }

    @Test
    void every_key_counts_and_no_separator_moves_a_part_into_the_next() {
        Ref subject = new Ref("Document", "D1");
        assertThat(Set.of(
                        Fingerprint.of("REC-004", "E1", subject, null),
                        Fingerprint.of("REC-005", "E1", subject, null),
                        Fingerprint.of("REC-004", "E2", subject, null),
                        Fingerprint.of("REC-004", "E1", null, null),
                        Fingerprint.of("REC-004", "E1", new Ref("Consent", "D1"), null),
                        Fingerprint.of("REC-004", "E1", new Ref("Document", "D2"), null),
                        Fingerprint.of("REC-004", "E1", subject, "2024-03-01"),
                        Fingerprint.of("REC-004", "E1\u001FDocument", new Ref("D1", ""), null),
                        Fingerprint.of("REC-004", "E1\u001BsDocument", new Ref("D1", ""), null),
                        Fingerprint.of("REC-004", "E1", new Ref("Document", "D1\u001F"), null)))
                .hasSize(10);
    }

    @Test
    void a_short_id_that_is_taken_grows() {
        String one = "aaaaaaaaaaaa" + "1".repeat(52);
        String other = "aaaaaaaaaaaa" + "2".repeat(52);
        TaskIds ids = new TaskIds(Set.of());
        assertThat(ids.next(one)).isEqualTo("aaaaaaaaaaaa");
        assertThat(ids.next(other)).isEqualTo("aaaaaaaaaaaa2222");
        assertThat(new TaskIds(Set.of("aaaaaaaaaaaa")).next(one)).isEqualTo("aaaaaaaaaaaa1111");
    }
}
