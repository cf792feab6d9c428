package org.medquality.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.medquality.report.FindingText;
import org.medquality.report.Legend;
import org.medquality.report.OfficeArchive;
import org.medquality.report.Run;
import org.medquality.report.RunWriter;
import org.medquality.report.Wording;
import org.medquality.report.Wording.Language;
import org.medquality.task.CloseReason;
import org.medquality.task.TaskState;

/**
 * Writes a run as a workbook that hospitals keep (整改台账): one row a task or, where the run has no tasks, a violation,
 * with a frozen and filtered heading and no merged cell, and columns that a person fills in; the sums of the run, in which
 * all columns add up; and what is missing to judge the rest. {@link LedgerReader} reads back what a person filled in.
 */
public final class LedgerWriter implements RunWriter {
    private static final int FROZEN = 2;
    private static final short PAGES_WIDE = 3;

    /** So many rows more than there are can be filled in by hand. */
    private static final int SPARE = 200;

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
                sheet.cell(column.ordinal(), row.get(column), column.filled() ? Sheet.FILLED : null);
            }
            sheet.endRow();
        }
        worksheet.freezePane(FROZEN, 1);
        worksheet.repeatRows(0);
        worksheet.repeatCols(0, FROZEN - 1);
        worksheet.fitToWidth(PAGES_WIDE);
        worksheet.setAutoFilter(0, 0, rows.size(), LedgerColumn.values().length - 1);
        choices(worksheet, rows.size(), LedgerColumn.STATE, "task.state.", TaskState.values());
        choices(worksheet, rows.size(), LedgerColumn.CLOSE_REASON, "task.closed.", CloseReason.values());
    }

    private void choices(Worksheet sheet, int rows, LedgerColumn column, String key, Enum<?>[] choices) {
        String list = Arrays.stream(choices)
                .map(choice -> wording.say(key + choice))
                .collect(Collectors.joining(",", "\"", "\""));
        sheet.range(1, column.ordinal(), rows + SPARE, column.ordinal())
                .validateWithListByFormula(list)
                .errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(true)
                .errorTitle(wording.say(column.key()))
                .error(wording.say("ledger.choose"));
    }
}
