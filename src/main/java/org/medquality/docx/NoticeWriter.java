package org.medquality.docx;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jspecify.annotations.Nullable;
import org.medquality.report.FindingText;
import org.medquality.report.Legend;
import org.medquality.report.OfficeArchive;
import org.medquality.report.Run;
import org.medquality.report.RunWriter;
import org.medquality.report.Wording;
import org.medquality.report.Wording.Language;

/**
 * Writes a run as notices of rectification (整改通知书): each department has its own, on pages of its own, with a number,
 * its problems and their clauses, what has to be done and until when, and lines to sign. Nothing is said that the run
 * does not say: where no day is known, its place is left to be filled in.
 */
public final class NoticeWriter implements RunWriter {
    private static final ImmutableList<Integer> WIDTHS = ImmutableList.of(540, 2650, 2584, 1800, 1270);

    private final FindingText texts;
    private final Wording wording;

    /** Notices with the titles and words of this legend and language. */
    public NoticeWriter(Legend legend, Language language) {
        this.texts = new FindingText(legend, language);
        this.wording = texts.wording();
    }

    @Override
    public void write(Run run, OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setCreator("medquality");
            document.getProperties().getCoreProperties().setTitle(wording.say("notice.title"));
            Page page = new Page(document);
            LocalDate day = run.asOf().atZone(run.zone()).toLocalDate();
            List<Notice> notices = Notice.all(run, texts);
            if (notices.isEmpty()) nothing(page, day);
            for (int i = 0; i < notices.size(); i++) {
                if (i > 0) page.end();
                notice(page, notices.get(i), day);
            }
            document.write(bytes);
        }
        OfficeArchive.write(bytes.toByteArray(), run.asOf(), out);
    }

    private void nothing(Page page, LocalDate day) {
        page.title(wording.say("notice.title"));
        page.blank();
        page.text(wording.say("notice.nothing", day(day)));
    }

    private void notice(Page page, Notice notice, LocalDate day) {
        page.title(wording.say("notice.title"));
        page.centre(number(notice, day));
        page.blank();
        page.left(
                notice.department().isEmpty()
                        ? wording.say("notice.to.nobody")
                        : wording.say("notice.to", notice.department()));
        page.text(wording.say("notice.opening", day(day), String.valueOf(notice.count())));
        page.heading(wording.say("notice.problems"));
        problems(page, notice);
        page.heading(wording.say("notice.demands"));
        page.text(
                notice.planDue() == null
                        ? wording.say("notice.plan")
                        : wording.say("notice.plan.by", day(notice.planDue())));
        page.text(wording.say("notice.honest"));
        page.blank();
        page.right(wording.say("notice.seal"));
        page.right(day(day));
        page.blank();
        page.left(wording.say("notice.issued"));
        page.left(wording.say("notice.received"));
    }

    /** One a day and department. */
    private String number(Notice notice, LocalDate day) {
        String of = notice.department().isEmpty() ? "" : "-" + notice.department();
        return wording.say(
                "notice.number",
                String.valueOf(day.getYear()),
                DateTimeFormatter.ofPattern("MMdd", Locale.ROOT).format(day) + of);
    }

    private void problems(Page page, Notice notice) {
        XWPFTable table = page.table(
                List.of(
                        wording.say("notice.head.number"),
                        wording.say("notice.head.problem"),
                        wording.say("notice.head.cases"),
                        wording.say("notice.head.action"),
                        wording.say("notice.head.due")),
                WIDTHS);
        int number = 1;
        for (Problem problem : notice.problems()) {
            Page.row(
                    table,
                    List.of(
                            List.of(String.valueOf(number)),
                            List.of(problem.what(), wording.say("notice.basis", problem.basis())),
                            problem.where(),
                            List.of(problem.action()),
                            List.of(problem.due())),
                    WIDTHS);
            number++;
        }
    }

    private String day(@Nullable LocalDate day) {
        if (day == null) return "";
        return wording.say(
                "notice.day",
                String.valueOf(day.getYear()),
                String.valueOf(day.getMonthValue()),
                String.valueOf(day.getDayOfMonth()));
    }
}
