package org.medquality.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medquality.json.CaseSchema;
import org.medquality.json.ExceptionsSchema;
import org.medquality.json.ReportSchema;
import org.medquality.json.TaskSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of what goes in or of what comes out. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of what goes in or comes out.",
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
    /** What has a schema. */
    enum Of {
        CASE,
        REPORT,
        TASKS,
        WAIVERS
    }

    @Parameters(
            paramLabel = "case|report|tasks|waivers",
            arity = "0..1",
            defaultValue = "CASE",
            description = "What to describe; default: case.")
    private Of of = Of.CASE;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        String schema =
                switch (of) {
                    case CASE -> CaseSchema.text();
                    case REPORT -> ReportSchema.text();
                    case TASKS -> TaskSchema.text();
                    case WAIVERS -> ExceptionsSchema.text();
                };
        Objects.requireNonNull(spec).commandLine().getOut().print(schema);
        return ExitCode.OK;
    }
}
