package org.medquality.casefile;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.PeriodKind;
import org.medquality.fact.Encounter;
import org.medquality.fact.StayPeriod;
import org.medquality.fact.Succession;
import org.medquality.fact.SuccessionBuilder;

/** Where one physician in charge, or one level of nursing care, follows the other. */
final class Successions {
    private static final String FOLLOWED = "followedAt";

    private final ImmutableList.Builder<Succession> facts = ImmutableList.builder();
    private final Chart chart;
    private final Encounter encounter;
    private final String kind;
    private final List<Hold> holds;

    /**
     * A period, or the whole encounter under the physician that it names.
     *
     * @param to end; null while it goes on
     * @param period the period; null for the physician whom the encounter names
     */
    private record Hold(
            String id,
            String value,
            Instant from,
            @Nullable Instant to,
            @Nullable StayPeriod period) {

        static Hold of(StayPeriod period) {
            return new Hold(period.id(), period.value(), period.from(), period.to(), period);
        }

        boolean reaches(Instant moment) {
            return to == null || !to.isBefore(moment);
        }
    }

    private Successions(Chart chart, String kind) {
        this.chart = chart;
        this.encounter = chart.encounter();
        this.kind = kind;
        this.holds = holds();
    }

    static Stream<Succession> of(Chart chart) {
        Stream<String> kinds = chart.inpatient()
                ? Stream.of(PeriodKind.RESPONSIBLE_PHYSICIAN, PeriodKind.CARE_LEVEL)
                : Stream.of(PeriodKind.RESPONSIBLE_PHYSICIAN);
        return kinds.flatMap(kind -> new Successions(chart, kind).facts());
    }

    /** What held during the encounter, by begin; the physician whom the encounter names until the first period. */
    private List<Hold> holds() {
        List<Hold> holds = new ArrayList<>();
        Periods.of(chart, kind).stream().filter(this::during).map(Hold::of).forEach(holds::add);
        String named = kind.equals(PeriodKind.RESPONSIBLE_PHYSICIAN) ? encounter.physicianId() : null;
        Instant next = holds.isEmpty() ? null : holds.get(0).from();
        boolean open = next == null || next.isAfter(encounter.startedAt());
        if (named != null && open) holds.add(0, new Hold(encounter.id(), named, encounter.startedAt(), next, null));
        return holds;
    }

    private boolean during(StayPeriod period) {
        boolean begun = chart.left() == null || period.from().isBefore(chart.left());
        boolean ended = period.to() != null
                && (!period.to().isAfter(encounter.startedAt()) || !period.to().isAfter(period.from()));
        return begun && !ended;
    }

    private Stream<Succession> facts() {
        if (holds.isEmpty()) {
            nobody();
            return facts.build().stream();
        }
        Hold last = holds.get(0);
        first(last);
        for (Hold next : holds.subList(1, holds.size())) {
            boolean goesOn = next.value().equals(last.value()) && last.reaches(next.from());
            if (!goesOn) follows(last, next);
            if (next.to() == null || last.to() != null && !last.reaches(next.to())) last = next;
        }
        ends(last);
        return facts.build().stream();
    }

    private void nobody() {
        Blanks blanks = new Blanks();
        // The physician of a visit is told by the visit, that of a stay by its periods.
        boolean visit = kind.equals(PeriodKind.RESPONSIBLE_PHYSICIAN) && !chart.inpatient();
        if (visit && !chart.supplied(Encounter.class)) blanks.silent(encounter, "physicianId", FOLLOWED);
        else if (!chart.supplied(StayPeriod.class)) blanks.noneOf(StayPeriod.class, FOLLOWED);
        facts.add(fact(encounter.id(), encounter.startedAt(), encounter.startedAt(), blanks)
                .first(true)
                .changed(true)
                .build());
    }

    private void first(Hold hold) {
        Instant begin = encounter.startedAt();
        facts.add(fact(hold.id(), begin, begin, new Blanks())
                .first(true)
                .changed(true)
                .followedAt(Periods.later(begin, hold.from()))
                .build());
    }

    private void follows(Hold last, Hold next) {
        // A period that was never closed ends where the next one begins.
        Instant released = last.to() == null ? next.from() : last.to();
        Blanks blanks = new Blanks();
        Instant followed = followed(released, next, blanks);
        Instant accepted = accepted(next, blanks);
        facts.add(fact(next.id(), released, Periods.earlier(released, next.from()), blanks)
                .first(false)
                .changed(!next.value().equals(last.value()))
                .heldSince(last.from())
                .followedAt(followed)
                .acceptedAt(accepted)
                .build());
    }

    /** In a hole between two periods may lie one that was not supplied. */
    private @Nullable Instant followed(Instant released, Hold next, Blanks blanks) {
        boolean hole = next.from().isAfter(released);
        return hole && !chart.supplied(StayPeriod.class, next.from())
                ? blanks.noneOf(StayPeriod.class, FOLLOWED)
                : next.from();
    }

    private @Nullable Instant accepted(Hold next, Blanks blanks) {
        StayPeriod period = next.period();
        if (period == null) return null;
        boolean known = period.acceptedAt() != null || chart.supplied(StayPeriod.class);
        return known ? period.acceptedAt() : blanks.silent(period, "acceptedAt", "acceptedAt");
    }

    /** The last period ended before the encounter did. */
    private void ends(Hold last) {
        Instant end = last.to();
        Instant left = chart.left();
        if (end == null || left != null && !end.isBefore(left)) return;
        Blanks blanks = new Blanks();
        if (!chart.supplied(StayPeriod.class, left == null ? chart.asOf() : left))
            blanks.noneOf(StayPeriod.class, FOLLOWED);
        facts.add(fact(last.id() + "/end", end, end, blanks)
                .first(false)
                .changed(false)
                .heldSince(last.from())
                .build());
    }

    private SuccessionBuilder fact(String id, Instant released, Instant occurrence, Blanks blanks) {
        return SuccessionBuilder.builder()
                .id(kind + "/" + id)
                .encounter(encounter)
                .kind(kind)
                .releasedAt(released)
                .occurrence(LocalDateTime.ofInstant(occurrence, chart.zone()).toString())
                .missing(blanks.list());
    }
}
