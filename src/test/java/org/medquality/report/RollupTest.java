package org.medquality.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.report.Dimension.CORE_SYSTEM;
import static org.medquality.report.Dimension.DEPARTMENT;
import static org.medquality.report.Dimension.INSTITUTION;
import static org.medquality.report.Dimension.PERIOD;
import static org.medquality.report.Dimension.PHYSICIAN;
import static org.medquality.report.Dimension.REQUIREMENT;
import static org.medquality.report.Dimension.SEVERITY;
import static org.medquality.report.Reports.CATALOGUE;
import static org.medquality.report.Reports.CLOSED;
import static org.medquality.report.Reports.at;
import static org.medquality.report.Reports.by;
import static org.medquality.report.Reports.due;
import static org.medquality.report.Reports.finding;
import static org.medquality.report.Reports.fine;
import static org.medquality.report.Reports.report;
import static org.medquality.report.Reports.score;
import static org.medquality.report.Reports.stay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medquality.catalog.Catalogue;
import org.medquality.catalog.CoreSystem;
import org.medquality.catalog.ScoreSheet.Scope;
import org.medquality.catalog.Tariff.Payer;
import org.medquality.fact.Holder;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome;
import org.medquality.report.Rollup.Cell;
import org.medquality.report.Rollup.Key;
import org.medquality.report.RollupPlan.Basis;
import org.medquality.report.RollupPlan.Length;
import org.medquality.score.FineLine.Share;
import org.medquality.score.FineSum;
import org.medquality.score.Score;

class RollupTest {
    private static Rollup sum(RollupPlan plan, Report... reports) {
        RollupCounter counter = new RollupCounter(CATALOGUE, plan);
        for (Report report : reports) counter.add(report);
        return counter.rollup();
    }

    private static Rollup each(Report... reports) {
        return sum(RollupPlan.MONTHLY.withEach(), reports);
    }

    private static Cell cell(Rollup rollup, Dimension dimension, @Nullable String value) {
        return rollup.cell(Key.of(dimension, value));
    }

    private static List<@Nullable String> values(Rollup rollup, Dimension dimension) {
        return Collections.unmodifiableList(
                rollup.by(dimension).keySet().stream().map(key -> key.value(0)).toList());
    }

    private static Finding[] oneOfEach() {
        return Stream.of(Outcome.values())
                .map(outcome -> due(by(finding("REC-004", outcome), "YS1", "KS1")))
                .toArray(Finding[]::new);
    }

    @Test
    void a_group_has_every_column_and_what_is_not_judged_is_in_no_rate_but_beside_it() {
        Cell cell = cell(each(report(CLOSED, oneOfEach())), DEPARTMENT, "KS1");

        assertThat(cell.findings().counts().values()).containsOnly(1L);
        assertThat(cell.compliance()).isEqualTo(new Rate(1, 4));
        assertThat(cell.onTime()).isEqualTo(new Rate(1, 3));
        assertThat(cell.coverage()).isEqualTo(new Rate(4, 6));
        assertThat(cell.cases()).isEqualTo(1);
        assertThat(cell.failing()).isEqualTo(1);
    }

    @Test
    void a_rate_of_nothing_is_null_and_never_0_or_1() {
        Cell cell = cell(
                each(report(CLOSED, by(finding("REC-004", Outcome.NOT_APPLICABLE), null, "KS1"))), DEPARTMENT, "KS1");

        assertThat(cell.cases()).isEqualTo(1);
        assertThat(cell.failing()).isZero();
        assertThat(cell.compliance().value()).isNull();
        assertThat(cell.onTime().value()).isNull();
        assertThat(cell.coverage().value()).isNull();
        assertThat(cell(Rollup.EMPTY, DEPARTMENT, "KS1").compliance().value()).isNull();
        assertThat(ScoreSum.NONE.mean()).isNull();
        assertThat(ScoreSum.NONE.share("A").value()).isNull();
    }

    @Test
    void counts_are_summed_and_then_divided() {
        Finding met = by(finding("REC-004", Outcome.MET), null, "KS1");
        Finding broken = by(finding("REC-004", Outcome.BROKEN), null, "KS1");
        Finding[] nine = Collections.nCopies(9, broken).toArray(Finding[]::new);

        Cell cell = cell(each(report(CLOSED, met), report(CLOSED, nine)), DEPARTMENT, "KS1");

        assertThat(cell.compliance().value()).isEqualByComparingTo("0.1");
        assertThat(cell.cases()).isEqualTo(2);
        assertThat(cell.failing()).isEqualTo(1);
    }

    @Test
    void a_share_that_is_neither_none_nor_all_never_looks_so() {
        assertThat(new Rate(9_999_999, 10_000_000).value()).isEqualByComparingTo("0.999999");
        assertThat(new Rate(1, 3).value()).isEqualByComparingTo("0.333333");
        assertThat(new Rate(2, 2).value()).isEqualByComparingTo("1");
        assertThat(new Rate(0, 2).value()).isEqualByComparingTo("0");
    }

    @Test
    void who_is_not_known_is_a_group_of_its_own_and_comes_last() {
        Finding known = by(finding("REC-004", Outcome.MET), "YS9", "KS1");
        Finding unknown = finding("REC-004", Outcome.MET);

        Rollup rollup = each(report(stay(null, null, null), unknown, known));

        assertThat(values(rollup, PHYSICIAN)).containsExactly("YS9", null);
        assertThat(values(rollup, DEPARTMENT)).containsExactly("KS1", null);
        assertThat(values(rollup, PERIOD)).containsExactly((String) null);
    }

    @Test
    void what_has_no_department_of_its_own_counts_for_that_of_the_chart_but_for_nobody_in_person() {
        Rollup rollup = each(report(CLOSED, finding("REC-004", Outcome.UNKNOWN)));

        assertThat(values(rollup, DEPARTMENT)).containsExactly("KS1");
        assertThat(values(rollup, PHYSICIAN)).containsExactly((String) null);
    }

    @Test
    void findings_fall_into_the_groups_of_their_requirement() {
        Rollup rollup = each(report(
                CLOSED,
                finding("REC-004", Outcome.MET),
                finding("COR-HND-003", Outcome.BROKEN),
                finding("COR-HND-003", Outcome.MET)));

        assertThat(values(rollup, REQUIREMENT)).containsExactly("COR-HND-003", "REC-004");
        assertThat(cell(rollup, REQUIREMENT, "COR-HND-003").compliance()).isEqualTo(new Rate(1, 2));
        assertThat(cell(rollup, CORE_SYSTEM, "COR-05").compliance()).isEqualTo(new Rate(1, 2));
        assertThat(values(rollup, INSTITUTION)).containsExactly("H1");
        for (Map.Entry<Key, Cell> severity : rollup.by(SEVERITY).entrySet()) {
            long total = Stream.of("REC-004", "COR-HND-003", "COR-HND-003")
                    .map(id -> CATALOGUE.requirement(id).severity().name())
                    .filter(name -> name.equalsIgnoreCase(severity.getKey().value(0)))
                    .count();
            assertThat(severity.getValue().findings().total()).isEqualTo(total);
        }
    }

    @Test
    void a_requirement_counts_in_each_of_its_systems_and_one_that_belongs_to_none_in_none() {
        Catalogue catalogue = withSystems(
                new CoreSystem("S1", 1, "一", "One", ImmutableList.of("REC-004", "REC-001")),
                new CoreSystem("S2", 2, "二", "Two", ImmutableList.of("REC-004")));
        RollupCounter counter = new RollupCounter(catalogue, RollupPlan.MONTHLY.and(CORE_SYSTEM));

        counter.add(report(
                CLOSED,
                finding("REC-004", Outcome.MET),
                finding("REC-001", Outcome.BROKEN),
                finding("REC-002", Outcome.BROKEN)));

        assertThat(values(counter.rollup(), CORE_SYSTEM)).containsExactly("S1", "S2");
        assertThat(cell(counter.rollup(), CORE_SYSTEM, "S1").compliance()).isEqualTo(new Rate(1, 2));
        assertThat(cell(counter.rollup(), CORE_SYSTEM, "S2").compliance()).isEqualTo(new Rate(1, 1));
    }

    private static Catalogue withSystems(CoreSystem... systems) {
        return new Catalogue(
                CATALOGUE.families(),
                CATALOGUE.requirements(),
                CATALOGUE.regulations(),
                CATALOGUE.parameters(),
                CATALOGUE.profiles(),
                Maps.uniqueIndex(List.of(systems), CoreSystem::id).entrySet().stream()
                        .collect(ImmutableSortedMap.toImmutableSortedMap(
                                Comparator.naturalOrder(), Map.Entry::getKey, Map.Entry::getValue)),
                CATALOGUE.calendar(),
                CATALOGUE.technologies(),
                CATALOGUE.sheet(),
                CATALOGUE.tariffs(),
                CATALOGUE.tariff());
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, CLOSING, 2024-03", "QUARTER, CLOSING, 2024-Q1", "YEAR, CLOSING, 2024",
        "MONTH, EVENT, 2024-02", "QUARTER, EVENT, 2024-Q1", "YEAR, EVENT, 2024",
        "MONTH, AUDIT, 2024-06", "QUARTER, AUDIT, 2024-Q2", "YEAR, AUDIT, 2024",
    })
    void a_period_is_that_of_the_declared_day_in_the_zone_of_the_case(Length length, Basis basis, String period) {
        RollupPlan plan = RollupPlan.MONTHLY.by(length, basis).and(PERIOD);
        // Still January in UTC.
        Finding finding = at(finding("REC-004", Outcome.MET), "2024-01-31T16:00:00Z");

        assertThat(values(sum(plan, report(CLOSED, finding)), PERIOD)).containsExactly(period);
    }

    @Test
    void a_chart_that_is_not_closed_has_no_period_yet_and_an_institution_has_that_of_the_audit() {
        Finding finding = finding("REC-004", Outcome.MET);
        Report open = report(stay("KS1", "YS1", null), finding);
        Report institution = report(Holder.INSTITUTION, Stay.NONE, List.of(finding), List.of(), List.of());

        assertThat(values(each(open, institution), PERIOD)).containsExactly("2024-06", null);
    }

    @Test
    void an_event_without_a_day_is_in_no_period() {
        RollupPlan plan = RollupPlan.MONTHLY.by(Length.MONTH, Basis.EVENT).and(PERIOD);

        assertThat(values(sum(plan, report(CLOSED, finding("REC-004", Outcome.MET))), PERIOD))
                .containsExactly((String) null);
    }

    private static Report scored(Holder holder, Stay stay, Score... scores) {
        return report(holder, stay, List.of(), List.of(scores), List.of());
    }

    @Test
    void a_chart_counts_for_who_was_in_charge_at_the_end_and_the_department_that_was_left() {
        Rollup rollup = each(
                scored(Holder.ENCOUNTER, CLOSED, score(Scope.CHART, "C1", "93.456", "93.456", "A")),
                scored(Holder.ENCOUNTER, CLOSED, score(Scope.CHART, "C2", "80", "60", "B")),
                scored(Holder.ENCOUNTER, CLOSED, score(Scope.CHART, "C3", null, null, null)));

        for (Cell cell : List.of(
                cell(rollup, PHYSICIAN, "YS1"),
                cell(rollup, DEPARTMENT, "KS1"),
                cell(rollup, INSTITUTION, "H1"),
                cell(rollup, PERIOD, "2024-03"))) {
            ScoreSum sum = cell.scores().get(Scope.CHART);
            assertThat(sum.scored()).isEqualTo(2);
            assertThat(sum.unscored()).isEqualTo(1);
            assertThat(sum.provisional()).isEqualTo(1);
            assertThat(sum.mean()).isEqualTo("86.73");
            assertThat(sum.meanWorst()).isEqualTo("76.73");
            assertThat(sum.lowest()).isEqualTo("80.00");
            assertThat(sum.lowestWorst()).isEqualTo("60.00");
            assertThat(sum.share("A")).isEqualTo(new Rate(1, 1));
            assertThat(sum.share("B")).isEqualTo(new Rate(0, 1));
            assertThat(cell.cases()).isEqualTo(3);
        }
        for (Dimension none : List.of(REQUIREMENT, CORE_SYSTEM, SEVERITY))
            assertThat(rollup.by(none)).isEmpty();
    }

    @Test
    void the_sheet_of_a_department_is_its_own_and_that_of_an_institution_nobodys_else() {
        Rollup rollup = each(scored(
                Holder.INSTITUTION,
                Stay.NONE,
                score(Scope.INSTITUTION, "H1-2024", "90", "90", "A"),
                score(Scope.DEPARTMENT, "KS2", "80", "80", "B")));

        assertThat(values(rollup, DEPARTMENT)).containsExactly("KS2");
        assertThat(cell(rollup, DEPARTMENT, "KS2").scores()).containsOnlyKeys(Scope.DEPARTMENT);
        assertThat(cell(rollup, INSTITUTION, null).scores()).containsOnlyKeys(Scope.DEPARTMENT, Scope.INSTITUTION);
        assertThat(values(rollup, PHYSICIAN)).isEmpty();
    }

    @Test
    void a_fine_counts_for_each_who_pays_and_once_where_it_happened() {
        Finding vacant = by(finding("COR-HND-006", Outcome.BROKEN), "YS1", "KS2");
        BigDecimal half = BigDecimal.valueOf(100);
        Report report = report(
                Holder.ENCOUNTER,
                CLOSED,
                List.of(vacant),
                List.of(),
                List.of(fine(
                        vacant,
                        BigDecimal.valueOf(200),
                        new Share(Payer.PERSON, "YS1", half),
                        new Share(Payer.RELIEVER, "YS2", half))));
        Rollup rollup = sum(RollupPlan.MONTHLY.withEach().and(PHYSICIAN, DEPARTMENT), report);

        assertThat(cell(rollup, DEPARTMENT, "KS2").fines())
                .isEqualTo(new FineSum(1, BigDecimal.valueOf(200), BigDecimal.ZERO, 0));
        assertThat(cell(rollup, PHYSICIAN, "YS1").fines().amount()).isEqualByComparingTo(half);
        assertThat(cell(rollup, PHYSICIAN, "YS2").fines().amount()).isEqualByComparingTo(half);
        assertThat(cell(rollup, PHYSICIAN, "YS2").findings().total()).isZero();
        assertThat(rollup.cell(new Key(ImmutableList.of(PHYSICIAN, DEPARTMENT), ImmutableList.of("YS2", "KS2")))
                        .fines()
                        .amount())
                .isEqualByComparingTo(half);
    }

    @Test
    void a_fine_without_an_amount_is_counted_and_adds_nothing() {
        Finding one = by(finding("PHA-003", Outcome.BROKEN), "YS1", "KS1");
        Finding other = by(finding("REC-004", Outcome.MISSED), "YS1", "KS1");
        Report report = report(
                Holder.ENCOUNTER,
                CLOSED,
                List.of(one, other),
                List.of(),
                List.of(fine(one, (String) null, "YS1"), fine(other, "20", "YS1")));

        assertThat(cell(each(report), PHYSICIAN, "YS1").fines())
                .isEqualTo(new FineSum(2, BigDecimal.valueOf(20), BigDecimal.ZERO, 1));
    }

    @Test
    void several_dimensions_of_one_grouping_are_crossed() {
        RollupPlan plan = RollupPlan.MONTHLY.and(DEPARTMENT, PERIOD);
        Finding here = by(finding("REC-004", Outcome.MET), null, "KS1");
        Finding there = by(finding("REC-004", Outcome.MET), null, "KS2");

        Rollup rollup = sum(
                plan,
                report(CLOSED, here, there),
                report(stay("KS1", "YS1", "2024-03-31T16:00:00Z"), here),
                report(stay("KS1", "YS1", null), here));

        assertThat(rollup.by(DEPARTMENT, PERIOD).keySet())
                .extracting(Key::values)
                .containsExactly(
                        ImmutableList.of("KS1", "2024-03"),
                        ImmutableList.of("KS1", "2024-04"),
                        ImmutableList.of("KS1", ""),
                        ImmutableList.of("KS2", "2024-03"));
        assertThat(rollup.by(DEPARTMENT)).isEmpty();
    }
}
