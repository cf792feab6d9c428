package org.medquality.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.report.Reports.CATALOGUE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medquality.catalog.ScoreSheet.Scope;
import org.medquality.fact.Holder;
import org.medquality.finding.Finding;
import org.medquality.finding.FindingBuilder;
import org.medquality.finding.Outcome;
import org.medquality.finding.Outcome.Column;
import org.medquality.finding.Ref;
import org.medquality.report.Rollup.Cell;
import org.medquality.report.RollupPlan.Basis;
import org.medquality.report.RollupPlan.Length;
import org.medquality.score.FineLine;
import org.medquality.score.FineSum;
import org.medquality.score.Score;

/** What holds for the sums of all runs: random reports, seeded. */
class RollupPropertiesTest {
    private static final List<String> REQUIREMENTS =
            CATALOGUE.requirements().keySet().asList();

    private final Random random = new Random();

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(150);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private @Nullable String nullOr(String prefix) {
        return random.nextInt(4) == 0 ? null : prefix + random.nextInt(3);
    }

    private RollupPlan plan() {
        return RollupPlan.MONTHLY
                .by(pick(List.of(Length.values())), pick(List.of(Basis.values())))
                .withEach()
                .and(Dimension.DEPARTMENT, Dimension.PERIOD)
                .and(Dimension.CORE_SYSTEM, Dimension.PHYSICIAN, Dimension.PERIOD);
    }

    private List<Report> reports() {
        List<Report> reports = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) reports.add(report());
        return reports;
    }

    private Report report() {
        List<Finding> findings = new ArrayList<>();
        List<FineLine> fines = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            Finding finding = FindingBuilder.builder(
                            Reports.finding(pick(REQUIREMENTS), pick(List.of(Outcome.values()))))
                    .subject(new Ref("Fact", "F" + i))
                    .at(random.nextBoolean() ? Reports.AS_OF.minusSeconds(random.nextInt(40_000_000)) : null)
                    .due(random.nextBoolean() ? Reports.AS_OF : null)
                    .build();
            finding = Reports.by(finding, nullOr("YS"), nullOr("KS"));
            findings.add(finding);
            if (finding.outcome().column() == Column.FAIL && random.nextBoolean()) {
                fines.add(Reports.fine(finding, random.nextInt(3) == 0 ? null : random.nextInt(90) + ".50", "YS1"));
            }
        }
        Holder holder = random.nextInt(4) == 0 ? Holder.INSTITUTION : Holder.ENCOUNTER;
        String to = random.nextInt(3) == 0 ? null : "2024-0" + (1 + random.nextInt(9)) + "-28T23:00:00Z";
        return Reports.report(holder, Reports.stay(nullOr("KS"), nullOr("YS"), to), findings, scores(holder), fines);
    }

    private List<Score> scores(Holder holder) {
        if (holder == Holder.ENCOUNTER) return random.nextInt(5) == 0 ? List.of() : List.of(score(Scope.CHART, "C"));
        return List.of(score(Scope.INSTITUTION, "H1"), score(Scope.DEPARTMENT, "KS1"), score(Scope.DEPARTMENT, "KS2"));
    }

    private Score score(Scope scope, String id) {
        if (random.nextInt(6) == 0) return Reports.score(scope, id, null, null, null);
        BigDecimal best = BigDecimal.valueOf(random.nextInt(100_001), 3);
        BigDecimal worst = random.nextBoolean() ? best : best.movePointLeft(1);
        return Reports.score(scope, id, best.toString(), worst.toString(), pick(List.of("A", "B", "C")));
    }

    private static Rollup sum(RollupPlan plan, List<Report> reports) {
        RollupCounter counter = new RollupCounter(CATALOGUE, plan);
        reports.forEach(counter::add);
        return counter.rollup();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void parts_of_a_run_merge_in_any_tree_and_order_to_the_sum_of_the_whole(long seed) {
        random.setSeed(seed);
        RollupPlan plan = plan();
        List<Report> reports = reports();
        Rollup whole = sum(plan, reports);

        Collections.shuffle(reports, random);
        List<Rollup> parts = new ArrayList<>(List.of(Rollup.EMPTY));
        for (int from = 0; from < reports.size(); ) {
            int to = from + 1 + random.nextInt(reports.size() - from);
            parts.add(sum(plan, reports.subList(from, to)));
            from = to;
        }
        while (parts.size() > 1) {
            Rollup one = parts.remove(random.nextInt(parts.size()));
            Rollup other = parts.remove(random.nextInt(parts.size()));
            parts.add(
                    random.nextInt(parts.size() + 1),
                    random.nextBoolean() ? one.plus(other) : counted(plan, one, other));
        }

        assertThat(parts.get(0)).isEqualTo(whole);
        assertThat(parts.get(0).toString()).isEqualTo(whole.toString());
    }

    private static Rollup counted(RollupPlan plan, Rollup... parts) {
        RollupCounter counter = new RollupCounter(CATALOGUE, plan);
        for (Rollup part : parts) counter.add(part);
        return counter.rollup();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void merging_is_associative_and_commutative_and_nothing_changes_nothing(long seed) {
        random.setSeed(seed);
        RollupPlan plan = plan();
        Rollup a = sum(plan, reports());
        Rollup b = sum(plan, reports());
        Rollup c = sum(plan, reports());

        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(Rollup.EMPTY)).isEqualTo(a);
        assertThat(Rollup.EMPTY.plus(a)).isEqualTo(a);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void groups_lose_and_double_nothing(long seed) {
        random.setSeed(seed);
        List<Report> reports = reports();
        Rollup rollup = sum(plan(), reports);
        Summary findings = reports.stream().map(Report::summary).reduce(Summary.EMPTY, Summary::plus);
        FineSum fines = reports.stream()
                .flatMap(report -> report.fines().stream())
                .map(FineSum::of)
                .reduce(FineSum.NONE, FineSum::plus);

        for (Dimension dimension : Dimension.values()) {
            // A requirement may belong to several systems, or to none.
            if (dimension == Dimension.CORE_SYSTEM) continue;
            Cell all = rollup.by(dimension).values().stream().reduce(Cell.EMPTY, Cell::plus);
            assertThat(all.findings()).as("%s", dimension).isEqualTo(findings);
            assertThat(all.fines()).as("%s", dimension).isEqualTo(fines);
        }
        assertThat(total(rollup, Dimension.INSTITUTION)).isEqualTo(total(rollup, Dimension.PERIOD));
        assertThat(total(rollup, Dimension.INSTITUTION))
                .isEqualTo(reports.stream().mapToLong(r -> r.scores().size()).sum());
    }

    private static long total(Rollup rollup, Dimension dimension) {
        return rollup.by(dimension).values().stream()
                .flatMap(cell -> cell.scores().values().stream())
                .mapToLong(sum -> sum.scored() + sum.unscored())
                .sum();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rates_lie_between_none_and_all_and_are_null_of_nothing(long seed) {
        random.setSeed(seed);
        for (Cell cell : sum(plan(), reports()).cells().values()) {
            assertThat(cell.failing()).isLessThanOrEqualTo(cell.cases());
            assertThat(cell.cases()).isPositive();
            for (Rate rate : List.of(cell.compliance(), cell.onTime(), cell.coverage())) {
                BigDecimal value = rate.value();
                assertThat(value == null).isEqualTo(rate.whole() == 0);
                if (value != null) assertThat(value).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            }
        }
    }
}
