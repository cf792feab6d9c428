package org.medquality.casefile;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.EngagementPart;
import org.medquality.fact.Engagement;
import org.medquality.fact.Surgery;
import org.medquality.fact.SurgeryOverlap;

/**
 * Operations of other patients at the same time, by the theatre's list. The minute in which one ends and the next begins
 * is no overlap; what has no end yet goes on until the moment of the audit.
 */
final class SurgeryOverlaps {
    private final Chart chart;
    private final Surgery surgery;

    private SurgeryOverlaps(Chart chart, Surgery surgery) {
        this.chart = chart;
        this.surgery = surgery;
    }

    static Stream<SurgeryOverlap> of(Chart chart) {
        return chart.all(Surgery.class).stream().flatMap(surgery -> new SurgeryOverlaps(chart, surgery).both());
    }

    private Stream<SurgeryOverlap> both() {
        return Stream.concat(
                overlaps(
                        EngagementPart.SURGEON, surgery.surgeonId(), surgery.startedAt(), surgery.endedAt(), "endedAt"),
                surgery.anaesthetistId() == null
                        ? perhaps(EngagementPart.ANAESTHETIST, "anaesthetistId")
                        : overlaps(
                                EngagementPart.ANAESTHETIST,
                                surgery.anaesthetistId(),
                                surgery.anaesthesiaStartedAt(),
                                surgery.anaesthesiaEndedAt(),
                                "anaesthesiaEndedAt"));
    }

    private Stream<SurgeryOverlap> overlaps(
            String part, String person, @Nullable Instant from, @Nullable Instant to, String end) {
        if (from == null) return perhaps(part, "anaesthesiaStartedAt");
        // Who has left the hospital is not operated on any more: the end was not recorded.
        if (to == null && chart.left() != null) return perhaps(part, end);
        Instant until = to == null ? chart.asOf() : to;
        List<SurgeryOverlap> real = chart.all(Engagement.class).stream()
                .filter(other -> other.staffId().equals(person))
                .filter(other -> chart.find(Surgery.class, other.actId()) == null)
                .filter(other -> meets(other, from, until))
                .map(other -> new SurgeryOverlap(surgery, surgery.id(), part, other, true, List.of()))
                .toList();
        return real.isEmpty() && !chart.supplied(Engagement.class, until) ? unlisted(part) : real.stream();
    }

    private static boolean meets(Engagement other, Instant from, Instant until) {
        Instant begin = Periods.later(from, other.from());
        return begin.isBefore(until) && (other.to() == null || begin.isBefore(other.to()));
    }

    private Stream<SurgeryOverlap> unlisted(String part) {
        Blanks blanks = new Blanks();
        blanks.noneOf(Engagement.class, "real");
        return perhaps(part, blanks);
    }

    private Stream<SurgeryOverlap> perhaps(String part, String property) {
        Blanks blanks = new Blanks();
        blanks.silent(surgery, property, "real");
        return perhaps(part, blanks);
    }

    private Stream<SurgeryOverlap> perhaps(String part, Blanks blanks) {
        return Stream.of(new SurgeryOverlap(surgery, surgery.id(), part, null, null, blanks.list()));
    }
}
