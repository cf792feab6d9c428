package org.medquality.casefile;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.PhysicianLevel;
import org.medquality.fact.Codes.RoundKind;
import org.medquality.fact.Round;
import org.medquality.fact.WardRound;
import org.medquality.fact.WardRoundBuilder;

/** The visits of physicians to the bed of an inpatient, with the levels that took part. */
final class WardRounds {
    private static final ImmutableSet<String> TOP = ImmutableSet.of(PhysicianLevel.TOP);
    private static final ImmutableSet<String> MIDDLE = ImmutableSet.of(PhysicianLevel.MIDDLE);
    private static final ImmutableSet<String> MIDDLE_OR_TOP =
            ImmutableSet.of(PhysicianLevel.MIDDLE, PhysicianLevel.TOP);

    private final Chart chart;
    private final PhysicianLevels levels;
    private final RoundWeeks weeks;

    private WardRounds(Chart chart) {
        this.chart = chart;
        this.levels = new PhysicianLevels(chart);
        this.weeks = new RoundWeeks(chart);
    }

    static Stream<WardRound> of(Chart chart) {
        if (!chart.inpatient()) return Stream.empty();
        WardRounds rounds = new WardRounds(chart);
        return visits(chart).values().stream().map(rounds::visit);
    }

    /** The physician rounds by their minute: those of one minute are one visit. */
    static Map<Instant, List<Round>> visits(Chart chart) {
        return chart.all(Round.class).stream()
                .filter(round -> round.kind().equals(RoundKind.PHYSICIAN))
                .sorted(comparing(Round::id))
                .collect(groupingBy(Round::at, TreeMap::new, toList()));
    }

    private WardRound visit(List<Round> together) {
        Round round = together.get(0);
        ImmutableSet<String> middle = chart.values().higherLevelCounts() ? MIDDLE_OR_TOP : MIDDLE;
        Blanks blanks = new Blanks();
        return WardRoundBuilder.builder()
                .round(round)
                .at(round.at())
                .day(chart.day(round.at()))
                .week(weeks.of(round.at()))
                .top(anyOf(together, TOP, "top", blanks))
                .middle(anyOf(together, middle, "middle", blanks))
                .missing(blanks.list())
                .build();
    }

    private @Nullable Boolean anyOf(List<Round> together, ImmutableSet<String> wanted, String property, Blanks blanks) {
        Blanks unknown = new Blanks();
        for (Round round : together) {
            String level = levels.of(round, property, unknown);
            if (level != null && wanted.contains(level)) return true;
        }
        return unknown.list().isEmpty() ? Boolean.FALSE : blanks.all(unknown);
    }
}
