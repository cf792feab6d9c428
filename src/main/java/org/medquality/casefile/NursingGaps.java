package org.medquality.casefile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multimaps;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.CareLevels.Stretch;
import org.medquality.fact.DerivedFact;
import org.medquality.fact.NursingGapBuilder;
import org.medquality.fact.Patrol;
import org.medquality.fact.Round;
import org.medquality.fact.Setting;
import org.medquality.fact.Surgery;

/** The stretches between two looks of nurses at an inpatient. A change of the level of care begins a new one. */
final class NursingGaps {
    private final ImmutableList.Builder<DerivedFact> facts = ImmutableList.builder();
    private final Chart chart;
    private final ImmutableListMultimap<Instant, Round> looks;
    private final ImmutableSortedSet<Instant> moments;
    private final List<Absence> operations;
    private final Setting toleranceSetting;
    private final @Nullable Duration tolerance;

    /**
     * A time in the theatre.
     *
     * @param to return; null when it is not known
     */
    private record Absence(Instant from, @Nullable Instant to) {
        boolean meets(Instant begin, Instant end) {
            return from.isBefore(end) && (to == null || to.isAfter(begin));
        }
    }

    private NursingGaps(Chart chart) {
        this.chart = chart;
        this.looks = Multimaps.index(
                chart.all(Round.class).stream().filter(Patrols::look).toList(), Round::at);
        ImmutableSortedSet<Instant> lookedAt = ImmutableSortedSet.copyOf(looks.keySet());
        this.operations = chart.all(Surgery.class).stream()
                .map(surgery -> absence(surgery, lookedAt))
                .toList();
        this.moments = Stream.concat(
                        lookedAt.stream(), operations.stream().map(Absence::to).flatMap(Stream::ofNullable))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Instant::compareTo));
        this.toleranceSetting = chart.values().patrolTolerance();
        this.tolerance = Values.duration(toleranceSetting);
    }

    static Stream<DerivedFact> of(Chart chart) {
        return chart.inpatient() ? new NursingGaps(chart).facts() : Stream.empty();
    }

    /** Whoever is looked at again has returned, if nothing else tells. */
    private static Absence absence(Surgery surgery, ImmutableSortedSet<Instant> lookedAt) {
        Instant anaesthesia = surgery.anaesthesiaStartedAt();
        Instant from = anaesthesia == null ? surgery.startedAt() : Periods.earlier(anaesthesia, surgery.startedAt());
        Instant end = surgery.leftRoomAt() == null ? surgery.endedAt() : surgery.leftRoomAt();
        return new Absence(from, end == null ? lookedAt.higher(from) : end);
    }

    private Stream<DerivedFact> facts() {
        new CareLevels(chart).stretches().forEach(this::cut);
        return facts.build().stream();
    }

    /** Cuts a stretch at every look and every return from the theatre. */
    private void cut(Stretch stretch) {
        Instant from = stretch.from();
        for (Instant moment : moments.tailSet(from, false)) {
            if (stretch.to() != null && moment.isAfter(stretch.to())) break;
            String gapId = gap(stretch.level(), from, moment, looks.containsKey(moment) ? null : moment);
            looks.get(moment).forEach(look -> facts.add(new Patrol(look.id() + "/" + gapId, look, moment, gapId)));
            from = moment;
        }
        Instant end = stretch.to();
        if (end == null) gap(stretch.level(), from, chart.asOf(), null);
        else if (from.isBefore(end)) gap(stretch.level(), from, end, end);
    }

    private String gap(String level, Instant from, Instant to, @Nullable Instant until) {
        String id = "care@" + LocalDateTime.ofInstant(from, chart.zone());
        Blanks blanks = new Blanks();
        facts.add(NursingGapBuilder.builder()
                .id(id)
                .encounter(chart.encounter())
                .level(level)
                .from(from)
                .toleratedFrom(
                        tolerance == null ? blanks.unset(toleranceSetting, "toleratedFrom") : from.plus(tolerance))
                .until(until)
                .inTheatre(inTheatre(from, to, blanks))
                .missing(blanks.list())
                .build());
        return id;
    }

    private @Nullable Boolean inTheatre(Instant from, Instant to, Blanks blanks) {
        if (operations.stream().anyMatch(operation -> operation.meets(from, to))) return true;
        return chart.supplied(Surgery.class, to) ? Boolean.valueOf(false) : blanks.noneOf(Surgery.class, "inTheatre");
    }
}
