package org.medquality.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medquality.casefile.AssembledCase;
import org.medquality.casefile.CaseFile;
import org.medquality.casefile.Settings;
import org.medquality.catalog.Catalogue;
import org.medquality.catalog.InForce;
import org.medquality.catalog.Requirement;
import org.medquality.catalog.RequirementBuilder;
import org.medquality.catalog.Subject;
import org.medquality.fact.EncounterBuilder;
import org.medquality.fact.Fact;
import org.medquality.fact.FactType;
import org.medquality.fact.Incident;
import org.medquality.fact.IncidentBuilder;
import org.medquality.fact.IndicatorValueBuilder;
import org.medquality.fact.InstitutionBuilder;
import org.medquality.fact.OrderBuilder;
import org.medquality.fact.SurgeryBuilder;
import org.medquality.fact.Technology;
import org.medquality.fact.TechnologyBuilder;
import org.medquality.json.CatalogueReader;
import org.medquality.rule.RuleBook;
import org.medquality.rule.RuleFiles;

/** What the judge makes of sentences, texts of several years and files of two kinds. */
class JudgeTest {
    private static final Catalogue CATALOGUE = CatalogueReader.read(RuleFiles.builtIn());
    private static final Settings SETTINGS = CatalogueSettings.of(CATALOGUE);
    private static final Requirement REQUIREMENT = RequirementBuilder.builder(CATALOGUE.requirement("REC-004"))
            .inForce(InForce.ALWAYS)
            .build();
    private static final Fact STAY = EncounterBuilder.builder()
            .id("E1")
            .patientId("P1")
            .kind("inpatient")
            .startedAt(at("2024-03-01T08:00"))
            .build();
    private static final Fact HOSPITAL =
            InstitutionBuilder.builder().id("H1").level("2").build();

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CaseFile.DEFAULT_ZONE).toInstant();
    }

    private static SurgeryBuilder surgery() {
        return SurgeryBuilder.builder()
                .id("S1")
                .encounterId("E1")
                .code("47.01")
                .surgeonId("YS1")
                .startedAt(at("2024-03-02T09:00"));
    }

    private static TechnologyBuilder technology() {
        return TechnologyBuilder.builder()
                .id("T1")
                .institutionId("H1")
                .code("G08")
                .firstCaseAt(at("2024-03-02T09:00"));
    }

    private static List<Finding> findings(Requirement requirement, String rules, Fact... facts) {
        RuleBook book = RuleBook.compile(Map.of("rules/record/record.drl", """
                package rules.record
                import org.medquality.fact.*
                import static org.medquality.duty.Duties.*
                import java.util.List
                """ + rules));
        CaseFile.Builder file = CaseFile.builder("C1").asOf(at("2024-06-01T00:00"));
        FactType.submitted().forEach(type -> file.supply(type.record()));
        AssembledCase assembled = CatalogueSettings.assembler(CATALOGUE, SETTINGS)
                .assemble(file.add(facts).build());
        return new Judge(book.rules(), List.of(requirement), SETTINGS).judge(assembled, book.evaluate(assembled));
    }

    private static String rule(String id, String when, String sentence) {
        return "rule \"" + id + " 要求\"\nwhen\n    " + when + "\nthen\n    insert( " + sentence + " );\nend\n";
    }

    @Test
    void a_finding_knows_when_its_event_was_and_no_due_time_stands_for_it() {
        String check = rule("REC-004", "$s : Surgery()", "check( $s.plannedSurgeonId ).isRecorded().on( $s )");
        String clock = rule(
                "REC-004",
                "$stay : Encounter() $notes : List() from collect( Document() )",
                "expect( $notes ).within( hours( 8 ) ).after( $stay )");

        assertThat(findings(REQUIREMENT, check, STAY, surgery().build()))
                .extracting(Finding::at)
                .containsExactly(at("2024-03-02T09:00"));
        assertThat(findings(REQUIREMENT, clock, STAY))
                .extracting(Finding::at, Finding::due)
                .containsExactly(tuple(at("2024-03-01T08:00"), at("2024-03-01T16:00")));
        assertThat(findings(REQUIREMENT, check, STAY))
                .extracting(Finding::outcome, Finding::at)
                .containsExactly(tuple(Outcome.NOT_APPLICABLE, null));
    }

    @Test
    void a_failure_that_is_only_a_lead_is_met_with_a_warning_that_names_the_defect() {
        String lead =
                rule("REC-004", "$s : Surgery()", "check( $s.plannedSurgeonId ).is( $s.surgeonId ).on( $s ).asLead()");

        assertThat(findings(
                        REQUIREMENT,
                        lead,
                        STAY,
                        surgery().plannedSurgeonId("YS2").build()))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.outcome()).isEqualTo(Outcome.MET);
                    assertThat(f.defect()).isNull();
                    assertThat(f.warnings()).containsExactly(Reason.of(Reason.Code.LEAD, "WRONG"));
                });
        assertThat(findings(
                        REQUIREMENT,
                        lead,
                        STAY,
                        surgery().plannedSurgeonId("YS1").build()))
                .singleElement()
                .satisfies(f -> assertThat(f.warnings()).isEmpty());
        assertThat(findings(REQUIREMENT, lead, STAY, surgery().build()))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.UNKNOWN);
    }

    @Test
    void a_date_counts_from_the_begin_of_its_day() {
        String before =
                rule("REC-004", "$t : Technology()", "expect( $t.selfAssessedAt ).of( $t ).before( $t.firstCaseAt )");

        assertThat(outcome(before, "2024-03-02")).isEqualTo(Outcome.MET);
        assertThat(outcome(before, "2024-03-03")).isEqualTo(Outcome.LATE);
    }

    private static Outcome outcome(String rules, String assessed) {
        Technology assessedOn =
                technology().selfAssessedAt(LocalDate.parse(assessed)).build();
        return findings(REQUIREMENT, rules, HOSPITAL, assessedOn).get(0).outcome();
    }

    @Test
    void whole_days_and_months_back_begin_with_the_first_of_them() {
        String days = rule(
                "REC-004",
                "$t : Technology()",
                "expect( $t.selfAssessedAt ).of( $t ).within( days( 7 ) ).before( $t.firstCaseAt )");
        String months = days.replace("days( 7 )", "months( 12 )");

        assertThat(outcome(days, "2024-02-24")).isEqualTo(Outcome.MET);
        assertThat(outcome(days, "2024-02-23")).isEqualTo(Outcome.MISSED);
        assertThat(outcome(months, "2023-03-02")).isEqualTo(Outcome.MET);
        assertThat(outcome(months, "2023-03-01")).isEqualTo(Outcome.MISSED);
    }

    @Test
    void a_date_that_lies_ahead_has_not_come() {
        String before =
                rule("REC-004", "$t : Technology()", "expect( $t.selfAssessedAt ).of( $t ).before( $t.firstCaseAt )");

        assertThat(outcome(before, "2024-06-01")).isEqualTo(Outcome.LATE);
        assertThat(outcome(before, "2024-06-02")).isEqualTo(Outcome.MISSED);
    }

    @Test
    void a_duty_ends_with_the_moment_that_comes_before_it_is_due() {
        String until = rule(
                "REC-004",
                "$s : Surgery()",
                "expect( $s.leftRoomAt ).of( $s ).within( hours( 2 ) ).after( $s.startedAt ).until( $s.endedAt )");

        assertThat(findings(
                        REQUIREMENT,
                        until,
                        STAY,
                        surgery().endedAt(at("2024-03-02T10:59")).build()))
                .singleElement()
                .satisfies(f -> assertThat(f.because()).containsExactly(Reason.of(Reason.Code.ENDED_BEFORE_DUE)));
        assertThat(left(until, surgery().endedAt(at("2024-03-02T11:00")))).isEqualTo(Outcome.MISSED);
        assertThat(left(until, surgery())).isEqualTo(Outcome.MISSED);
        SurgeryBuilder early = surgery().endedAt(at("2024-03-02T10:00")).leftRoomAt(at("2024-03-02T10:30"));
        assertThat(left(until, early)).isEqualTo(Outcome.MET);
    }

    private static Outcome left(String rules, SurgeryBuilder surgery) {
        return findings(REQUIREMENT, rules, STAY, surgery.build()).get(0).outcome();
    }

    @Test
    void the_text_in_force_on_the_day_of_the_event_judges_it() {
        String rules = rule("REC-004.1", "$s : Surgery()", "check( $s.level ).is( \"4\" ).on( $s )")
                + rule("REC-004.2", "$s : Surgery()", "check( $s.level ).is( \"3\" ).on( $s )");
        Requirement editions = RequirementBuilder.builder(REQUIREMENT)
                .versions(ImmutableMap.of(
                        "REC-004.1", new InForce(LocalDate.of(2024, 3, 2), null),
                        "REC-004.2", new InForce(LocalDate.of(2010, 3, 1), LocalDate.of(2024, 3, 1))))
                .build();

        assertThat(findings(editions, rules, STAY, surgery().level("3").build()))
                .extracting(f -> f.rule() + " " + f.outcome())
                .containsExactly("REC-004.1 BROKEN");
        assertThat(findings(
                        editions,
                        rules,
                        STAY,
                        surgery().level("3").startedAt(at("2024-03-01T23:59")).build()))
                .extracting(f -> f.rule() + " " + f.outcome())
                .containsExactly("REC-004.2 MET");
        assertThat(findings(
                        editions,
                        rules,
                        STAY,
                        surgery().level("3").startedAt(at("2010-02-28T23:59")).build()))
                .singleElement()
                .satisfies(f ->
                        assertThat(f.because()).containsExactly(Reason.of(Reason.Code.NOT_IN_FORCE, "2024-03-02")));
        assertThat(findings(
                        RequirementBuilder.builder(editions)
                                .versions(ImmutableMap.of("REC-004.2", editions.inForce("REC-004.2")))
                                .build(),
                        rule("REC-004.2", "$s : Surgery()", "check( $s.level ).is( \"3\" ).on( $s )"),
                        STAY,
                        surgery().build()))
                .singleElement()
                .satisfies(f -> assertThat(f.because()).containsExactly(Reason.of(Reason.Code.REPLACED, "2024-03-01")));
    }

    @Test
    void what_is_put_on_the_institutions_own_facts_is_judged_in_its_file_alone() {
        String rules = rule("REC-004", "$t : Technology()", "check( $t.listed ).is( true ).on( $t )");

        assertThat(findings(REQUIREMENT, rules, STAY, technology().listed(false).build()))
                .isEmpty();
        assertThat(findings(
                        REQUIREMENT, rules, HOSPITAL, technology().listed(false).build()))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.BROKEN);
    }

    @Test
    void what_concerns_an_encounter_is_not_judged_in_the_file_of_an_institution() {
        String rules = rule("REC-004", "$s : Surgery()", "check( $s.level ).is( \"3\" ).on( $s )");

        assertThat(findings(REQUIREMENT, rules, HOSPITAL)).isEmpty();
    }

    @Test
    void what_either_may_hold_is_judged_where_it_stands() {
        String rules = rule("REC-004", "$i : Incident()", "check( $i.verified ).is( false ).on( $i )");
        Incident incident = IncidentBuilder.builder()
                .id("I1")
                .kind("information_security")
                .foundAt(at("2024-03-02T09:00"))
                .verified(true)
                .build();

        assertThat(findings(REQUIREMENT, rules, STAY, incident)).hasSize(1);
        assertThat(findings(REQUIREMENT, rules, HOSPITAL, incident)).hasSize(1);
        assertThat(findings(REQUIREMENT, rules, HOSPITAL))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.NOT_APPLICABLE);
    }

    @Test
    void a_number_is_held_against_its_figure_to_the_last_digit() {
        String rules = rule("REC-004", "$o : Order()", "check( $o.volumeMl ).atMost( 800 ).on( $o )");
        Fact order = OrderBuilder.builder()
                .id("O1")
                .encounterId("E1")
                .kind("blood")
                .issuedAt(at("2024-03-02T09:00"))
                .volumeMl(new BigDecimal("800.5"))
                .build();

        assertThat(findings(REQUIREMENT, rules, STAY, order)).singleElement().satisfies(f -> {
            assertThat(f.outcome()).isEqualTo(Outcome.BROKEN);
            assertThat(f.places()).isEqualTo(1);
        });
    }

    @Test
    void an_indicator_on_the_wrong_side_of_its_figure_is_off_its_target_once() {
        Requirement target = RequirementBuilder.builder(REQUIREMENT)
                .subject(Subject.INDICATOR)
                .build();
        String most = rule("REC-004", "$v : IndicatorValue()", "check( $v.value ).atMost( 60 ).on( $v )");
        String least = rule("REC-004", "$v : IndicatorValue()", "check( $v.value ).atLeast( 60 ).on( $v )");

        assertThat(findings(target, most, HOSPITAL, indicator("65")))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.defect()).isEqualTo(Defect.OFF_TARGET);
                    assertThat(f.places()).isEqualTo(1);
                });
        assertThat(findings(target, least, HOSPITAL, indicator("55")))
                .extracting(Finding::defect)
                .containsExactly(Defect.OFF_TARGET);
        assertThat(findings(target, most, HOSPITAL, indicator("60")))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.MET);
    }

    private static Fact indicator(String value) {
        return IndicatorValueBuilder.builder()
                .indicatorCode("X-1")
                .scopeKind("institution")
                .scopeId("H1")
                .periodKey("2024")
                .value(new BigDecimal(value))
                .build();
    }
}
