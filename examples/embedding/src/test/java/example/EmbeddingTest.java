package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.medquality.Auditor;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome;
import org.medquality.report.Report;

class EmbeddingTest {
    @Test
    void the_first_note_signed_after_nine_hours_and_twenty_minutes_is_late() {
        Finding note = Embedding.audit(Auditor.builtIn()).findings().stream()
                .filter(f -> f.requirement().equals("REC-004"))
                .findFirst()
                .orElseThrow();
        assertEquals(Outcome.LATE, note.outcome());
        assertEquals(Instant.parse("2024-03-01T08:00:00Z"), note.due());
        assertEquals(Instant.parse("2024-03-01T09:20:00Z"), note.done());
    }

    @Test
    void a_surgeon_beyond_the_authorised_grade_is_accused_and_one_whom_nobody_supplied_is_not() {
        Auditor auditor = Auditor.builtIn();
        assertEquals(Outcome.BROKEN, authorised(Embedding.operation(auditor, "YS1")));
        assertEquals(Outcome.UNKNOWN, authorised(Embedding.operation(auditor, "YS9")));
    }

    private static Outcome authorised(Report report) {
        return report.findings().stream()
                .filter(f -> f.rule().equals("COR-GRD-001.1"))
                .findFirst()
                .orElseThrow()
                .outcome();
    }
}
