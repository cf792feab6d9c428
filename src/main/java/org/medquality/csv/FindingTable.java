package org.medquality.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.Requirement;
import org.medquality.finding.Finding;
import org.medquality.finding.Finding.EvidenceRef;
import org.medquality.finding.Outcome.Column;
import org.medquality.report.FindingText;
import org.medquality.report.Legend;
import org.medquality.report.Report;
import org.medquality.report.Wording.Language;
import org.medquality.score.Score.Entry;

/**
 * Writes findings as a table, one a row, of every outcome, so that the rows add up to the total. A byte order mark tells
 * Excel that it is UTF-8; lines end as RFC 4180 says. Rows are written as the reports come: many cases take no more
 * memory than one. Not for use by several threads.
 */
public final class FindingTable implements AutoCloseable {
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final List<String> COLUMNS = List.of(
            "case",
            "asOf",
            "requirement",
            "rule",
            "title",
            "severity",
            "subjectType",
            "subject",
            "occurrence",
            "outcome",
            "column",
            "defect",
            "due",
            "done",
            "delayMinutes",
            "places",
            "points",
            "back",
            "basis",
            "evidence",
            "because",
            "warnings",
            "settings",
            "staff",
            "department",
            "countedBy",
            "task",
            "role");

    private final CsvWriter csv;
    private final FindingText texts;

    /** A table with nothing but its header. */
    public FindingTable(Writer out, Legend legend, Language language) {
        this.texts = new FindingText(legend, language);
        try {
            out.append(BYTE_ORDER_MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(COLUMNS.stream()
                .map(column -> texts.wording().say("head." + column))
                .toList());
    }

    /** The findings of the next case. */
    public void write(Report report) {
        for (Finding finding : report.findings()) csv.writeRecord(row(finding, report));
    }

    private List<String> row(Finding finding, Report report) {
        Requirement requirement = texts.requirement(finding);
        ZoneId zone = report.zone();
        Entry entry = report.entry(finding);
        Row row = new Row();
        row.text(finding.caseId()).text(time(report.asOf(), zone));
        row.text(finding.requirement()).text(finding.rule()).text(texts.title(finding));
        row.text(texts.wording().severity(requirement.severity()));
        row.text(
                finding.subject() == null
                        ? null
                        : texts.wording().type(finding.subject().type()));
        row.text(finding.subject() == null ? null : finding.subject().id()).text(finding.occurrence());
        row.text(texts.wording().outcome(finding.outcome()));
        row.text(texts.wording().column(finding.outcome().column()));
        row.text(finding.defect() == null ? null : texts.wording().defect(finding.defect()));
        row.text(time(finding.due(), zone)).text(time(finding.done(), zone)).number(minutes(finding.delay()));
        row.number(BigDecimal.valueOf(finding.places()));
        row.number(entry == null ? null : entry.points()).number(entry == null ? null : entry.back());
        row.text(texts.basis(requirement)).text(evidence(finding));
        row.text(texts.reasons(finding.because(), zone)).text(texts.reasons(finding.warnings(), zone));
        row.text(settings(finding));
        row.text(finding.responsible().staffId()).text(finding.responsible().departmentId());
        row.text(finding.countedBy());
        boolean failed = finding.outcome().column() == Column.FAIL;
        row.text(failed ? texts.action(finding) : null).text(failed ? requirement.responsible() : null);
        return row.cells;
    }

    private String evidence(Finding finding) {
        return finding.evidence().stream().map(this::evidence).collect(Collectors.joining("；"));
    }

    private String evidence(EvidenceRef ref) {
        String what = texts.wording().type(ref.type()) + " " + ref.id();
        String property = texts.wording().property(ref);
        return property.isEmpty() ? what : what + " " + property;
    }

    private static String settings(Finding finding) {
        return finding.settings().stream()
                .map(s -> s.name() + " = " + s.value() + " (" + s.status() + ")")
                .collect(Collectors.joining("；"));
    }

    private @Nullable String time(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : texts.wording().time(moment, zone);
    }

    private static @Nullable BigDecimal minutes(@Nullable Duration delay) {
        return delay == null ? null : BigDecimal.valueOf(delay.toMinutes());
    }

    /** The cells of a row. */
    private static final class Row {
        private static final int DIGITS = 2;

        private final List<String> cells = new ArrayList<>();

        Row text(@Nullable String text) {
            cells.add(text == null ? "" : Cells.text(text));
            return this;
        }

        Row number(@Nullable BigDecimal number) {
            cells.add(
                    number == null
                            ? ""
                            : number.setScale(DIGITS, RoundingMode.HALF_UP)
                                    .stripTrailingZeros()
                                    .toPlainString());
            return this;
        }
    }

    /** Writes out what is left, and closes the writer that it was given. */
    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
