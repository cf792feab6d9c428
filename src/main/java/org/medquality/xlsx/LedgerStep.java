package org.medquality.xlsx;

import static org.medquality.xlsx.LedgerColumn.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.finding.Responsible;
import org.medquality.report.Pseudonyms;
import org.medquality.report.Wording;
import org.medquality.report.Wording.Language;
import org.medquality.task.CloseReason;
import org.medquality.task.Event;
import org.medquality.task.Move;
import org.medquality.task.MoveBuilder;
import org.medquality.task.Plan;
import org.medquality.task.Task;
import org.medquality.task.TaskState;

/** What a person means by what is filled in in one row. */
final class LedgerStep {
    private final Task task;
    private final LedgerRow real;
    private final LedgerRow shown;
    private final LedgerLine line;
    private final Instant now;

    /**
     * @param shown the task as the ledger shows it, perhaps under pseudonyms
     * @param now later than which nothing can have been done
     */
    LedgerStep(Task task, Task shown, LedgerLine line, Wording wording, Instant now) {
        this.task = task;
        this.real = LedgerRows.filled(task, wording);
        this.shown = LedgerRows.filled(shown, wording);
        this.line = line;
        this.now = now;
    }

    /** The move that is meant; null where nothing was filled in, or where it was taken over already. */
    @Nullable
    Move move() {
        if (line.untouched() || taken()) return null;
        Integer version = line.version();
        if (version != null && version != task.version()) throw line.mistake(TASK, "changed");
        TaskState to = state();
        String by = resolved(DONE_BY);
        if (by == null) throw line.mistake(DONE_BY, "nobody");
        return MoveBuilder.builder()
                .to(to)
                .by(by)
                .at(at())
                .text(line.text(DONE))
                .assignee(assignee(to))
                .plan(plan())
                .reason(reason(to))
                .version(version)
                .build();
    }

    /** Whether the task says already all that is filled in. */
    private boolean taken() {
        for (LedgerColumn column : LedgerColumn.values()) {
            boolean standing = column.filled() && column != DONE && column != DONE_BY && column != DONE_ON;
            boolean blank = column == CLOSE_REASON && line.text(column) == null;
            if (standing && !blank && !same(column)) return false;
        }
        if (line.text(DONE) == null && line.text(DONE_BY) == null && line.day(DONE_ON) == null) return true;
        return task.history().reverse().stream()
                .filter(event -> event.kind() == Event.Kind.MOVED)
                .findFirst()
                .filter(this::says)
                .isPresent();
    }

    private boolean says(Event event) {
        return Objects.equals(line.text(DONE), event.text() == null ? null : LedgerRow.plain(event.text()))
                && Objects.equals(line.text(DONE_BY), event.by())
                && Objects.equals(line.day(DONE_ON), day(event.at()));
    }

    /** Whether a column says what the task says; words may be those of another language. */
    private boolean same(LedgerColumn column) {
        if (column == STATE) return said("task.state." + task.state(), line.text(STATE));
        if (column == CLOSE_REASON && task.closeReason() != null) {
            return said("task.closed." + task.closeReason(), line.text(CLOSE_REASON));
        }
        Object value = column.day() ? line.day(column) : line.text(column);
        return Objects.equals(value, shown.get(column)) || Objects.equals(value, real.get(column));
    }

    /** What is meant by what stands in a column: of what was left as it is, what stands behind it. */
    private @Nullable String resolved(LedgerColumn column) {
        if (same(column)) return (String) real.get(column);
        String text = line.text(column);
        if (text != null && Pseudonyms.shown(text)) throw line.mistake(column, "pseudonym");
        return text;
    }

    private TaskState state() {
        String word = line.text(STATE);
        for (TaskState state : TaskState.values()) {
            if (state.name().equalsIgnoreCase(word) || said("task.state." + state, word)) return state;
        }
        throw line.mistake(STATE, "choice");
    }

    private static boolean said(String key, @Nullable String word) {
        for (Language language : Language.values()) {
            String one = new Wording(language).say(key);
            if (word != null && one.toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT))) return true;
        }
        return false;
    }

    /** A day is all that is known: it begins the day, or follows on what has happened on it. */
    private Instant at() {
        LocalDate day = line.day(DONE_ON);
        if (day == null) throw line.mistake(DONE_ON, "never");
        if (day.isAfter(day(now))) throw line.mistake(DONE_ON, "future");
        Instant last = task.history().get(task.history().size() - 1).at();
        return day.equals(day(last)) ? last : day.atStartOfDay(task.zone()).toInstant();
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(task.zone()).toLocalDate();
    }

    private @Nullable Responsible assignee(TaskState to) {
        if (same(ASSIGNED_DEPARTMENT) && same(ASSIGNED_STAFF)) return to == TaskState.ASSIGNED ? task.assignee() : null;
        return new Responsible(resolved(ASSIGNED_STAFF), resolved(ASSIGNED_DEPARTMENT));
    }

    private @Nullable Plan plan() {
        if (same(MEASURE) && same(CAUSE) && same(MEASURE_BY) && same(MEASURE_DUE)) return null;
        String measure = resolved(MEASURE);
        if (measure == null) throw line.mistake(MEASURE, "measure");
        return new Plan(measure, resolved(CAUSE), resolved(MEASURE_BY), line.day(MEASURE_DUE));
    }

    private @Nullable CloseReason reason(TaskState to) {
        String word = line.text(CLOSE_REASON);
        if (word == null || same(CLOSE_REASON)) return null;
        if (to != TaskState.CLOSED) throw line.mistake(CLOSE_REASON, "open");
        for (CloseReason reason : CloseReason.values()) {
            if (reason.name().equalsIgnoreCase(word) || said("task.closed." + reason, word)) return reason;
        }
        throw line.mistake(CLOSE_REASON, "choice");
    }
}
