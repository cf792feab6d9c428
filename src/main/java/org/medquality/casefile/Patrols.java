package org.medquality.casefile;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.medquality.fact.Codes.RoundKind;
import org.medquality.fact.DerivedFact;
import org.medquality.fact.MedicationAdministration;
import org.medquality.fact.Patrol;
import org.medquality.fact.PatrolGap;
import org.medquality.fact.Round;

/** The looks at every infusion, and the stretches between them. */
final class Patrols {
    private static final ImmutableSet<String> LOOKS = ImmutableSet.of(RoundKind.INFUSION, RoundKind.NURSING);

    private final ImmutableList.Builder<DerivedFact> facts = ImmutableList.builder();
    private final Chart chart;
    private final MedicationAdministration infusion;
    private final Instant start;

    private Patrols(Chart chart, MedicationAdministration infusion) {
        this.chart = chart;
        this.infusion = infusion;
        this.start = Objects.requireNonNull(infusion.startedAt());
    }

    static Stream<DerivedFact> of(Chart chart) {
        return Executed.of(chart)
                .filter(given -> Boolean.TRUE.equals(given.isInfusion()))
                .flatMap(infusion -> new Patrols(chart, infusion).facts());
    }

    private Stream<DerivedFact> facts() {
        Instant from = start;
        for (Instant moment : looks().stream().map(Round::at).distinct().toList()) {
            String gapId = gap(from);
            looks().stream().filter(look -> look.at().equals(moment)).forEach(look -> closed(look, gapId));
            from = moment;
        }
        end(from);
        return facts.build().stream();
    }

    /** Whether a round is one of those at which a nurse looks at the patient. */
    static boolean look(Round round) {
        return LOOKS.contains(round.kind());
    }

    private List<Round> looks() {
        Instant end = infusion.endedAt();
        return chart.all(Round.class).stream()
                .filter(round -> look(round) && round.at().isAfter(start))
                .filter(round -> end == null || !round.at().isAfter(end))
                .sorted(comparing(Round::at).thenComparing(Round::id))
                .toList();
    }

    private String gap(Instant from) {
        String id = infusion.id() + "@" + LocalDateTime.ofInstant(from, chart.zone());
        facts.add(new PatrolGap(id, infusion, from));
        return id;
    }

    private void closed(Round look, String gapId) {
        facts.add(new Patrol(look.id() + "/" + infusion.id(), look, look.at(), gapId));
    }

    private void end(Instant from) {
        Instant end = infusion.endedAt();
        if (end != null) {
            if (end.isAfter(from)) facts.add(new Patrol(infusion.id(), infusion, end, gap(from)));
        } else if (chart.left() == null) {
            gap(from);
        }
    }
}
