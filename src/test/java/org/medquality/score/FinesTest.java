package org.medquality.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.score.Findings.failed;
import static org.medquality.score.Findings.finding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medquality.catalog.Care;
import org.medquality.catalog.Tariff;
import org.medquality.catalog.Tariff.Item;
import org.medquality.finding.Circumstances;
import org.medquality.finding.Defect;
import org.medquality.finding.Finding;
import org.medquality.finding.FindingBuilder;
import org.medquality.finding.Outcome;
import org.medquality.finding.Ref;
import org.medquality.finding.Responsible;
import org.medquality.json.CatalogueReader;
import org.medquality.rule.RuleFiles;
import org.medquality.score.FineLine.Open;
import org.medquality.score.FineLine.Share;

class FinesTest {
    private static final Tariff SHIPPED =
            CatalogueReader.read(RuleFiles.builtIn()).tariffs().get("township-002");
    /** The plan as it will be charged when every requirement has rules. */
    static final Tariff PLAN = new Tariff(
            SHIPPED.name(),
            SHIPPED.titleZh(),
            SHIPPED.titleEn(),
            SHIPPED.regulation(),
            SHIPPED.note(),
            SHIPPED.items().stream().map(FinesTest::judged).collect(ImmutableList.toImmutableList()));

    private static final Map<String, String> RELIEVERS = Map.of("F1", "接班人");

    private static Item judged(Item item) {
        return new Item(
                item.code(),
                item.article(),
                item.ground(),
                item.amount(),
                item.confiscates(),
                item.per(),
                item.shares(),
                item.care(),
                ImmutableMap.<String, ImmutableSet<String>>builder()
                        .putAll(item.charges())
                        .putAll(item.unjudged())
                        .buildOrThrow(),
                ImmutableMap.of(),
                item.separate(),
                item.replaces(),
                item.note());
    }

    private static Finding of(Finding finding) {
        return FindingBuilder.builder(finding)
                .responsible(new Responsible("当事人", "科室"))
                .build();
    }

    private static Finding failure(String rule, Defect defect) {
        return of(failed(rule, "F1", defect));
    }

    private static Finding countedBy(Finding finding, String rule) {
        return FindingBuilder.builder(finding).countedBy(rule).build();
    }

    private static ImmutableList<FineLine> in(@Nullable Care care, Finding... findings) {
        return new Fines(PLAN, FineBasis.UNKNOWN)
                .lines(List.of(findings), new Circumstances(care, ImmutableMap.copyOf(RELIEVERS)));
    }

    private static ImmutableList<FineLine> lines(Finding... findings) {
        return in(Care.INPATIENT, findings);
    }

    private static List<String> items(List<FineLine> lines) {
        return lines.stream().map(FineLine::item).toList();
    }

    private static String shown(FineLine line) {
        return Stream.of(
                        line.item(),
                        "×" + line.quantity(),
                        line.amount() == null ? "-" : line.amount().toPlainString(),
                        line.floor() == null ? "" : "≥" + line.floor().toPlainString(),
                        line.open() == null ? "" : line.open().name(),
                        line.shares().stream().map(FinesTest::shown).collect(Collectors.joining(" + ")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String shown(Share share) {
        return share.payer() + " " + share.id() + " "
                + (share.amount() == null ? "-" : share.amount().toPlainString());
    }

    /** One failure of each row, at three places. */
    private static Stream<FineLine> oneOfEach(FineBasis basis) {
        return PLAN.items().stream().flatMap(item -> {
            Map.Entry<String, ImmutableSet<String>> first =
                    item.charges().entrySet().iterator().next();
            Finding failure = FindingBuilder.builder(failure(
                            first.getKey(),
                            Defect.valueOf(first.getValue().iterator().next())))
                    .places(3)
                    .build();
            return new Fines(PLAN, basis)
                    .lines(List.of(failure), new Circumstances(item.care(), ImmutableMap.copyOf(RELIEVERS))).stream();
        });
    }

    @Test
    void every_row_of_the_plan_takes_what_the_plan_says_from_whom_it_says() {
        assertThat(oneOfEach(FineBasis.UNKNOWN).map(FinesTest::shown).collect(Collectors.joining("\n", "", "\n")))
                .isEqualTo("""
                        P2-01 ×1 20 PERSON 当事人 20
                        P2-02 ×1 20 PERSON 当事人 20
                        P2-03 ×1 20 PERSON 当事人 20
                        P2-04 ×1 200 PERSON 当事人 100 + RELIEVER 接班人 100
                        P2-05 ×1 20 PERSON 当事人 20
                        P2-06 ×1 20 PERSON 当事人 20
                        P2-07 ×1 30 PERSON 当事人 30
                        P2-08 ×1 10 PERSON 当事人 10
                        P2-09 ×1 5 PERSON 当事人 5
                        P2-10 ×1 5 PERSON 当事人 5
                        P2-11 ×1 5 PERSON 当事人 5
                        P2-12 ×1 20 PERSON 当事人 20
                        P2-13 ×3 15 PERSON 当事人 15
                        P2-14 ×1 5 PERSON 当事人 5
                        P2-15 ×1 20 PERSON 当事人 20
                        P2-16 ×3 15 PERSON 当事人 15
                        P2-17 ×1 10 PERSON 当事人 10
                        P2-18 ×1 20 PERSON 当事人 20
                        P2-19 ×1 10 PERSON 当事人 10
                        P2-20 ×1 10 PERSON 当事人 10
                        P2-21 ×1 50 PERSON 当事人 50
                        P2-22 ×1 20 PERSON 当事人 20
                        P2-23 ×1 20 PERSON 当事人 20
                        P2-24 ×1 20 PERSON 当事人 20
                        P2-25 ×1 10 PERSON 当事人 10
                        P2-26 ×1 10 PERSON 当事人 10
                        P2-27 ×1 10 PERSON 当事人 10
                        P2-28 ×1 10 PERSON 当事人 10
                        P2-29 ×1 10 PERSON 当事人 10
                        P2-30 ×1 10 PERSON 当事人 10
                        P2-31 ×1 10 PERSON 当事人 10
                        P2-32 ×1 10 PERSON 当事人 10
                        P2-33 ×1 100 PERSON 当事人 100
                        P2-34 ×1 10 PERSON 当事人 10
                        P2-35 ×1 10 PERSON 当事人 10
                        P2-36 ×1 10 PERSON 当事人 10
                        P2-37 ×1 - SUM_UNKNOWN PHARMACY_STAFF 科室 -
                        P2-38 ×1 - SUM_UNKNOWN PHARMACY_STAFF 科室 -
                        P2-39 ×1 - SUM_UNKNOWN PERSON 当事人 -
                        P2-40 ×1 - SUM_UNKNOWN PHARMACY_STAFF 科室 -
                        P2-41 ×1 - SUM_UNKNOWN DEPARTMENT 科室 -
                        P2-42 ×1 - NOT_STATED PERSON 当事人 -
                        """);
    }

    @Test
    void every_defect_that_a_row_names_is_charged_by_that_row_and_no_other_is() {
        for (Item item : PLAN.items()) {
            item.charges().forEach((id, defects) -> {
                for (Defect defect : Defect.values()) {
                    List<String> found = items(in(item.care(), failure(id, defect)));
                    if (defects.contains(defect.name()))
                        assertThat(found).as(id + " " + defect).containsExactly(item.code());
                    else assertThat(found).as(id + " " + defect).doesNotContain(item.code());
                }
            });
        }
    }

    @Test
    void a_loss_a_shortage_and_the_fine_of_a_superior_are_passed_on_in_full_and_ten_times_is_a_floor() {
        assertThat(oneOfEach((finding, item) -> new BigDecimal("350.50"))
                        .filter(line -> line.base() != null)
                        .map(FinesTest::shown))
                .containsExactly(
                        "P2-37 ×1 350.50 PHARMACY_STAFF 科室 350.50",
                        "P2-38 ×1 350.50 PHARMACY_STAFF 科室 350.50",
                        "P2-39 ×1 - ≥3505.00 FLOOR_ONLY PERSON 当事人 -",
                        "P2-40 ×1 350.50 PHARMACY_STAFF 科室 350.50",
                        "P2-41 ×1 350.50 DEPARTMENT 科室 350.50",
                        "P2-42 ×1 350.50 PERSON 当事人 350.50");
    }

    @Test
    void a_sum_that_nobody_knows_is_no_zero_in_any_total() {
        FineTotals totals = FineTotals.of(oneOfEach(FineBasis.UNKNOWN).toList());

        assertThat(totals.byItem().get("P2-37")).isEqualTo(new FineSum(1, BigDecimal.ZERO, BigDecimal.ZERO, 1));
        assertThat(totals.total().open()).isEqualTo(6);
        assertThat(totals.total().lines()).isEqualTo(42);
        assertThat(totals.total().amount()).isEqualByComparingTo("800");
    }

    @Test
    void a_missing_record_costs_what_missing_costs_and_not_its_lateness_too() {
        Finding late = of(failed("REC-001", "E1", Defect.LATE));
        Finding missing = of(failed("REC-001", "E1", Defect.MISSING));

        assertThat(items(lines(late))).containsExactly("P2-14");
        assertThat(items(lines(late, missing))).containsExactly("P2-15");
        assertThat(items(lines(missing, of(failed("REC-004", "E1", Defect.LATE)))))
                .containsExactly("P2-15", "P2-14");
    }

    @Test
    void two_records_of_one_change_are_two_occurrences_though_one_counts_for_the_other() {
        Finding leaving = countedBy(failure("REC-010.1", Defect.OUT_OF_ORDER), "REC-010.2");
        Finding entering = failure("REC-010.2", Defect.MISSING);

        assertThat(items(lines(leaving, entering))).containsExactly("P2-14", "P2-15");
    }

    @Test
    void two_rules_on_one_record_charge_it_once_and_by_the_failure_that_counts() {
        Finding hours = countedBy(failure("REC-020.1", Defect.LATE), "REC-020.2");
        Finding day = failure("REC-020.2", Defect.LATE);

        assertThat(lines(hours, day)).extracting(FineLine::rule).containsExactly("REC-020.2");
    }

    @Test
    void a_session_that_was_not_held_costs_once_and_not_its_record_too() {
        Finding notHeld = countedBy(failure("NUR-007.1", Defect.MISSING), "NUR-007.2");
        Finding notRecorded = failure("NUR-007.2", Defect.INCOMPLETE);
        Finding otherDay =
                FindingBuilder.builder(notRecorded).occurrence("2024-03-02").build();

        assertThat(items(lines(notHeld, notRecorded))).containsExactly("P2-20");
        assertThat(items(lines(notHeld, otherDay))).containsExactly("P2-20", "P2-19");
    }

    @Test
    void a_prescription_costs_by_its_own_row_and_not_by_that_of_all_documents_too() {
        Finding illegible = failure("REC-045", Defect.WRONG);
        Finding short5 = failure("RX-001", Defect.INCOMPLETE);
        Finding otherSheet =
                FindingBuilder.builder(short5).subject(new Ref("Fact", "F2")).build();

        assertThat(items(lines(illegible, short5))).containsExactly("P2-11");
        assertThat(items(lines(illegible, otherSheet))).containsExactly("P2-08", "P2-11");
    }

    @Test
    void a_vacant_post_costs_on_top_of_leaving_it_whichever_counts_for_the_other() {
        Finding left = failure("COR-HND-005.1", Defect.PROHIBITED);
        Finding vacant = failure("COR-HND-006.1", Defect.OUT_OF_ORDER);

        assertThat(items(lines(left, vacant))).containsExactly("P2-03", "P2-04");
        assertThat(items(lines(left, countedBy(vacant, "COR-HND-005.1")))).containsExactly("P2-03", "P2-04");
        assertThat(items(lines(countedBy(left, "COR-HND-006.1"), vacant))).containsExactly("P2-03", "P2-04");
    }

    @Test
    void who_had_to_relieve_and_is_not_known_pays_his_share_all_the_same() {
        FineLine line = new Fines(PLAN, FineBasis.UNKNOWN)
                .lines(List.of(failure("COR-HND-006.1", Defect.MISSING)), new Circumstances(null, ImmutableMap.of()))
                .get(0);

        assertThat(shown(line)).isEqualTo("P2-04 ×1 200 PERSON 当事人 100 + RELIEVER null 100");
        assertThat(FineTotals.of(List.of(line)).byPayee().keySet())
                .containsExactly(new Payee(Payee.Kind.PERSON, "当事人"), new Payee(Payee.Kind.PERSON, null));
    }

    @Test
    void the_handover_book_and_the_bedside_cost_separately() {
        Finding bedside = failure("COR-HND-003.1", Defect.WRONG);
        Finding book = countedBy(failure("COR-HND-004.2", Defect.WRONG), "COR-HND-003.1");

        assertThat(items(lines(bedside, book))).containsExactly("P2-06", "P2-05");
    }

    @Test
    void an_event_costs_once() {
        Finding card = failure("VER-017.1", Defect.INCOMPLETE);
        Finding executor = countedBy(failure("VER-017.3", Defect.INCOMPLETE), "VER-017.1");

        assertThat(lines(card, executor)).extracting(FineLine::rule).containsExactly("VER-017.1");
    }

    @Test
    void what_counts_but_costs_nothing_leaves_the_fine_to_what_it_counts_for() {
        Finding signature = failure("NUR-006.4", Defect.INCOMPLETE);
        Finding record = countedBy(failure("NUR-006.1", Defect.MISSING), "NUR-006.4");

        assertThat(lines(signature, record)).extracting(FineLine::rule).containsExactly("NUR-006.1");
        Finding card = countedBy(failure("VER-017.1", Defect.INCOMPLETE), "NUR-006.4");
        assertThat(lines(signature, record, card)).hasSize(1);
    }

    @Test
    void a_chain_of_failures_of_one_event_costs_once() {
        Finding last = failure("VER-019.2", Defect.WRONG);
        Finding middle = countedBy(failure("NUR-009.1", Defect.WRONG), "VER-019.2");
        Finding first = countedBy(failure("NUR-012.2", Defect.WRONG), "NUR-009.1");

        assertThat(lines(first, middle, last)).extracting(FineLine::rule).containsExactly("VER-019.2");
    }

    @Test
    void the_same_failures_of_two_facts_cost_each() {
        Finding one = failure("VER-017.1", Defect.INCOMPLETE);
        Finding other = countedBy(of(failed("VER-017.3", "F2", Defect.INCOMPLETE)), "VER-017.1");

        assertThat(lines(one, other)).hasSize(2);
    }

    @Test
    void errors_cost_by_the_chart_in_which_they_stand_and_rescues_of_visits_cost_nothing() {
        Finding errors = failure("REC-042", Defect.EXCEEDED);
        Finding rescue = failure("REC-012.1", Defect.LATE);

        assertThat(items(in(Care.INPATIENT, errors, rescue))).containsExactly("P2-14", "P2-16");
        assertThat(items(in(Care.OUTPATIENT, errors, rescue))).containsExactly("P2-13");
        assertThat(items(in(null, errors, rescue))).isEmpty();
    }

    @Test
    void what_does_not_fail_costs_nothing() {
        for (Outcome outcome : Outcome.values()) {
            if (outcome.column() == Outcome.Column.FAIL) continue;
            assertThat(lines(of(finding("REC-001", "E1", outcome)))).isEmpty();
        }
    }

    @Test
    void nobody_pays_by_name_where_nobody_is_known() {
        FineLine line = lines(failed("REC-001", "E1", Defect.MISSING)).get(0);

        assertThat(shown(line)).isEqualTo("P2-15 ×1 20 PERSON null 20");
        assertThat(line.department()).isNull();
    }

    @Test
    void a_line_without_an_amount_says_why() {
        assertThat(oneOfEach(FineBasis.UNKNOWN))
                .allSatisfy(line -> assertThat(line.open() == null).isEqualTo(line.amount() != null));
        assertThat(oneOfEach((finding, item) -> BigDecimal.TEN).map(FineLine::open))
                .containsOnly(null, Open.FLOOR_ONLY);
    }
}
