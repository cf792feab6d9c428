package org.medquality.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.medquality.report.Run;
import org.medquality.report.Runs;
import org.medquality.report.Wording.Language;

/** Ledgers as persons hand them in: opened, filled in and saved by another program than the one that wrote them. */
final class Ledgers {
    private Ledgers() {}

    static byte[] bytes(Run run) {
        return bytes(run, Language.ZH);
    }

    static byte[] bytes(Run run, Language language) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new LedgerWriter(Runs.LEGEND, language).write(run, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a ledger and lets a person work on it. */
    static Path ledger(Path folder, Run run, Consumer<XSSFSheet> person) {
        Path file = folder.resolve("ledger.xlsx");
        try {
            Files.write(file, bytes(run));
            edit(file, person);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void edit(Path file, Consumer<XSSFSheet> person) throws IOException {
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        try (var in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            person.accept(workbook.getSheetAt(0));
            workbook.write(saved);
        }
        Files.write(file, saved.toByteArray());
    }

    static void fill(XSSFSheet sheet, int row, LedgerColumn column, String text) {
        cell(sheet, row, column).setCellValue(text);
    }

    static void fill(XSSFSheet sheet, int row, LedgerColumn column, LocalDate day) {
        cell(sheet, row, column).setCellValue(day);
    }

    static Cell cell(XSSFSheet sheet, int row, LedgerColumn column) {
        Cell cell = sheet.getRow(row - 1).getCell(column.ordinal());
        return cell == null ? sheet.getRow(row - 1).createCell(column.ordinal()) : cell;
    }
}
