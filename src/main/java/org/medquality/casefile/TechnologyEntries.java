package org.medquality.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.NewTechnologyUse;
import org.medquality.fact.NewTechnologyUseBuilder;
import org.medquality.fact.Technology;
import org.medquality.fact.TechnologyCase;
import org.medquality.fact.TechnologyEntry;
import org.medquality.fact.TechnologyEvaluation;

/** New technologies: whether committees had to agree, when they are to be evaluated, and who operated them. */
final class TechnologyEntries {
    private TechnologyEntries() {}

    static Stream<TechnologyEntry> of(Folder folder) {
        return folder.all(Technology.class).stream().map(technology -> entry(folder, technology));
    }

    private static TechnologyEntry entry(Folder folder, Technology technology) {
        Blanks blanks = new Blanks();
        Boolean needed = approvalNeeded(folder, technology, blanks);
        Instant first = technology.firstCaseAt();
        if (first == null && !folder.supplied(Technology.class))
            blanks.silent(technology, "firstCaseAt", "firstCaseAt");
        return new TechnologyEntry(technology, needed, first, blanks.list());
    }

    private static @Nullable Boolean approvalNeeded(Folder folder, Technology technology, Blanks blanks) {
        String property = "approvalNeeded";
        if (Boolean.TRUE.equals(technology.isNew())) return true;
        Instant first = technology.firstCaseAt() == null ? folder.asOf() : technology.firstCaseAt();
        Boolean restricted = RestrictedClass.of(folder, technology, first, property, blanks);
        if (restricted == null || restricted) return restricted;
        return blanks.told(technology.isNew(), technology, "isNew", property);
    }

    static Stream<TechnologyEvaluation> evaluations(Folder folder) {
        return folder.all(Technology.class).stream().flatMap(technology -> evaluations(folder, technology));
    }

    /**
     * An evaluation within one cycle of the first case was the first one; before a later one there may have been others,
     * which nobody tells.
     */
    private static Stream<TechnologyEvaluation> evaluations(Folder folder, Technology technology) {
        Instant first = technology.firstCaseAt();
        if (first == null) return Stream.empty();
        LocalDate begun = folder.day(first);
        LocalDate last = technology.evaluatedAt();
        if (last == null || last.isBefore(begun)) return Stream.of(evaluation(folder, technology, first, null));
        Stream<TechnologyEvaluation> next = Stream.of(evaluation(folder, technology, folder.start(last), null));
        Period cycle = folder.values().newTechEvaluation();
        boolean known = cycle != null && !last.isAfter(begun.plus(cycle));
        return known ? Stream.concat(Stream.of(evaluation(folder, technology, first, last)), next) : next;
    }

    private static TechnologyEvaluation evaluation(
            Folder folder, Technology technology, Instant from, @Nullable LocalDate day) {
        Blanks blanks = new Blanks();
        Boolean isNew = blanks.told(technology.isNew(), technology, "isNew", "isNew");
        if (day == null && !folder.supplied(Technology.class)) blanks.silent(technology, "evaluatedAt", "evaluatedOn");
        Instant stopped = technology.stoppedAt();
        return new TechnologyEvaluation(
                technology,
                isNew,
                from,
                folder.day(from),
                day,
                stopped == null ? null : folder.day(stopped),
                blanks.list());
    }

    static Stream<NewTechnologyUse> uses(Chart chart) {
        return chart.all(TechnologyCase.class).stream().map(use -> use(chart, use));
    }

    private static NewTechnologyUse use(Chart chart, TechnologyCase use) {
        Blanks blanks = new Blanks();
        Technology technology = chart.find(Technology.class, use.technologyId());
        NewTechnologyUseBuilder made =
                NewTechnologyUseBuilder.builder().technologyCase(use).operatorId(use.operatorId());
        if (technology == null) {
            blanks.absent(Technology.class, use.technologyId(), "isNew");
            blanks.likewise("isNew", "operatorIds");
        } else {
            made.isNew(blanks.told(technology.isNew(), technology, "isNew", "isNew"))
                    .operatorIds(blanks.told(technology.operatorIds(), technology, "operatorIds", "operatorIds"));
        }
        return made.missing(blanks.list()).build();
    }
}
