package org.medquality.casefile;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Document;
import org.medquality.fact.Surgery;
import org.medquality.fact.Transfusion;
import org.medquality.fact.TransfusionCourse;
import org.medquality.fact.TransfusionCourseBuilder;
import org.medquality.fact.TransfusionNote;

/** Transfusions with their notes and the operation during which they ran. */
final class TransfusionCourses {
    private final Chart chart;
    private final boolean all;
    private final Map<String, List<TransfusionNote>> notes;

    private TransfusionCourses(Chart chart) {
        this.chart = chart;
        this.all = chart.supplied(Transfusion.class);
        this.notes = TransfusionNotes.of(chart)
                .filter(note -> note.bagId() != null)
                .collect(groupingBy(note -> Objects.requireNonNull(note.bagId())));
    }

    static Stream<TransfusionCourse> of(Chart chart) {
        TransfusionCourses courses = new TransfusionCourses(chart);
        return chart.all(Transfusion.class).stream().map(courses::course);
    }

    private TransfusionCourse course(Transfusion bag) {
        Blanks blanks = new Blanks();
        TransfusionCourseBuilder course = TransfusionCourseBuilder.builder()
                .transfusion(bag)
                .begun(begun(bag, blanks))
                .startedAt(act(bag, bag.startedAt(), "startedAt", blanks))
                .endedAt(endedAt(bag, blanks))
                .indicationNotedAt(act(bag, bag.indicationNotedAt(), "indicationNotedAt", blanks))
                .preTestsDone(blanks.told(bag.preTestsDone(), bag, "preTestsDone", "preTestsDone"))
                .noteSections(sections(bag, blanks))
                .evaluatedAt(act(bag, bag.evaluatedAt(), "evaluatedAt", blanks));
        surgery(course, bag, blanks);
        return course.missing(blanks.list()).build();
    }

    private @Nullable Boolean begun(Transfusion bag, Blanks blanks) {
        if (bag.startedAt() != null) return true;
        return all ? Boolean.FALSE : blanks.silent(bag, "startedAt", "begun");
    }

    /** Under the promise an act without its time was not done. */
    private @Nullable Instant act(Transfusion bag, @Nullable Instant done, String property, Blanks blanks) {
        return done != null || all ? done : blanks.silent(bag, property, property);
    }

    private @Nullable Instant endedAt(Transfusion bag, Blanks blanks) {
        boolean left = bag.startedAt() != null && bag.endedAt() == null && chart.left() != null;
        return left ? chart.left() : act(bag, bag.endedAt(), "endedAt", blanks);
    }

    private @Nullable List<String> sections(Transfusion bag, Blanks blanks) {
        Blanks unknown = new Blanks();
        List<List<String>> sections = notes.getOrDefault(bag.id(), List.of()).stream()
                .map(TransfusionNote::note)
                .map(note -> sections(note, unknown))
                .filter(Objects::nonNull)
                .toList();
        if (!unknown.list().isEmpty()) return blanks.all(unknown);
        return sections.stream().flatMap(List::stream).distinct().sorted().toList();
    }

    private static @Nullable List<String> sections(Document note, Blanks unknown) {
        return unknown.told(note.sections(), note, "sections", "noteSections");
    }

    private void surgery(TransfusionCourseBuilder course, Transfusion bag, Blanks blanks) {
        Instant started = bag.startedAt();
        if (started == null) {
            course.duringSurgery(all ? Boolean.FALSE : blanks.likewise("begun", "duringSurgery"));
            return;
        }
        List<Surgery> begun = chart.all(Surgery.class).stream()
                .filter(surgery -> !surgery.startedAt().isAfter(started))
                .sorted(comparing(Surgery::startedAt).thenComparing(Surgery::id))
                .toList();
        Blanks unknown = new Blanks();
        for (Surgery surgery : begun) {
            if (!running(surgery, started, unknown)) continue;
            course.duringSurgery(true)
                    .surgeryId(surgery.id())
                    .surgeryTransfused(blanks.told(surgery.transfused(), surgery, "transfused", "surgeryTransfused"));
            return;
        }
        if (!chart.supplied(Surgery.class, started)) unknown.noneOf(Surgery.class, "duringSurgery");
        course.duringSurgery(unknown.list().isEmpty() ? Boolean.FALSE : blanks.all(unknown));
    }

    /** Whether an operation that had begun was still going on; under the promise one without end goes on. */
    private boolean running(Surgery surgery, Instant moment, Blanks unknown) {
        Instant ended = surgery.endedAt();
        if (ended != null) return !moment.isAfter(ended);
        if (!chart.supplied(Surgery.class)) unknown.silent(surgery, "endedAt", "duringSurgery");
        return chart.supplied(Surgery.class);
    }
}
