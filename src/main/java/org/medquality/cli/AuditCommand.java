package org.medquality.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.Auditor;
import org.medquality.json.CaseReader;
import org.medquality.json.CaseStream;
import org.medquality.report.RollupPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Audits cases and says what it found. */
@Command(
        name = "audit",
        description = "Audits cases (JSON, NDJSON, or a folder of them) and says what it found.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class AuditCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE|DIR|-", description = "A file, a folder, or - for standard input.")
    private String input = "";

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description = "The moment of the audit, for example 2024-03-10T08:00:00+08:00, over that of the cases.")
    private @Nullable String asOf;

    @Option(
            names = "--institution",
            paramLabel = "FILE",
            description =
                    "The file of the institution that the cases belong to (staff, authorities, rosters), judged after them; repeatable.")
    private List<Path> institutions = new ArrayList<>();

    @Option(
            names = "--across-cases",
            description = "Read the input twice: first to learn who operated when, for the theatre's lists.")
    private boolean acrossCases;

    @Mixin
    private RuleOptions options = new RuleOptions();

    @Option(
            names = "--fines",
            description =
                    "Also fine failures, for advice: by the tariff of the profile, else by the only one there is.")
    private boolean fines;

    @Mixin
    private OutputOptions form = new OutputOptions();

    @Mixin
    private Identity identity = new Identity();

    @Mixin
    private TaskOptions tasks = new TaskOptions();

    @Mixin
    private RollupOptions sums = new RollupOptions();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Cases audited at the same time; default: all processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--exit-zero", description = "End with 0 whatever was found, when anything was evaluated.")
    private boolean exitZero;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (threads < 1) throw new IllegalArgumentException("--threads must be 1 or more");
        CaseReader reader = reader();
        Institutions known = Institutions.read(institutions, reader);
        if (acrossCases) known = known.withOperationsOf(input, reader);
        try (CaseStream cases = Input.open(input, reader)) {
            Auditor auditor = tasks.excusing(auditor().withInstitutions(known.files()));
            try (Output out = open(auditor)) {
                return audit(auditor, known.after(Streams.stream(cases)), out);
            }
        }
    }

    private Auditor auditor() {
        Auditor.Builder builder = options.builder();
        return (fines ? builder.fines() : builder).build();
    }

    private CaseReader reader() {
        CaseReader reader = CaseReader.create();
        if (asOf == null) return reader;
        try {
            return reader.withAsOf(OffsetDateTime.parse(asOf).toInstant());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "--as-of needs a time with offset, for example 2024-03-10T08:00:00+08:00", e);
        }
    }

    private Output open(Auditor auditor) throws IOException {
        Rendering how = new Rendering(
                auditor.legend(),
                auditor.rulebook(),
                sums.plan(RollupPlan.MONTHLY),
                options.language(),
                ImmutableList.of());
        PrintWriter err = spec().commandLine().getErr();
        Aftermath aftermath = tasks.aftermath(auditor);
        return new Output(form.sinks(how, Main.output(spec())), aftermath, identity.pseudonyms(err), err);
    }

    private int audit(Auditor auditor, Stream<CaseStream.Item> cases, Output out) {
        try (Progress progress = Progress.start();
                Stream<Judged> judged = Judged.all(auditor, cases, threads)) {
            judged.forEach(one -> {
                out.write(one);
                progress.step();
            });
        }
        out.finish();
        form.pointToReports(spec().commandLine().getOut(), options.language());
        int code = out.exitCode();
        return exitZero && code != ExitCode.INPUT ? ExitCode.OK : code;
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }
}
