package org.medquality.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medquality.json.RunReader;
import org.medquality.json.RunReader.Written;
import org.medquality.report.Pseudonyms;
import org.medquality.report.Run;
import org.medquality.report.Wording.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Renders a written report in another form, without auditing again. */
@Command(
        name = "report",
        description = "Renders what audit --format json wrote in another form, without auditing again.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ReportCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Written reports, the oldest first: the last is rendered, those before it show the trend.")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private OutputOptions form = new OutputOptions();

    @Mixin
    private Identity identity = new Identity();

    @Mixin
    private RollupOptions sums = new RollupOptions();

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "Language of what is printed; default: ${DEFAULT-VALUE}.")
    private Language language = Language.ZH;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Pseudonyms pseudonyms =
                identity.pseudonyms(Objects.requireNonNull(spec).commandLine().getErr());
        ImmutableList.Builder<Run> earlier = ImmutableList.builder();
        for (Path file : files.subList(0, files.size() - 1))
            earlier.add(shown(read(file).run(), pseudonyms));
        Written last = read(files.get(files.size() - 1));
        render(shown(last.run(), pseudonyms), last, earlier.build());
        return ExitCode.OK;
    }

    /** A report that was written with numbers shows them again only where they are asked for again. */
    private static Run shown(Run run, @Nullable Pseudonyms pseudonyms) {
        return pseudonyms == null ? run : pseudonyms.run(run);
    }

    private void render(Run run, Written written, ImmutableList<Run> earlier) throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        Rendering how =
                new Rendering(written.legend(), run.rulebook(), sums.plan(written.rollups()), language, earlier);
        List<Sink> sinks = form.sinks(how, Main.output(command));
        try {
            for (Sink sink : sinks) {
                run.reports().forEach(sink::write);
                run.rejected().forEach(sink::reject);
                sink.follow(run.followup());
                sink.finish();
            }
        } finally {
            sinks.forEach(Sink::close);
        }
        form.pointToReports(command.commandLine().getOut(), language);
    }

    private static Written read(Path file) throws IOException {
        try {
            return RunReader.read(file);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("no report at " + e.getFile(), e);
        }
    }
}
