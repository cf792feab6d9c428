package org.medquality.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medquality.catalog.Care;
import org.medquality.catalog.Tariff;
import org.medquality.finding.Circumstances;
import org.medquality.finding.Defect;
import org.medquality.finding.Finding;
import org.medquality.finding.FindingBuilder;
import org.medquality.finding.Outcome;
import org.medquality.finding.Ref;
import org.medquality.finding.Responsible;
import org.medquality.score.FineLine.Share;

/** What holds for all findings: random failures of everything that the plan charges, and of other things, seeded. */
class FinePropertiesTest {
    private static final Tariff PLAN = FinesTest.PLAN;
    private static final ImmutableList<String> RULES = PLAN.items().stream()
            .flatMap(item -> item.charges().keySet().stream())
            .flatMap(id -> id.contains(".") ? Stream.of(id) : Stream.of(id + ".1", id + ".2"))
            .distinct()
            .collect(ImmutableList.toImmutableList());

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(300);
    }

    private final Random random = new Random();

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (int i = random.nextInt(25); i > 0; i--) {
            String rule = random.nextInt(6) == 0 ? "REC-039.1" : pick(RULES);
            boolean fails = random.nextInt(5) > 0;
            Finding finding = FindingBuilder.builder(Findings.finding(
                            rule, "S" + random.nextInt(4), fails ? Outcome.BROKEN : pick(List.of(Outcome.values()))))
                    .occurrence(random.nextInt(3) == 0 ? "2024-03-0" + (1 + random.nextInt(3)) : null)
                    .responsible(new Responsible(nullOr("YS"), nullOr("KS")))
                    .places(1 + random.nextInt(3))
                    .build();
            boolean failure = finding.outcome().column() == Outcome.Column.FAIL;
            // Mostly a defect that is charged: else most cases would have no line.
            Defect defect = pick(List.of(Defect.values()));
            for (Tariff.Item item : PLAN.items()) {
                for (Defect charged : Defect.values()) {
                    if (random.nextInt(3) > 0 && item.charges(rule, charged.name(), item.care())) defect = charged;
                }
            }
            Finding with = FindingBuilder.builder(finding)
                    .defect(failure ? defect : null)
                    .build();
            boolean twice = findings.stream().anyMatch(f -> sameDuty(f, with));
            if (!twice) findings.add(with);
        }
        for (int i = 0; i < findings.size(); i++) {
            Finding other = pick(findings);
            if (random.nextInt(3) == 0 && !other.rule().equals(findings.get(i).rule())) {
                findings.set(
                        i,
                        FindingBuilder.builder(findings.get(i))
                                .countedBy(other.rule())
                                .build());
            }
        }
        return findings;
    }

    private static boolean sameDuty(Finding one, Finding other) {
        return one.rule().equals(other.rule())
                && Objects.equals(one.subject(), other.subject())
                && Objects.equals(one.occurrence(), other.occurrence());
    }

    private @Nullable String nullOr(String prefix) {
        return random.nextInt(5) == 0 ? null : prefix + random.nextInt(4);
    }

    private ImmutableList<FineLine> lines(List<Finding> findings, long seed) {
        Random own = new Random(seed);
        Care care = List.of(Care.values()).get(own.nextInt(2));
        return new Fines(PLAN, FinePropertiesTest::basis)
                .lines(findings, new Circumstances(care, ImmutableMap.of("S1", "YS1")));
    }

    /** A sum that follows from the finding, or none. */
    private static @Nullable BigDecimal basis(Finding finding, Tariff.Item item) {
        int hash = Math.floorMod((finding.rule() + finding.subject()).hashCode(), 9);
        return hash < 3 ? null : BigDecimal.valueOf(hash * 1050L, 2);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_findings_changes_no_line(long seed) {
        random.setSeed(seed);
        List<Finding> findings = findings();
        List<FineLine> expected = lines(findings, seed);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(findings, random);
            assertThat(lines(findings, seed)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_line_is_of_one_failure_and_its_shares_make_its_amount(long seed) {
        random.setSeed(seed);
        List<Finding> findings = findings();
        for (FineLine line : lines(findings, seed)) {
            List<Finding> own = findings.stream().filter(line::isOf).toList();
            assertThat(own).hasSize(1);
            assertThat(own.get(0).outcome().column()).isEqualTo(Outcome.Column.FAIL);
            assertThat(line.amount() == null).isEqualTo(line.open() != null);
            if (line.amount() == null) {
                assertThat(line.shares()).extracting(Share::amount).containsOnlyNulls();
            } else {
                assertThat(sum(line.shares().stream().map(Share::amount))).isEqualByComparingTo(line.amount());
                assertThat(line.amount()).isPositive();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_payees_and_the_items_each_make_the_total(long seed) {
        random.setSeed(seed);
        List<FineLine> lines = lines(findings(), seed);
        FineTotals totals = FineTotals.of(lines);
        assertThat(totals.total().amount())
                .isEqualByComparingTo(sum(lines.stream().map(FineLine::amount)));
        assertThat(sum(totals.byPayee().values().stream().map(FineSum::amount)))
                .isEqualByComparingTo(totals.total().amount());
        assertThat(totals.byItem().values().stream().reduce(FineSum.NONE, FineSum::plus))
                .isEqualTo(totals.total());
        assertThat(sum(totals.byPayee().values().stream().map(FineSum::floor)))
                .isEqualByComparingTo(totals.total().floor());
        assertThat(totals.total().open())
                .isEqualTo(lines.stream().filter(l -> l.open() != null).count());
    }

    private static BigDecimal sum(Stream<@Nullable BigDecimal> numbers) {
        return numbers.filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void totals_merge_in_any_tree_to_the_same(long seed) {
        random.setSeed(seed);
        List<FineTotals> parts = new ArrayList<>();
        FineTotals.Counter all = new FineTotals.Counter();
        for (int i = random.nextInt(6); i >= 0; i--) {
            List<FineLine> lines = lines(findings(), seed + i);
            lines.forEach(all::add);
            parts.add(FineTotals.of(lines));
        }
        parts.add(FineTotals.NONE);
        while (parts.size() > 1) {
            FineTotals one = parts.remove(random.nextInt(parts.size()));
            FineTotals other = parts.remove(random.nextInt(parts.size()));
            parts.add(one.plus(other));
        }
        assertThat(parts.get(0)).isEqualTo(all.totals());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_failure_on_another_fact_is_one_more_line(long seed) {
        random.setSeed(seed);
        List<Finding> findings = findings();
        findings.replaceAll(f -> FindingBuilder.builder(f).countedBy(null).build());
        int before = lines(findings, seed).size();
        Finding more = FindingBuilder.builder(Findings.failed("VER-016", "NEW", Defect.PROHIBITED))
                .subject(new Ref("Incident", "NEW"))
                .build();
        findings.add(more);
        assertThat(lines(findings, seed)).hasSize(before + 1);
    }
}
