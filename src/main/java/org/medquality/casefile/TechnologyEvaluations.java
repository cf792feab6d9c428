package org.medquality.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Technology;
import org.medquality.fact.TechnologyEvaluation;

/** The times between the evaluations of technologies. */
final class TechnologyEvaluations {
    private final Folder folder;

    private TechnologyEvaluations(Folder folder) {
        this.folder = folder;
    }

    static Stream<TechnologyEvaluation> of(Folder folder) {
        TechnologyEvaluations evaluations = new TechnologyEvaluations(folder);
        return folder.all(Technology.class).stream().flatMap(evaluations::of);
    }

    /**
     * An evaluation within one cycle of the first case was the first one; before a later one there may have been others,
     * which nobody tells.
     */
    private Stream<TechnologyEvaluation> of(Technology technology) {
        Instant first = technology.firstCaseAt();
        if (first == null) return Stream.empty();
        LocalDate begun = folder.day(first);
        LocalDate last = technology.evaluatedAt();
        if (last == null || last.isBefore(begun)) return Stream.of(evaluation(technology, first, null));
        Stream<TechnologyEvaluation> next = Stream.of(evaluation(technology, folder.start(last), null));
        Period cycle = folder.values().newTechEvaluation();
        boolean known = cycle != null && !last.isAfter(begun.plus(cycle));
        return known ? Stream.concat(Stream.of(evaluation(technology, first, last)), next) : next;
    }

    private TechnologyEvaluation evaluation(Technology technology, Instant from, @Nullable LocalDate day) {
        Blanks blanks = new Blanks();
        Boolean isNew = blanks.told(technology.isNew(), technology, "isNew", "isNew");
        if (day == null && !folder.supplied(Technology.class)) blanks.silent(technology, "evaluatedAt", "evaluatedOn");
        return new TechnologyEvaluation(
                technology, isNew, from, folder.day(from), day, technology.stoppedAt(), blanks.list());
    }
}
