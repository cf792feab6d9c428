package org.medquality.json;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.medquality.Auditor;
import org.medquality.finding.Responsible;
import org.medquality.report.Report;
import org.medquality.task.Lifecycle;
import org.medquality.task.MoveBuilder;
import org.medquality.task.MoveRefused;
import org.medquality.task.Plan;
import org.medquality.task.Task;
import org.medquality.task.TaskBoard;
import org.medquality.task.TaskDelta;
import org.medquality.task.TaskState;

/** Boards of tasks for tests: those of random cases, moved at random. */
final class Boards {
    static final Auditor AUDITOR = Auditor.builtIn();

    private final Random random;
    private final RandomCases cases;

    Boards(long seed) {
        this.random = new Random(seed);
        this.cases = new RandomCases(random);
    }

    TaskBoard next() {
        TaskBoard board = reconciled(TaskBoard.EMPTY, reports(3)).board();
        for (Task task : board.tasks()) board = board.with(moved(task));
        return board;
    }

    List<Report> reports(int count) {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < count; i++) reports.add(AUDITOR.audit(cases.next()));
        return reports;
    }

    static TaskDelta reconciled(TaskBoard previous, List<Report> reports) {
        Instant asOf =
                reports.stream().map(Report::asOf).max(Instant::compareTo).orElseThrow();
        return AUDITOR.reconciler().reconcile(previous, reports, asOf);
    }

    /** One to four steps, those that are legal of any that are tried. */
    private Task moved(Task task) {
        Task moved = task;
        Instant at = task.openedAt();
        for (int i = random.nextInt(4); i >= 0; i--) {
            at = at.plus(Duration.ofMinutes(random.nextInt(5000)));
            TaskState to = TaskState.values()[random.nextInt(TaskState.values().length)];
            MoveBuilder move = MoveBuilder.builder()
                    .to(to)
                    .by("ZK" + i)
                    .at(at)
                    .text("说明 \"" + i + "\"\n第二行")
                    .assignee(new Responsible(random.nextBoolean() ? "YS9" : null, "NK"));
            if (random.nextBoolean()) move.plan(new Plan("设超时提醒", null, "YS9", LocalDate.of(2024, 5, 1)));
            try {
                moved = Lifecycle.move(moved, move.build());
            } catch (MoveRefused e) {
                // Another step, then.
            }
        }
        return moved;
    }
}
