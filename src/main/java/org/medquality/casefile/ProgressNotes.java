package org.medquality.casefile;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.CareGrades.Grade;
import org.medquality.casefile.NoteChain.Link;
import org.medquality.fact.DerivedFact;
import org.medquality.fact.Document;
import org.medquality.fact.NoteGap;
import org.medquality.fact.NoteGapBuilder;
import org.medquality.fact.ProgressEntry;
import org.medquality.fact.ProgressEntryBuilder;

/** The progress notes of an inpatient, and the gaps between them by the condition grade of their days. */
final class ProgressNotes {
    private final Chart chart;
    private final NoteChain chain;
    private final CareGrades grades;
    private final LocalDate end;

    private ProgressNotes(Chart chart) {
        this.chart = chart;
        this.chain = new NoteChain(chart);
        this.grades = new CareGrades(chart);
        this.end = chart.day(chart.left() == null ? chart.asOf() : chart.left());
    }

    static Stream<DerivedFact> of(Chart chart) {
        if (!chart.inpatient()) return Stream.empty();
        ProgressNotes notes = new ProgressNotes(chart);
        return Stream.concat(notes.entries(), notes.gaps().stream());
    }

    private Stream<DerivedFact> entries() {
        return chain.notes().stream().map(this::entry);
    }

    private ProgressEntry entry(Document note) {
        LocalDate day = chain.day(note);
        Grade grade = grades.on(day);
        Blanks blanks = new Blanks();
        String precision = blanks.told(note.timePrecision(), note, "timePrecision", "timePrecision");
        return ProgressEntryBuilder.builder()
                .document(note)
                .type(note.type())
                .at(NoteChain.signedAt(note))
                .noteBefore(chain.before(note))
                .day(day)
                .grade(grade.value())
                .timePrecision(precision)
                .missing(Stream.concat(grade.missing().stream(), blanks.list().stream())
                        .toList())
                .build();
    }

    private List<NoteGap> gaps() {
        List<NoteGap> gaps = new ArrayList<>();
        ImmutableList<Link> links = chain.links();
        for (int i = 0; i < links.size(); i++) gap(links.get(i), i + 1 < links.size() ? links.get(i + 1) : null, gaps);
        return gaps;
    }

    /** Cuts the days after one note, up to the day of the next, into runs of one grade. */
    private void gap(Link before, @Nullable Link next, List<NoteGap> gaps) {
        LocalDate last = next == null || next.day().isAfter(end) ? end : next.day();
        boolean open = next == null && chart.left() == null;
        LocalDate first = before.day().plusDays(1);
        while (!first.isAfter(last)) {
            Grade grade = grades.on(first);
            LocalDate until = first;
            while (until.isBefore(last) && same(grade, until.plusDays(1))) until = until.plusDays(1);
            gaps.add(run(before, grade, first, open && until.equals(last) ? null : until));
            first = until.plusDays(1);
        }
    }

    private boolean same(Grade grade, LocalDate day) {
        return Objects.equals(grade.value(), grades.on(day).value());
    }

    private NoteGap run(Link before, Grade grade, LocalDate first, @Nullable LocalDate last) {
        return NoteGapBuilder.builder()
                .id(first.toString())
                .encounter(chart.encounter())
                .grade(grade.value())
                .from(before.at())
                .firstDay(first)
                .lastDay(last)
                .noteBefore(before.id())
                .missing(grade.missing())
                .build();
    }
}
