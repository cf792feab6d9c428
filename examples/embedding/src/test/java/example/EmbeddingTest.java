package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.medquality.Auditor;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome;

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
}
