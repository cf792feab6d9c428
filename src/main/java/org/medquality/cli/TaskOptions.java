package org.medquality.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.medquality.Auditor;
import org.medquality.json.ExceptionsReader;
import picocli.CommandLine.Option;

/** The options that carry tasks from run to run, and say what is waived and what fails a run. */
final class TaskOptions {
    @Option(
            names = "--tasks",
            paramLabel = "FILE",
            description = "The rectification tasks before this run (.json); without, every violation is new.")
    private @Nullable Path previous;

    @Option(
            names = "--tasks-out",
            paramLabel = "FILE",
            description = "Write the tasks after this run to this file (.json); it may be that of --tasks.")
    private @Nullable Path next;

    @Option(
            names = "--waivers",
            paramLabel = "FILE",
            description = "Waivers and appeals (.json): attached after judging, both scores are shown.")
    private @Nullable Path waivers;

    @Option(
            names = "--fail-on",
            paramLabel = "critical|major|minor|veto|new",
            description = "End with 1 only for failures from this severity on, for vetoes, or for what no task knew; "
                    + "default: any failure. What is waived never counts.")
    private @Nullable Gate gate;

    /** The auditor with the waivers and appeals. */
    Auditor excusing(Auditor auditor) throws IOException {
        if (waivers == null) return auditor;
        try {
            return auditor.withExceptions(ExceptionsReader.read(waivers.toString(), Files.readAllBytes(waivers)));
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("no waivers at " + waivers, e);
        }
    }

    /**
     * What follows the reports of a run.
     *
     * @throws IllegalArgumentException if the options contradict each other or the files
     */
    Aftermath aftermath(Auditor auditor) {
        if (gate == Gate.NEW && previous == null && next == null) {
            throw new IllegalArgumentException(
                    "--fail-on new needs --tasks FILE, the tasks that are not new, or in the first run --tasks-out FILE");
        }
        boolean asked = previous != null || next != null;
        return new Aftermath(auditor, asked ? TaskFiles.open(previous, next) : null, gate);
    }
}
