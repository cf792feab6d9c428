package org.medquality.docx;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.medquality.report.Plain;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * Paragraphs and tables of an official document as GB/T 9704 lays it out: A4, text of size 3 in Fangsong at 28 points a
 * line, headings in Heiti, the title in Xiaobiaosong. Fonts are named and not embedded: computers of hospitals have them.
 */
final class Page {
    private static final String LATIN = "Times New Roman";
    private static final String BODY = "仿宋_GB2312";
    private static final String HEADING = "黑体";
    private static final String TITLE = "方正小标宋简体";
    private static final double TITLE_SIZE = 22;
    private static final double BODY_SIZE = 16;
    private static final double TABLE_SIZE = 10.5;
    private static final double LINE = 28;
    private static final int POINT = 20;

    private final XWPFDocument document;

    Page(XWPFDocument document) {
        this.document = document;
        layout(document.getDocument().getBody().addNewSectPr());
        footer();
    }

    private static void layout(CTSectPr section) {
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(2098));
        margins.setBottom(BigInteger.valueOf(1984));
        margins.setLeft(BigInteger.valueOf(1588));
        margins.setRight(BigInteger.valueOf(1474));
        margins.setFooter(BigInteger.valueOf(1417));
        section.addNewPgNumType().setStart(BigInteger.ONE);
    }

    private void footer() {
        XWPFFooter footer = document.createFooter(HeaderFooterType.DEFAULT);
        XWPFParagraph paragraph = footer.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, "— ", "宋体", 14);
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
        run(paragraph, " —", "宋体", 14);
    }

    /** Ends a notice: what follows begins on a page 1 of its own. */
    void end() {
        CTSectPr whole = document.getDocument().getBody().getSectPr();
        CTSectPr section = document.createParagraph().getCTP().addNewPPr().addNewSectPr();
        var footer = section.addNewFooterReference();
        footer.setType(STHdrFtr.DEFAULT);
        footer.setId(whole.getFooterReferenceArray(0).getId());
        layout(section);
    }

    void title(String text) {
        run(paragraph(ParagraphAlignment.CENTER, false), text, TITLE, TITLE_SIZE);
    }

    void centre(String text) {
        run(paragraph(ParagraphAlignment.CENTER, false), text, BODY, BODY_SIZE);
    }

    void left(String text) {
        run(paragraph(ParagraphAlignment.LEFT, false), text, BODY, BODY_SIZE);
    }

    void right(String text) {
        run(paragraph(ParagraphAlignment.RIGHT, false), text, BODY, BODY_SIZE);
    }

    void text(String text) {
        run(paragraph(ParagraphAlignment.BOTH, true), text, BODY, BODY_SIZE);
    }

    void heading(String text) {
        run(paragraph(ParagraphAlignment.LEFT, true), text, HEADING, BODY_SIZE);
    }

    void blank() {
        paragraph(ParagraphAlignment.LEFT, false);
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment, boolean indented) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBetween(LINE, org.apache.poi.xwpf.usermodel.LineSpacingRule.EXACT);
        if (indented) paragraph.setIndentationFirstLine((int) (2 * BODY_SIZE * POINT));
        return paragraph;
    }

    private static void run(XWPFParagraph paragraph, String text, String font, double size) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(LATIN, FontCharRange.ascii);
        run.setFontFamily(LATIN, FontCharRange.hAnsi);
        run.setFontFamily(font, FontCharRange.eastAsia);
        run.setFontSize(size);
        run.setText(Plain.line(text));
    }

    /** A table with borders, whose heading stands on every page. */
    XWPFTable table(List<String> head, List<Integer> widths) {
        XWPFTable table = document.createTable(1, head.size());
        CTTblWidth width = table.getCTTbl().getTblPr().isSetTblW()
                ? table.getCTTbl().getTblPr().getTblW()
                : table.getCTTbl().getTblPr().addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(
                BigInteger.valueOf(widths.stream().mapToInt(Integer::intValue).sum()));
        table.getCTTbl()
                .getTblPr()
                .addNewTblLayout()
                .setType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType.FIXED);
        var grid = table.getCTTbl().addNewTblGrid();
        widths.forEach(w -> grid.addNewGridCol().setW(BigInteger.valueOf(w)));
        XWPFTableRow row = table.getRow(0);
        row.setRepeatHeader(true);
        for (int i = 0; i < head.size(); i++) cell(row.getCell(i), List.of(head.get(i)), HEADING, widths.get(i));
        return table;
    }

    static void row(XWPFTable table, List<List<String>> cells, List<Integer> widths) {
        XWPFTableRow row = table.createRow();
        for (int i = 0; i < cells.size(); i++) cell(row.getCell(i), cells.get(i), BODY, widths.get(i));
    }

    private static void cell(XWPFTableCell cell, List<String> lines, String font, int width) {
        cell.setWidth(String.valueOf(width));
        XWPFParagraph paragraph = cell.getParagraphArray(0);
        for (String line : lines) {
            run(paragraph, line, font, TABLE_SIZE);
            if (line != lines.get(lines.size() - 1)) paragraph = cell.addParagraph();
        }
    }
}
