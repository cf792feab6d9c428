package org.medquality.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.score.Findings.failed;
import static org.medquality.score.Findings.finding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medquality.catalog.Catalogue;
import org.medquality.finding.Defect;
import org.medquality.finding.Finding;
import org.medquality.finding.FindingBuilder;
import org.medquality.finding.Outcome;
import org.medquality.json.CatalogueReader;
import org.medquality.rule.RuleFiles;
import org.medquality.score.Score.Entry;
import org.medquality.score.Score.Taken;

/** The worked examples, and each part of the arithmetic by itself, with the sheet and the points that ship. */
class ScorerTest {
    private static final Catalogue CATALOGUE = CatalogueReader.read(RuleFiles.builtIn());

    private static Score score(Finding... findings) {
        return score("default", findings);
    }

    private static Score score(String profile, Finding... findings) {
        Catalogue tailored = CATALOGUE.under(CATALOGUE.profile(profile));
        return new Scorer(tailored, tailored.sheet()).chart("C1", Arrays.asList(findings));
    }

    private static void is(Score score, String value, String grade) {
        assertThat(score.value()).isEqualByComparingTo(value);
        assertThat(score.grade()).isEqualTo(grade);
        assertThat(score.provisional()).isFalse();
    }

    @Test
    void a_late_defect_takes_half_and_a_recurring_requirement_three_times_its_points() {
        is(
                score(
                        failed("REC-001", "E1", Defect.LATE),
                        failed("REC-007", "E1", Defect.LATE, "1"),
                        failed("REC-007", "E1", Defect.LATE, "2"),
                        failed("REC-007", "E1", Defect.LATE, "3"),
                        failed("REC-045", "D1", Defect.WRONG)),
                "93.5",
                "A");
    }

    @Test
    void one_veto_of_grade_b_leaves_89_points() {
        is(score(failed("REC-026", "E1", Defect.MISSING)), "89", "B");
    }

    @Test
    void a_veto_of_grade_c_leaves_grade_c_and_74_points() {
        is(score(failed("REC-018", "S1", Defect.MISSING)), "74", "C");
    }

    @Test
    void two_failures_in_one_category_are_capped_and_vetoed_together() {
        Score score = score(failed("CON-001", "S1", Defect.OUT_OF_ORDER), failed("CON-007", "T1", Defect.UNAUTHORISED));
        is(score, "74", "C");
        assertThat(score.ledger()).extracting(e -> e.points().intValue()).containsExactly(10, 10);
        assertThat(score.vetoes()).singleElement().satisfies(v -> {
            assertThat(v.requirements()).containsExactlyInAnyOrder("CON-001", "CON-007");
            assertThat(v.points()).isEqualByComparingTo("6");
        });
    }

    @Test
    void late_does_not_veto() {
        is(score(failed("REC-018", "S1", Defect.LATE)), "95", "A");
    }

    @Test
    void a_recurring_requirement_is_capped() {
        Finding[] findings = new Finding[10];
        for (int i = 0; i < 9; i++) findings[i] = failed("REC-005", "E1", Defect.LATE, "day " + i);
        findings[9] = failed("REC-008", "E1", Defect.MISSING);
        Score score = score(findings);
        is(score, "91", "A");
        assertThat(score.ledger().subList(0, 9)).extracting(Entry::taken).contains(Taken.FULLY, Taken.ITEM_CAP);
    }

    @Test
    void places_are_counted_each_up_to_a_cap() {
        Finding places = FindingBuilder.builder(failed("REC-042", "D1", Defect.EXCEEDED))
                .places(3)
                .build();
        assertThat(score(places).value())
                .isEqualByComparingTo(new BigDecimal(100)
                        .subtract(CATALOGUE.requirement("REC-042").points().multiply(new BigDecimal(3))));
        assertThat(score(FindingBuilder.builder(places).places(99).build()).value())
                .isEqualByComparingTo("90");
    }

    @Test
    void what_another_failure_counts_for_takes_nothing_and_vetoes_nothing() {
        Finding twin = FindingBuilder.builder(failed("REC-018", "S1", Defect.MISSING))
                .countedBy("CON-001")
                .build();
        Score score = score(finding("REC-004", "E1", Outcome.MET), twin);
        is(score, "100", "A");
        assertThat(score.ledger()).singleElement().satisfies(e -> assertThat(e.taken())
                .isEqualTo(Taken.ELSEWHERE));
    }

    @Test
    void an_unknown_makes_an_interval_and_a_provisional_grade_where_it_could_change_it() {
        Score score = score(
                finding("REC-004", "E1", Outcome.MET),
                finding("REC-001", "E1", Outcome.UNKNOWN),
                finding("REC-006", "E1", Outcome.MET),
                finding("REC-007", "E1", Outcome.MET),
                finding("REC-008", "E1", Outcome.MET));
        assertThat(score.value()).isNull();
        assertThat(score.best()).isEqualByComparingTo("100");
        assertThat(score.worst()).isEqualByComparingTo("74");
        assertThat(score.grade()).isEqualTo("A");
        assertThat(score.possibleGrades()).containsExactly("A", "B", "C");
        assertThat(score.provisional()).isTrue();
        assertThat(score.coverage()).isEqualByComparingTo("0.8");
    }

    @Test
    void too_little_judged_is_provisional_whatever_the_points() {
        Score score = score(finding("REC-007", "E1", Outcome.MET), finding("REC-008", "E1", Outcome.UNKNOWN));
        assertThat(score.possibleGrades()).containsExactly("A");
        assertThat(score.coverage()).isEqualByComparingTo("0.5");
        assertThat(score.provisional()).isTrue();
    }

    @Test
    void nothing_judged_is_no_score() {
        Score score = score(
                finding("REC-004", "E1", Outcome.UNKNOWN),
                finding("REC-001", "E1", Outcome.PENDING),
                finding("REC-008", "E1", Outcome.NOT_APPLICABLE));
        assertThat(score.best()).isNull();
        assertThat(score.worst()).isNull();
        assertThat(score.grade()).isNull();
        assertThat(score.coverage()).isEqualByComparingTo("0");
    }

    @Test
    void what_is_not_yet_due_takes_nothing_and_is_not_in_the_coverage() {
        Score score = score(finding("REC-004", "E1", Outcome.MET), finding("REC-001", "E1", Outcome.PENDING));
        is(score, "100", "A");
        assertThat(score.coverage()).isEqualByComparingTo("1");
    }

    @Test
    void repairing_what_is_missing_brings_back_what_lateness_does_not_take() {
        Score score = score(failed("REC-008", "E1", Defect.MISSING));
        assertThat(score.ledger()).singleElement().satisfies(e -> {
            assertThat(e.points()).isEqualByComparingTo("3");
            assertThat(e.repairable()).isTrue();
            assertThat(e.back()).isEqualByComparingTo("1.5");
        });
    }

    @Test
    void repairing_what_vetoes_brings_back_the_veto_too() {
        assertThat(score(failed("REC-018", "S1", Defect.MISSING)).ledger())
                .singleElement()
                .satisfies(e -> assertThat(e.back()).isEqualByComparingTo("21"));
    }

    @Test
    void what_was_done_late_or_without_right_cannot_be_repaired() {
        assertThat(score(failed("REC-008", "E1", Defect.LATE), failed("CON-007", "T1", Defect.UNAUTHORISED))
                        .ledger())
                .allSatisfy(e -> {
                    assertThat(e.repairable()).isFalse();
                    assertThat(e.back()).isZero();
                });
    }

    @Test
    void a_published_form_that_screens_vetoes_first_does_not_score_a_vetoed_chart() {
        Finding vetoed = failed("REC-018", "S1", Defect.MISSING);
        is(score("shandong-2010", vetoed), "0", "C");
        is(score("sichuan-2016", vetoed), "90", "C");
        is(score("default", vetoed), "74", "C");
    }

    @Test
    void a_score_on_a_threshold_has_the_grade_that_the_form_gives_it() {
        List<Finding> findings = new ArrayList<>();
        // 20 points of one category and 5 of another, each at its cap, none with a veto.
        for (String id : List.of("REC-005", "REC-006", "REC-007", "REC-008", "REC-020", "REC-010", "REC-011")) {
            for (String occurrence : List.of("1", "2", "3")) {
                findings.add(failed(id, "E1", Defect.MISSING, occurrence));
            }
        }
        Finding[] all = findings.toArray(new Finding[0]);
        is(score("default", all), "75", "B");
        is(score("sichuan-2016", all), "75", "B");
        is(score("shandong-2010", all), "75", "C");
    }
}
