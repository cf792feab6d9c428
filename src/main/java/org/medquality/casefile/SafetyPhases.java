package org.medquality.casefile;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.CheckRecord;
import org.medquality.fact.Codes.CheckKind;
import org.medquality.fact.Codes.CheckPhase;
import org.medquality.fact.SafetyPhase;
import org.medquality.fact.SafetyPhaseBuilder;
import org.medquality.fact.Surgery;

/** The points of the surgical safety check, each with its records taken together. */
final class SafetyPhases {
    private static final ImmutableList<String> PHASES =
            ImmutableList.of(CheckPhase.SIGN_IN, CheckPhase.TIME_OUT, CheckPhase.SIGN_OUT);

    private final Chart chart;
    private final Surgery surgery;
    private final TheatreParties parties;
    private final boolean all;

    private SafetyPhases(Chart chart, Surgery surgery) {
        this.chart = chart;
        this.surgery = surgery;
        this.parties = new TheatreParties(chart, surgery);
        this.all = chart.supplied(CheckRecord.class);
    }

    static Stream<SafetyPhase> of(Chart chart) {
        Map<String, List<CheckRecord>> checks = chart.all(CheckRecord.class).stream()
                .filter(check -> check.kind().equals(CheckKind.SURGICAL_SAFETY))
                .sorted(comparing(CheckRecord::at).thenComparing(CheckRecord::id))
                .collect(groupingBy(CheckRecord::actId));
        return chart.all(Surgery.class).stream().flatMap(surgery -> new SafetyPhases(chart, surgery)
                .phases(checks.getOrDefault(surgery.id(), List.of())));
    }

    private Stream<SafetyPhase> phases(List<CheckRecord> checks) {
        List<SafetyPhase> phases = new ArrayList<>();
        Instant previous = null;
        for (String phase : PHASES) {
            List<CheckRecord> own =
                    checks.stream().filter(c -> c.phase().equals(phase)).toList();
            if (own.isEmpty()) continue;
            SafetyPhase made = phase(phase, own, previous);
            phases.add(made);
            previous = made.at();
        }
        return phases.stream();
    }

    private SafetyPhase phase(String phase, List<CheckRecord> checks, @Nullable Instant previous) {
        Blanks blanks = new Blanks();
        List<CheckRecord> counted = counted(checks, limit(phase));
        ImmutableSet<String> people =
                counted.stream().flatMap(c -> c.checkerIds().stream()).collect(ImmutableSet.toImmutableSet());
        CheckRecord last = Iterables.getLast(counted);
        return SafetyPhaseBuilder.builder()
                .surgery(surgery)
                .phase(phase)
                .at(at(checks, previous))
                .previousAt(previousAt(phase, previous, blanks))
                .anaesthetist(parties.anaesthetist("anaesthetist", blanks))
                .parties(parties.signed(people, all, "parties", blanks))
                .fromTeam(fromTeam(people, blanks))
                .mismatches(blanks.told(last.itemsMismatched(), last, "itemsMismatched", "mismatches"))
                .missing(blanks.list())
                .build();
    }

    private @Nullable Instant previousAt(String phase, @Nullable Instant previous, Blanks blanks) {
        boolean unknown = previous == null && !all && !phase.equals(CheckPhase.SIGN_IN);
        return unknown ? blanks.noneOf(CheckRecord.class, "previousAt") : previous;
    }

    /** Before what the point is due; null when that is not known, or has not happened. */
    private @Nullable Instant limit(String phase) {
        return switch (phase) {
            case CheckPhase.SIGN_IN -> Operations.anaesthesiaAt(surgery, new Blanks());
            case CheckPhase.TIME_OUT -> surgery.startedAt();
            default -> surgery.leftRoomAt();
        };
    }

    /** A signature that was added afterwards completes nothing; where all came late, they are taken as they are. */
    private static List<CheckRecord> counted(List<CheckRecord> checks, @Nullable Instant limit) {
        List<CheckRecord> inTime = checks.stream()
                .filter(check -> limit == null || !check.at().isAfter(limit))
                .toList();
        return inTime.isEmpty() ? checks : inTime;
    }

    /** The first record after the point before it; where there is none, the last one. */
    private static Instant at(List<CheckRecord> checks, @Nullable Instant previous) {
        return checks.stream()
                .map(CheckRecord::at)
                .filter(at -> previous == null || !at.isBefore(previous))
                .findFirst()
                .orElseGet(() -> Iterables.getLast(checks).at());
    }

    private @Nullable Boolean fromTeam(ImmutableSet<String> people, Blanks blanks) {
        List<String> others =
                people.stream().filter(person -> !parties.named(person)).toList();
        if (others.isEmpty()) return true;
        List<String> team = blanks.told(surgery.teamIds(), surgery, "teamIds", "fromTeam");
        return team == null ? null : Boolean.valueOf(team.containsAll(others));
    }
}
