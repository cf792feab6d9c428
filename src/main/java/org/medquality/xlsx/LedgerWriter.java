package org.medquality.xlsx;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.medquality.report.FindingText;
import org.medquality.report.Legend;
import org.medquality.report.OfficeArchive;
import org.medquality.report.Run;
import org.medquality.report.RunWriter;
import org.medquality.report.Wording;
import org.medquality.report.Wording.Language;
import org.medquality.task.CloseReason;
import org.medquality.task.Lifecycle;
import org.medquality.task.TaskState;

/**
 * Writes a run as a workbook that hospitals keep (整改台账): one row a task or, where the run has no tasks, a violation,
 * with a frozen and filtered heading and no merged cell, and columns that a person fills in; the sums of the run, in which
 * all columns add up; and what is missing to judge the rest. {@link LedgerReader} reads back what a person filled in.
 */
public final class LedgerWriter implements RunWriter {
    private static final int FROZEN = 2;
    private static final short PAGES_WIDE = 3;

    /**
     * What the protection of the sheet keeps from happening by a slip; it has no password. Filtering, sorting and
     * formatting stay everybody's.
     */
    private static final ImmutableSet<SheetProtectionOption> PROTECTED = Sets.immutableEnumSet(
            SheetProtectionOption.SHEET,
            SheetProtectionOption.INSERT_COLUMNS,
            SheetProtectionOption.INSERT_ROWS,
            SheetProtectionOption.INSERT_HYPERLINKS,
            SheetProtectionOption.DELETE_COLUMNS,
            SheetProtectionOption.DELETE_ROWS,
            SheetProtectionOption.PIVOT_TABLES);

    private final Legend legend;
    private final FindingText texts;
    private final Wording wording;

    /** A workbook with the titles and words of this legend and language. */
    public LedgerWriter(Legend legend, Language language) {
        this.legend = legend;
        this.texts = new FindingText(legend, language);
        this.wording = texts.wording();
    }

    @Override
    public void write(Run run, OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "medquality", null)) {
            workbook.setGlobalDefaultFont(wording.say("ledger.font"), 10);
            ledger(workbook.newWorksheet(wording.say("ledger.sheet")), new LedgerRows(texts).of(run));
            new SummarySheet(legend, texts).write(workbook.newWorksheet(wording.say("ledger.summary")), run);
            new UnknownSheet(texts).write(workbook.newWorksheet(wording.say("ledger.unknown")), run);
        }
        OfficeArchive.write(bytes.toByteArray(), run.asOf(), out);
    }

    private void ledger(Worksheet worksheet, List<LedgerRow> rows) {
        Sheet sheet = new Sheet(worksheet, wording);
        for (LedgerColumn column : LedgerColumn.values()) {
            sheet.width(column.ordinal(), column.width());
            sheet.head(column.ordinal(), wording.say(column.key()), column.filled() ? Sheet.FILL : Sheet.HEAD);
        }
        sheet.endRow();
        for (LedgerRow row : rows) {
            for (LedgerColumn column : LedgerColumn.values()) {
                if (column.filled()) sheet.open(column.ordinal(), row.get(column), column.day());
                else sheet.cell(column.ordinal(), row.get(column), null);
            }
            sheet.endRow();
        }
        worksheet.freezePane(FROZEN, 1);
        worksheet.repeatRows(0);
        worksheet.repeatCols(0, FROZEN - 1);
        worksheet.fitToWidth(PAGES_WIDE);
        worksheet.setAutoFilter(0, 0, rows.size(), LedgerColumn.values().length - 1);
        worksheet.hideColumn(LedgerColumn.MARK.ordinal());
        worksheet.protect("", PROTECTED);
        if (rows.isEmpty()) return;
        states(worksheet, rows);
        choices(worksheet, 1, rows.size(), LedgerColumn.CLOSE_REASON, "task.closed.", List.of(CloseReason.values()));
    }

    /** Offers, in neighbouring rows of one state together, only the states that a person can move it to. */
    private void states(Worksheet worksheet, List<LedgerRow> rows) {
        int from = 0;
        for (int i = 1; i <= rows.size(); i++) {
            Object state = rows.get(from).get(LedgerColumn.STATE);
            if (i < rows.size() && Objects.equals(rows.get(i).get(LedgerColumn.STATE), state)) continue;
            choices(worksheet, from + 1, i, LedgerColumn.STATE, "task.state.", next(state));
            from = i;
        }
    }

    /** A state that is none is that of a violation without a task. */
    private List<TaskState> next(@Nullable Object word) {
        for (TaskState state : TaskState.values()) {
            if (!wording.say("task.state." + state).equals(word)) continue;
            return Stream.concat(Stream.of(state), Lifecycle.legal(state).stream())
                    .distinct()
                    .toList();
        }
        return List.of(TaskState.values());
    }

    private void choices(
            Worksheet sheet, int from, int to, LedgerColumn column, String key, List<? extends Enum<?>> choices) {
        String list =
                choices.stream().map(choice -> wording.say(key + choice)).collect(Collectors.joining(",", "\"", "\""));
        sheet.range(from, column.ordinal(), to, column.ordinal())
                .validateWithListByFormula(list)
                .errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(true)
                .errorTitle(wording.say(column.key()))
                .error(wording.say("ledger.choose"));
    }
}
