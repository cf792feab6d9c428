package org.medquality.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.Catalogue;
import org.medquality.catalog.CoreSystem;
import org.medquality.catalog.Requirement;
import org.medquality.catalog.ScoreSheet.Scope;
import org.medquality.fact.Holder;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome;
import org.medquality.finding.Outcome.Column;
import org.medquality.report.Rollup.Cell;
import org.medquality.report.Rollup.Key;
import org.medquality.report.RollupPlan.Basis;
import org.medquality.score.FineLine;
import org.medquality.score.FineLine.Share;
import org.medquality.score.FineSum;
import org.medquality.score.Payee;
import org.medquality.score.Score;

/**
 * Sums up the reports of a run. Each file is taken in once; parts of a run may be counted apart and merged. Memory grows
 * with the groups, never with the cases. Not for use by several threads.
 */
public final class RollupCounter {
    private final RollupPlan plan;
    private final ImmutableListMultimap<String, String> systems;
    private final ImmutableMap<String, String> severities;
    private final Map<ImmutableList<Dimension>, Map<ImmutableList<String>, Counts>> cells = new LinkedHashMap<>();
    private long report;

    /** Nothing counted yet. */
    public RollupCounter(Catalogue catalogue, RollupPlan plan) {
        this.plan = plan;
        ImmutableListMultimap.Builder<String, String> byRequirement = ImmutableListMultimap.builder();
        for (CoreSystem system : catalogue.systems().values()) {
            system.requirements().forEach(id -> byRequirement.put(id, system.id()));
        }
        this.systems = byRequirement.build();
        this.severities = catalogue.requirements().values().stream()
                .collect(ImmutableMap.toImmutableMap(Requirement::id, r -> lower(r.severity())));
        plan.groupings().forEach(by -> cells.put(by, new HashMap<>()));
    }

    /** How things fall into groups. */
    private interface Values {
        /** The values of a dimension; empty where the thing belongs to none of its groups. */
        ImmutableList<String> of(Dimension dimension);
    }

    /** The sums of a group, as long as they grow. */
    private static final class Counts {
        private final long[] outcomes = new long[Outcome.values().length];
        private final Map<Scope, ScoreSum> scores = new EnumMap<>(Scope.class);
        private FineSum fines = FineSum.NONE;
        private long inTime;
        private long clocked;
        private long cases;
        private long failing;
        private long lastSeen;
        private long lastFailing;

        void seen(long report) {
            if (lastSeen == report) return;
            lastSeen = report;
            cases++;
        }

        void add(Finding finding) {
            Outcome outcome = finding.outcome();
            outcomes[outcome.ordinal()]++;
            boolean judged = outcome == Outcome.MET || outcome == Outcome.LATE || outcome == Outcome.MISSED;
            if (finding.due() == null || !judged) return;
            clocked++;
            if (outcome == Outcome.MET) inTime++;
        }

        void failing(long report) {
            if (lastFailing == report) return;
            lastFailing = report;
            failing++;
        }

        void add(FineSum more, long report) {
            seen(report);
            fines = fines.plus(more);
        }

        void add(Cell cell) {
            for (Outcome outcome : Outcome.values()) {
                outcomes[outcome.ordinal()] += cell.findings().count(outcome);
            }
            cell.scores().forEach((scope, sum) -> scores.merge(scope, sum, ScoreSum::plus));
            fines = fines.plus(cell.fines());
            inTime += cell.inTime();
            clocked += cell.clocked();
            cases += cell.cases();
            failing += cell.failing();
        }

        Cell cell() {
            Map<Outcome, Long> byOutcome = new EnumMap<>(Outcome.class);
            for (Outcome outcome : Outcome.values()) byOutcome.put(outcome, outcomes[outcome.ordinal()]);
            return new Cell(
                    cases,
                    failing,
                    new Summary(Maps.immutableEnumMap(byOutcome)),
                    inTime,
                    clocked,
                    Maps.immutableEnumMap(scores),
                    fines);
        }
    }

    /** Takes in the report of a file. */
    public void add(Report one) {
        report++;
        String closing = period(closing(one), one.zone());
        Map<Finding, FineLine> fines = new IdentityHashMap<>();
        for (Finding finding : one.findings()) {
            FineLine line = one.standingFine(finding);
            if (line != null) fines.put(finding, line);
        }
        cells.forEach((by, groups) -> {
            for (Finding finding : one.findings()) {
                Values values = dimension -> values(dimension, finding, one, closing);
                each(by, groups, values, counts -> {
                    counts.seen(report);
                    counts.add(finding);
                    if (finding.outcome().column() == Column.FAIL) counts.failing(report);
                });
                FineLine line = fines.get(finding);
                if (line != null) add(by, groups, line, values);
            }
            for (Score score : one.scores()) {
                each(by, groups, dimension -> values(dimension, score, one, closing), counts -> {
                    counts.seen(report);
                    counts.scores.merge(score.scope(), ScoreSum.of(score), ScoreSum::plus);
                });
            }
        });
    }

    /** Takes in the sums of another part of the run. */
    public void add(Rollup part) {
        part.cells().forEach((key, cell) -> cells.computeIfAbsent(key.by(), by -> new HashMap<>())
                .computeIfAbsent(key.values(), values -> new Counts())
                .add(cell));
    }

    /** The sums so far. */
    public Rollup rollup() {
        ImmutableSortedMap.Builder<Key, Cell> all = ImmutableSortedMap.naturalOrder();
        cells.forEach((by, groups) -> groups.forEach((values, counts) -> all.put(new Key(by, values), counts.cell())));
        return new Rollup(all.build());
    }

    /** A fine counts for whom it is taken from, else for the group of its failure. */
    private void add(
            ImmutableList<Dimension> by, Map<ImmutableList<String>, Counts> groups, FineLine line, Values values) {
        if (!by.contains(Dimension.PHYSICIAN)) {
            each(by, groups, values, counts -> counts.add(FineSum.of(line), report));
            return;
        }
        for (Share share : line.shares()) {
            if (share.payee().kind() != Payee.Kind.PERSON) continue;
            each(
                    by,
                    groups,
                    dimension -> dimension == Dimension.PHYSICIAN ? one(share.id()) : values.of(dimension),
                    counts -> counts.add(FineSum.of(line, share), report));
        }
    }

    private interface To {
        void accept(Counts counts);
    }

    private static void each(
            ImmutableList<Dimension> by, Map<ImmutableList<String>, Counts> groups, Values values, To to) {
        if (by.size() == 1) {
            for (String value : values.of(by.get(0))) to.accept(counts(groups, ImmutableList.of(value)));
            return;
        }
        for (List<String> key : Lists.cartesianProduct(Lists.transform(by, values::of))) {
            to.accept(counts(groups, ImmutableList.copyOf(key)));
        }
    }

    private static Counts counts(Map<ImmutableList<String>, Counts> groups, ImmutableList<String> values) {
        return groups.computeIfAbsent(values, key -> new Counts());
    }

    private ImmutableList<String> values(Dimension dimension, Finding finding, Report of, String closing) {
        return switch (dimension) {
            case PHYSICIAN -> one(finding.responsible().staffId());
            case DEPARTMENT -> {
                String department = finding.responsible().departmentId();
                yield one(department == null ? of.stay().department() : department);
            }
            case INSTITUTION -> one(of.stay().institution());
            case REQUIREMENT -> one(finding.requirement());
            case CORE_SYSTEM -> systems.get(finding.requirement());
            case SEVERITY -> one(severities.get(finding.requirement()));
            case PERIOD -> ImmutableList.of(plan.basis() == Basis.EVENT ? period(finding.at(), of.zone()) : closing);
        };
    }

    /** A chart belongs to who was in charge at the end; the sheet of a department to it, that of an institution to none. */
    private static ImmutableList<String> values(Dimension dimension, Score score, Report of, String closing) {
        return switch (dimension) {
            case PHYSICIAN -> score.scope() == Scope.CHART ? one(of.stay().physician()) : ImmutableList.of();
            case DEPARTMENT ->
                switch (score.scope()) {
                    case CHART -> one(of.stay().department());
                    case DEPARTMENT -> one(score.id());
                    case INSTITUTION -> ImmutableList.of();
                };
            case INSTITUTION -> one(of.stay().institution());
            case PERIOD -> ImmutableList.of(closing);
            case REQUIREMENT, CORE_SYSTEM, SEVERITY -> ImmutableList.of();
        };
    }

    private @Nullable Instant closing(Report of) {
        boolean audit = plan.basis() == Basis.AUDIT || of.holder() == Holder.INSTITUTION;
        return audit ? of.asOf() : of.stay().to();
    }

    private String period(@Nullable Instant moment, ZoneId zone) {
        return moment == null
                ? Key.UNKNOWN
                : plan.length().of(moment.atZone(zone).toLocalDate());
    }

    private static ImmutableList<String> one(@Nullable String value) {
        return ImmutableList.of(Objects.requireNonNullElse(value, Key.UNKNOWN));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
