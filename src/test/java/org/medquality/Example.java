package org.medquality;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.InstitutionFile;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome;
import org.medquality.json.CaseReader;
import org.medquality.json.CaseSource;
import org.medquality.json.CaseStream;
import org.medquality.report.Report;

/**
 * A set of example cases: what its README says was planted, and what an audit finds. {@code cases} holds the cases, a
 * file {@code institution.json} beside it that of their institution, {@code expected.txt} all findings, one a line.
 */
final class Example {
    private static final String INSTITUTION = "institution.json";

    private final Path folder;
    private final ImmutableList<CaseStream.Item> items;
    private final ImmutableList<Report> reports;

    private Example(Path folder, List<CaseStream.Item> items, List<Report> reports) {
        this.folder = folder;
        this.items = ImmutableList.copyOf(items);
        this.reports = ImmutableList.copyOf(reports);
    }

    /** A row of the README: what the audit must say of one subject. */
    record Plant(String caseId, String what, String rule, String subject, Outcome outcome) {
        private static Plant of(String row) {
            List<String> cells = Splitter.on('|').trimResults().splitToList(row);
            Outcome outcome = Outcome.valueOf(cells.get(5).toUpperCase(Locale.ROOT));
            return new Plant(cells.get(1), cells.get(2), cells.get(3), cells.get(4), outcome);
        }

        /** Whether this row speaks of a finding; that nobody is concerned has no subject, or another one. */
        boolean tells(Finding finding) {
            boolean same = finding.rule().equals(rule) || finding.requirement().equals(rule);
            boolean nobody = outcome == Outcome.NOT_APPLICABLE
                    && finding.outcome() == outcome
                    && rule.startsWith(finding.requirement());
            return finding.caseId().equals(caseId)
                    && (same && Example.subject(finding).equals(subject) || nobody);
        }

        @Override
        public String toString() {
            return caseId + " " + what;
        }
    }

    /** Reads and audits the set; the file of an institution is audited too, as the last case. */
    static Example audit(Auditor auditor, Path folder) throws IOException {
        List<CaseStream.Item> items = new ArrayList<>();
        try (CaseStream cases = CaseSource.open(folder.resolve("cases"), CaseReader.create())) {
            cases.forEachRemaining(items::add);
        }
        Auditor here = auditor;
        Path institution = folder.resolve(INSTITUTION);
        if (Files.exists(institution)) {
            try (CaseStream file = CaseSource.open(institution, CaseReader.create())) {
                file.forEachRemaining(items::add);
            }
            here = auditor.withInstitutions(
                    InstitutionFile.of(CaseReader.create().read(institution)));
        }
        Auditor used = here;
        return new Example(
                folder,
                items,
                items.stream()
                        .filter(CaseStream.Read.class::isInstance)
                        .map(item -> used.audit(((CaseStream.Read) item).file()))
                        .toList());
    }

    ImmutableList<CaseStream.Item> items() {
        return items;
    }

    ImmutableList<Report> reports() {
        return reports;
    }

    Stream<Finding> findings() {
        return reports.stream().flatMap(report -> report.findings().stream());
    }

    /** What was planted, by the table of the README. */
    List<Plant> plants() throws IOException {
        return Files.readAllLines(folder.resolve("README.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| 病例"))
                .map(Plant::of)
                .toList();
    }

    Path expected() {
        return folder.resolve("expected.txt");
    }

    /** All findings, one a line. */
    String lines() {
        StringBuilder text = new StringBuilder();
        for (Report report : reports) {
            for (Finding finding : report.findings()) {
                text.append(line(finding, report.zone())).append('\n');
            }
        }
        return text.toString();
    }

    static String subject(Finding finding) {
        if (finding.subject() == null) return "-";
        return finding.subject().id() + (finding.occurrence() == null ? "" : "@" + finding.occurrence());
    }

    private static String line(Finding finding, ZoneId zone) {
        StringBuilder line = new StringBuilder(String.join(
                "  ",
                finding.caseId(),
                finding.rule(),
                subject(finding),
                finding.outcome().name().toLowerCase(Locale.ROOT)));
        if (finding.defect() != null) line.append("  ").append(finding.defect());
        append(line, "due", time(finding.due(), zone));
        append(line, "done", time(finding.done(), zone));
        finding.because()
                .forEach(r -> append(line, r.code().name(), r.arguments().toString()));
        finding.warnings()
                .forEach(r -> append(line, "warning " + r.code(), r.arguments().toString()));
        append(line, "countedBy", finding.countedBy());
        return line.toString();
    }

    private static void append(StringBuilder line, String name, @Nullable String value) {
        if (value != null) line.append("  ").append(name).append(' ').append(value);
    }

    private static @Nullable String time(@Nullable Instant moment, ZoneId zone) {
        if (moment == null) return null;
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                LocalDateTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.MINUTES));
    }
}
