package org.medquality.cli;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.finding.Responsible;
import org.medquality.json.TaskWriter;
import org.medquality.report.Pseudonyms;
import org.medquality.report.TaskText;
import org.medquality.report.Wording;
import org.medquality.report.Wording.Language;
import org.medquality.task.CloseReason;
import org.medquality.task.Lifecycle;
import org.medquality.task.Move;
import org.medquality.task.MoveBuilder;
import org.medquality.task.MoveRefused;
import org.medquality.task.Plan;
import org.medquality.task.Task;
import org.medquality.task.TaskBoard;
import org.medquality.task.TaskBuilder;
import org.medquality.task.TaskState;
import org.medquality.task.TaskStore.Stored;
import org.medquality.xlsx.LedgerReader;
import org.medquality.xlsx.LedgerReader.Reading;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows rectification tasks, and moves them from state to state. */
@Command(name = "tasks", description = "Shows rectification tasks, and moves them.", mixinStandardHelpOptions = true)
final class TasksCommand {
    /** The forms of output. */
    enum Format {
        TEXT,
        JSON
    }

    /** In which language, as of when, and whether with numbers. */
    static final class View {
        @Option(
                names = "--lang",
                paramLabel = "zh|en",
                description = "Language of what is printed; default: ${DEFAULT-VALUE}.")
        private Language language = Language.ZH;

        @Option(
                names = "--as-of",
                paramLabel = "TIME",
                description = "The moment that says what is overdue, or of a move; default: now.")
        private @Nullable String asOf;

        @Mixin
        private Identity identity = new Identity();

        /** The task as it is to be printed, under its own id: whoever lists tasks has the file, and needs it to move one. */
        Task shown(Task task, PrintWriter err) throws IOException {
            Pseudonyms pseudonyms = identity.pseudonyms(err);
            if (pseudonyms == null) return task;
            return TaskBuilder.builder(pseudonyms.task(task)).id(task.id()).build();
        }

        Instant now() {
            if (asOf == null) return Instant.now();
            try {
                return OffsetDateTime.parse(asOf).toInstant();
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(
                        "--as-of needs a time with offset, for example 2024-03-10T08:00:00+08:00", e);
            }
        }

        TaskText text() {
            return new TaskText(language, now());
        }
    }

    /** Which tasks. */
    static final class Filter {
        @Option(
                names = "--state",
                paramLabel = "STATE",
                split = ",",
                description = "Only in these states: ${COMPLETION-CANDIDATES}.")
        private @Nullable List<TaskState> states;

        @Option(names = "--all", description = "Closed ones, too.")
        private boolean all;

        @Option(names = "--overdue", description = "Only those whose day is over.")
        private boolean overdue;

        @Option(names = "--department", paramLabel = "ID", description = "Only those that this department answers for.")
        private @Nullable String department;

        @Option(names = "--case", paramLabel = "ID", description = "Only those of this case.")
        private @Nullable String caseId;

        @Option(names = "--requirement", paramLabel = "ID", description = "Only those of this requirement.")
        private @Nullable String requirement;

        boolean takes(Task task, Instant now) {
            return (states == null ? all || task.state() != TaskState.CLOSED : states.contains(task.state()))
                    && (!overdue || task.overdue(now))
                    && (department == null || department.equals(task.department()))
                    && (caseId == null || caseId.equals(task.caseId()))
                    && (requirement == null || requirement.equals(task.requirement()));
        }
    }

    /** What the department means to do. */
    static final class Planned {
        @Option(names = "--measure", paramLabel = "TEXT", required = true, description = "What is done about it.")
        private String measure = "";

        @Option(names = "--cause", paramLabel = "TEXT", description = "Why it happened.")
        private @Nullable String cause;

        @Option(names = "--measure-by", paramLabel = "ID", description = "Who carries the measure out.")
        private @Nullable String by;

        @Option(names = "--measure-due", paramLabel = "DAY", description = "Until when, such as 2024-03-20.")
        private @Nullable LocalDate due;

        Plan plan() {
            return new Plan(measure, cause, by, due);
        }
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Command(
            description = "Lists tasks that are not closed, by the day they are due.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int list(
            @Parameters(paramLabel = "FILE", description = "The tasks (.json).") Path file,
            @Mixin Filter filter,
            @Mixin View view,
            @Option(names = "--format", paramLabel = "text|json", defaultValue = "TEXT") Format format)
            throws IOException {
        Instant now = view.now();
        List<Task> tasks = TaskFiles.existing(file).board().tasks().stream()
                .filter(task -> filter.takes(task, now))
                .sorted(comparing(Task::due, nullsLast(naturalOrder()))
                        .thenComparing(Task::severity)
                        .thenComparing(Task::id))
                .toList();
        List<Task> shown = new ArrayList<>();
        for (Task task : tasks) shown.add(view.shown(task, err()));
        if (format == Format.JSON) {
            TaskWriter.write(TaskBoard.of(shown), Main.output(spec()));
        } else {
            TaskText text = new TaskText(view.language, now);
            shown.forEach(task -> out().println(text.line(task)));
            out().println(text.sum(shown));
        }
        return ExitCode.OK;
    }

    @Command(description = "Shows one task with its history, and its next steps.", mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "FILE", description = "The tasks (.json).") Path file,
            @Parameters(paramLabel = "ID", description = "The id of the task.") String id,
            @Mixin View view)
            throws IOException {
        Task task = task(TaskFiles.existing(file).board(), id, file);
        out().println(view.text().whole(view.shown(task, err())));
        return ExitCode.OK;
    }

    @Command(
            description = "Moves a task to another state, and writes the file.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int move(
            @Parameters(paramLabel = "FILE", description = "The tasks (.json).") Path file,
            @Parameters(paramLabel = "ID", description = "The id of the task.") String id,
            @Parameters(paramLabel = "STATE", description = "To which state: ${COMPLETION-CANDIDATES}.") TaskState to,
            @Option(names = "--by", paramLabel = "ID", required = true, description = "Who does it.") String by,
            @Option(names = "--text", paramLabel = "TEXT", description = "What was done; why it is returned or closed.")
                    @Nullable
                    String text,
            @Option(names = "--department", paramLabel = "ID", description = "The department that gets it.") @Nullable
                    String department,
            @Option(names = "--staff", paramLabel = "ID", description = "The person who gets it.") @Nullable
                    String staff,
            @ArgGroup(exclusive = false) @Nullable Planned planned,
            @Option(
                            names = "--reason",
                            paramLabel = "REASON",
                            description = "Why it is closed, where it is not plain: ${COMPLETION-CANDIDATES}.")
                    @Nullable
                    CloseReason reason,
            @Option(
                            names = "--seen",
                            paramLabel = "VERSION",
                            description = "The version that show told; a task that was changed since is not moved.")
                    @Nullable
                    Integer version,
            @Mixin View view)
            throws IOException {
        Stored stored = TaskFiles.existing(file);
        Task task = task(stored.board(), id, file);
        Move move = MoveBuilder.builder()
                .to(to)
                .by(by)
                .at(view.now())
                .text(text)
                .assignee(department == null && staff == null ? null : new Responsible(staff, department))
                .plan(planned == null ? null : planned.plan())
                .reason(reason)
                .version(version)
                .build();
        try {
            Task moved = Lifecycle.move(task, move);
            TaskFiles.save(file, stored.board().with(moved), stored);
            out().println(view.text().line(view.shown(moved, err())));
            return ExitCode.OK;
        } catch (MoveRefused e) {
            err().println(view.text().refused(e));
            return ExitCode.INPUT;
        }
    }

    @Command(
            name = "import",
            description = {
                "Reads back what was filled in in ledgers (.xlsx), and writes the file: all of it, or nothing",
                "where a cell has to be changed first."
            },
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int take(
            @Parameters(paramLabel = "FILE", description = "The tasks (.json).") Path file,
            @Parameters(paramLabel = "LEDGER", arity = "1..*", description = "Ledgers that audit --report wrote.")
                    List<Path> ledgers,
            @Mixin View view)
            throws IOException {
        Stored stored = TaskFiles.existing(file);
        LedgerReader reader = new LedgerReader(view.language, view.identity.there(), view.now());
        Wording wording = new Wording(view.language);
        TaskBoard board = stored.board();
        Map<String, Task> moved = new LinkedHashMap<>();
        int problems = 0;
        for (Path ledger : ledgers) {
            Reading reading = reader.read(ledger, board);
            reading.problems().forEach(problem -> err().println(ledger + " " + problem));
            problems += reading.problems().size();
            board = reading.board();
            reading.moved().forEach(task -> moved.put(task.id(), task));
        }
        if (problems > 0) {
            err().println(wording.say("ledger.refused", String.valueOf(problems)));
            return ExitCode.INPUT;
        }
        if (!moved.isEmpty()) TaskFiles.save(file, board, stored);
        for (Task task : moved.values()) out().println(view.text().line(view.shown(task, err())));
        out().println(wording.say("ledger.taken", String.valueOf(moved.size())));
        return ExitCode.OK;
    }

    private static Task task(TaskBoard board, String id, Path file) {
        Task task = board.get(id);
        if (task != null) return task;
        throw new IllegalArgumentException(file + " has no task " + id + "; tasks list " + file + " --all lists them");
    }

    private PrintWriter err() {
        return spec().commandLine().getErr();
    }

    private PrintWriter out() {
        return spec().commandLine().getOut();
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }
}
