package org.medquality.xlsx;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.medquality.report.Wording;
import org.medquality.report.Wording.Language;

/** Finds the ledger in a workbook: columns by their headings, in whichever order and language they stand. */
final class LedgerFile {
    private static final long MOST_BYTES = 200L << 20;
    private static final int MOST_ENTRIES = 1000;
    private static final int PIECE = 1 << 16;
    private static final ImmutableMap<String, LedgerColumn> HEADINGS = headings();

    private final Path file;
    private final Wording wording;

    LedgerFile(Path file, Wording wording) {
        this.file = file;
        this.wording = wording;
    }

    private static ImmutableMap<String, LedgerColumn> headings() {
        ImmutableMap.Builder<String, LedgerColumn> headings = ImmutableMap.builder();
        for (Language language : Language.values()) {
            Wording words = new Wording(language);
            for (LedgerColumn column : LedgerColumn.values()) headings.put(words.say(column.key()), column);
        }
        return headings.buildKeepingLast();
    }

    /** @throws IllegalArgumentException if it holds no ledger */
    ImmutableList<LedgerLine> lines() throws IOException {
        try {
            check();
            try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
                for (var sheet : workbook.getSheets().toList()) {
                    ImmutableList<LedgerLine> lines = lines(sheet.getName(), sheet.read());
                    if (lines != null) return lines;
                }
            }
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(wording.say("ledger.problem.missing", file.toString()), e);
        } catch (ZipException | ExcelReaderException e) {
            throw new IllegalArgumentException(wording.say("ledger.problem.workbook", file.toString()), e);
        }
        throw new IllegalArgumentException(wording.say("ledger.problem.none", file.toString()));
    }

    /** A small file can be blown up to any size; nobody fills in a ledger of that size. */
    private void check() throws IOException {
        long bytes = 0;
        byte[] piece = new byte[PIECE];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) throw tooLarge();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                        bytes += read;
                        if (bytes > MOST_BYTES) throw tooLarge();
                    }
                }
            }
        }
    }

    private IllegalArgumentException tooLarge() {
        return new IllegalArgumentException(wording.say("ledger.problem.large", file.toString()));
    }

    private @Nullable ImmutableList<LedgerLine> lines(String name, List<Row> rows) {
        if (rows.isEmpty()) return null;
        Map<LedgerColumn, Integer> columns = new HashMap<>();
        for (Cell cell : rows.get(0)) {
            LedgerColumn column = cell == null ? null : HEADINGS.get(LedgerRow.plain(cell.getText()));
            if (column != null) columns.putIfAbsent(column, cell.getColumnIndex());
        }
        if (!columns.containsKey(LedgerColumn.TASK)) return null;
        complete(columns);
        ImmutableMap<LedgerColumn, Integer> found = ImmutableMap.copyOf(columns);
        return rows.stream()
                .skip(1)
                .map(row -> new LedgerLine(name, row, found, wording))
                .filter(line -> !line.blank())
                .collect(ImmutableList.toImmutableList());
    }

    /** A column that is not there would read as if everything in it had been taken back. */
    private void complete(Map<LedgerColumn, Integer> columns) {
        String missing = Arrays.stream(LedgerColumn.values())
                .filter(column -> column.filled() && !columns.containsKey(column))
                .map(column -> wording.say(column.key()))
                .collect(Collectors.joining(wording.say("text.comma")));
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(wording.say("ledger.problem.columns", file.toString(), missing));
        }
    }
}
