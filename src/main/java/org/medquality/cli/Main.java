package org.medquality.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.medquality.json.CatalogueException;
import org.medquality.json.ScenarioException;
import org.medquality.json.TaskFormatException;
import org.medquality.rule.RuleException;
import org.medquality.task.StaleTasks;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;

/** The command line. */
@Command(
        name = "medquality",
        description = "Audits cases against the hospital quality regulations.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        subcommands = {
            AuditCommand.class,
            ReportCommand.class,
            RulesCommand.class,
            TasksCommand.class,
            SchemaCommand.class,
            HelpCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 nothing failed, 1 violations, 2 usage or input (nothing evaluated),",
            "3 evaluated, but some rule errored or some case was rejected."
        })
public final class Main {
    private final OutputStream out;

    private Main(OutputStream out) {
        this.out = out;
    }

    /** Runs a command and ends the process with its exit code. */
    public static void main(String... arguments) {
        int code = run(System.out, System.err, arguments);
        if (code != ExitCode.OK) System.exit(code);
    }

    static int run(OutputStream output, OutputStream errors, String... arguments) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(errors, StandardCharsets.UTF_8), true);
        CommandLine commands = new CommandLine(new Main(output));
        commands.setOut(out);
        commands.setErr(err);
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setExecutionExceptionHandler((problem, line, parsed) -> {
            err.println(message(problem));
            return ExitCode.INPUT;
        });
        int code = commands.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    /** The standard output of the process for what is no text; it stays open when a command closes it. */
    static OutputStream output(CommandSpec command) {
        return new StandardOutput(((Main) command.root().userObject()).out);
    }

    private static final class StandardOutput extends FilterOutputStream {
        StandardOutput(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** What went wrong, in words; a stack trace is for developers of the library, not for its users. */
    private static String message(Exception problem) {
        boolean ours = problem instanceof RuleException
                || problem instanceof CatalogueException
                || problem instanceof ScenarioException
                || problem instanceof TaskFormatException
                || problem instanceof StaleTasks
                || problem instanceof UncheckedIOException
                || problem instanceof IllegalArgumentException;
        return ours
                ? problem.getMessage()
                : "internal error: " + problem.getClass().getName() + "; please report it";
    }
}
