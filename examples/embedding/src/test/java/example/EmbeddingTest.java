package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.medquality.Auditor;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome;
import org.medquality.report.Report;
import org.medquality.task.TaskBoard;

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

    @Test
    void a_late_note_takes_points_and_opens_a_task_that_the_next_audit_keeps() {
        Auditor auditor = Auditor.builtIn();
        Report report = Embedding.audit(auditor);
        TaskBoard opened = Embedding.tasks(auditor, TaskBoard.EMPTY, report);

        assertTrue(report.scores().get(0).ledger().stream().anyMatch(e -> e.requirement().equals("REC-004")));
        assertEquals(1, opened.tasks().stream().filter(t -> t.requirement().equals("REC-004")).count());
        assertEquals(opened, Embedding.tasks(auditor, opened, report));
    }

    private static Outcome authorised(Report report) {
        return report.findings().stream()
                .filter(f -> f.rule().equals("COR-GRD-001.1"))
                .findFirst()
                .orElseThrow()
                .outcome();
    }
}
