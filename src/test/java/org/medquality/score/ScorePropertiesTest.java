package org.medquality.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.score.Findings.failed;
import static org.medquality.score.Findings.finding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Lists;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medquality.catalog.Catalogue;
import org.medquality.catalog.Kind;
import org.medquality.catalog.Requirement;
import org.medquality.catalog.RequirementBuilder;
import org.medquality.catalog.ScoreSheet;
import org.medquality.catalog.ScoreSheet.Category;
import org.medquality.catalog.ScoreSheet.Grade;
import org.medquality.catalog.ScoreSheet.Item;
import org.medquality.catalog.ScoreSheet.Mode;
import org.medquality.catalog.ScoreSheet.NotApplicable;
import org.medquality.catalog.ScoreSheet.Scope;
import org.medquality.catalog.ScoreSheet.VetoRule;
import org.medquality.catalog.Veto;
import org.medquality.finding.Defect;
import org.medquality.finding.Finding;
import org.medquality.finding.FindingBuilder;
import org.medquality.finding.Outcome;
import org.medquality.json.CatalogueReader;
import org.medquality.rule.RuleFiles;
import org.medquality.score.Score.Entry;
import org.medquality.score.Score.VetoHit;

/** What holds for every sheet and all findings: random sheets with every mode, cap and veto, random findings, seeded. */
class ScorePropertiesTest {
    private static final Catalogue SHIPPED = CatalogueReader.read(RuleFiles.builtIn());
    private static final ImmutableList<String> IDS = ImmutableList.of("REC-001", "REC-004", "REC-005", "REC-007");
    private static final Defect[] DEFECTS = {Defect.MISSING, Defect.LATE, Defect.WRONG, Defect.INCOMPLETE};

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(300);
    }

    private final List<Finding> findings = new ArrayList<>();
    private Random random = new Random();
    private Catalogue catalogue = SHIPPED;

    private Scorer scorer(long seed) {
        random = new Random(seed);
        ImmutableMap.Builder<String, Requirement> requirements = ImmutableMap.builder();
        IDS.forEach(id -> requirements.put(id, requirement(id)));
        catalogue = new Catalogue(
                SHIPPED.families(),
                ImmutableSortedMap.copyOf(requirements.buildOrThrow()),
                SHIPPED.regulations(),
                SHIPPED.parameters(),
                SHIPPED.profiles(),
                SHIPPED.systems(),
                SHIPPED.calendar(),
                SHIPPED.technologies(),
                null,
                ImmutableSortedMap.of(),
                null);
        return new Scorer(catalogue, sheet());
    }

    private Requirement requirement(String id) {
        return RequirementBuilder.builder(SHIPPED.requirement(id))
                .points(number(12))
                .kind(random.nextBoolean() ? Kind.RECURRING : Kind.PRESENCE)
                .veto(pick(new Veto[] {null, Veto.GRADE_B, Veto.GRADE_C}))
                .build();
    }

    private ScoreSheet sheet() {
        ImmutableMap.Builder<String, Item> items = ImmutableMap.builder();
        for (String id : IDS) if (random.nextBoolean()) items.put(id, item());
        return new ScoreSheet(
                BigDecimal.valueOf(100),
                ImmutableList.of(
                        new Grade("A", "甲", BigDecimal.valueOf(90), true),
                        new Grade("B", "乙", BigDecimal.valueOf(75), random.nextBoolean()),
                        new Grade("C", "丙", BigDecimal.ZERO, true)),
                ImmutableMap.of("LATE", new BigDecimal("0.5"), "INCOMPLETE", new BigDecimal("0.25")),
                pick(NotApplicable.values()),
                new BigDecimal("0.8"),
                BigDecimal.valueOf(1 + random.nextInt(3)),
                BigDecimal.valueOf(1 + random.nextInt(4)),
                ImmutableList.of(
                        new Category("one", "一", Scope.CHART, number(25), ImmutableList.of(IDS.get(0), IDS.get(1))),
                        new Category("two", "二", Scope.CHART, number(25), ImmutableList.of(IDS.get(2), IDS.get(3)))),
                items.buildOrThrow(),
                vetoes());
    }

    private Item item() {
        Mode mode = pick(Mode.values());
        return new Item(
                mode,
                random.nextBoolean() ? number(12) : null,
                random.nextBoolean() ? number(20) : null,
                mode == Mode.TIERED
                        ? ImmutableList.of(number(3), number(3).add(new BigDecimal(3)), new BigDecimal(9))
                        : ImmutableList.of());
    }

    private ImmutableList<VetoRule> vetoes() {
        ImmutableList.Builder<VetoRule> rules = ImmutableList.builder();
        for (int i = random.nextInt(4); i > 0; i--) {
            rules.add(new VetoRule(
                    pick(Veto.values()),
                    1 + random.nextInt(2),
                    ImmutableSet.of("MISSING", "WRONG"),
                    random.nextBoolean() ? "C" : null,
                    random.nextBoolean() ? BigDecimal.valueOf(60 + random.nextInt(30)) : null,
                    random.nextInt(3) == 0 ? number(30) : null,
                    random.nextInt(8) == 0));
        }
        return rules.build();
    }

    private BigDecimal number(int below) {
        return BigDecimal.valueOf(random.nextInt(below * 2) + 1L).divide(BigDecimal.valueOf(2));
    }

    private <T> T pick(T[] from) {
        return from[random.nextInt(from.length)];
    }

    /** Findings without unknowns. */
    private Finding judged(int n) {
        String id = IDS.get(random.nextInt(IDS.size()));
        return switch (random.nextInt(5)) {
            case 0 -> finding(id, "S" + n, Outcome.MET);
            case 1 -> finding(id, "S" + n, Outcome.NOT_APPLICABLE);
            case 2 -> finding(id, "S" + n, Outcome.PENDING);
            default ->
                FindingBuilder.builder(failed(id, "S" + n, pick(DEFECTS)))
                        .places(1 + random.nextInt(3))
                        .build();
        };
    }

    private void judged() {
        findings.clear();
        findings.add(finding(IDS.get(0), "S", Outcome.MET));
        for (int i = random.nextInt(7); i > 0; i--) findings.add(judged(i));
    }

    /** Every way in which an unknown can come out. */
    private static List<Finding> completions(Finding unknown) {
        List<Finding> all = new ArrayList<>();
        all.add(with(unknown, Outcome.MET));
        all.add(with(unknown, Outcome.NOT_APPLICABLE));
        for (Defect defect : DEFECTS) {
            all.add(FindingBuilder.builder(with(unknown, Outcome.BROKEN))
                    .defect(defect)
                    .places(2)
                    .build());
        }
        return all;
    }

    private static Finding with(Finding unknown, Outcome outcome) {
        return FindingBuilder.builder(unknown).outcome(outcome).build();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_interval_holds_every_completion_of_the_unknowns(long seed) {
        Scorer scorer = scorer(seed);
        judged();
        List<Finding> unknowns = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            unknowns.add(finding(IDS.get(random.nextInt(IDS.size())), "U" + i, Outcome.UNKNOWN));
        }
        Score interval = scorer.chart("C1", concat(findings, unknowns));
        for (List<Finding> completion :
                Lists.cartesianProduct(Lists.transform(unknowns, ScorePropertiesTest::completions))) {
            Score score = scorer.chart("C1", concat(findings, completion));
            assertThat(score.value()).isNotNull();
            assertThat(score.value()).isBetween(interval.worst(), interval.best());
            assertThat(interval.possibleGrades()).contains(score.grade());
        }
    }

    private static List<Finding> concat(List<Finding> one, List<Finding> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void without_unknowns_both_ends_are_the_score(long seed) {
        Scorer scorer = scorer(seed);
        judged();
        Score score = scorer.chart("C1", findings);
        assertThat(score.value()).isNotNull();
        assertThat(score.possibleGrades()).containsExactly(score.grade());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ledger_and_vetoes_sum_to_the_score(long seed) {
        Scorer scorer = scorer(seed);
        judged();
        Score score = scorer.chart("C1", findings);
        BigDecimal taken = sum(score.ledger().stream().map(Entry::points));
        BigDecimal vetoed = sum(score.vetoes().stream().map(VetoHit::points));
        BigDecimal beforeVetoes = Objects.requireNonNull(score.value()).add(vetoed);
        BigDecimal left = score.full().subtract(taken).max(BigDecimal.ZERO);
        if (beforeVetoes.compareTo(left) != 0) {
            // Only a sheet that rescales what applies takes more than the ledger lists.
            assertThat(beforeVetoes).isLessThan(left);
        }
    }

    private static BigDecimal sum(Stream<BigDecimal> numbers) {
        return numbers.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_findings_changes_nothing(long seed) {
        Scorer scorer = scorer(seed);
        judged();
        findings.add(finding(IDS.get(1), "U", Outcome.UNKNOWN));
        Score expected = scorer.chart("C1", findings);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(findings, random);
            assertThat(scorer.chart("C1", findings)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void one_more_failure_never_raises_a_score(long seed) {
        Scorer scorer = scorer(seed);
        judged();
        Score before = scorer.chart("C1", findings);
        // Where nothing applied before, a sheet that rescales has other marks to share out: that is another chart.
        List<String> applicable = findings.stream()
                .filter(f -> f.outcome() != Outcome.NOT_APPLICABLE && f.outcome() != Outcome.PENDING)
                .map(Finding::requirement)
                .toList();
        String id = applicable.get(random.nextInt(applicable.size()));
        findings.add(failed(id, "NEW", pick(DEFECTS)));
        Score after = scorer.chart("C1", findings);
        assertThat(after.best()).isLessThanOrEqualTo(before.best());
        assertThat(after.worst()).isLessThanOrEqualTo(before.worst());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_a_repair_brings_back_is_what_the_next_audit_finds(long seed) {
        Scorer scorer = scorer(seed);
        judged();
        Score before = scorer.chart("C1", findings);
        for (Entry entry : before.ledger()) {
            assertThat(entry.back()).isGreaterThanOrEqualTo(BigDecimal.ZERO);
            if (!entry.repairable()) assertThat(entry.back()).isZero();
        }
    }
}
