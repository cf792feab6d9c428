package org.medquality.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.medquality.fact.DocumentBuilder;
import org.medquality.fact.EncounterBuilder;
import org.medquality.fact.Fact;
import org.medquality.fact.ReportBuilder;
import org.medquality.rule.Condition.Operator;
import org.medquality.rule.Operand.Literal;

class RuleEngineTest {
    private static final Instant T = Instant.parse("2024-03-01T00:00:00Z");
    private static final List<Fact> FACTS = List.of(
            EncounterBuilder.builder()
                    .id("E1")
                    .patientId("P1")
                    .kind("inpatient")
                    .startedAt(T)
                    .build(),
            DocumentBuilder.builder()
                    .id("D1")
                    .encounterId("E1")
                    .type("FIRST_PROGRESS_NOTE")
                    .firstSignedAt(T)
                    .build());
    private static final Rule GOOD =
            RuleBook.read(Map.of("rules/record/record.drl", """
                    package rules.record
                    import org.medquality.fact.*
                    import static org.medquality.duty.Duties.*
                    import java.util.List
                    rule "REC-004 首次病程记录 8 小时"
                    when
                        $stay  : Encounter( kind == "inpatient" )
                        $notes : List() from collect( Document( type == "FIRST_PROGRESS_NOTE" ) )
                    then
                        insert( expect( $notes ).within( hours( 8 ) ).after( $stay ) );
                    end
                    """)).get(0);

    /** No author can write this: what it stands for is a defect of the engine or of a fact. */
    private static Literal code(String java) {
        return new Literal(new Object() {
            @Override
            public String toString() {
                return java;
            }
        });
    }

    private static Rule throwingInThen() {
        Sentence.Simple sentence = new Sentence.Simple(
                "check",
                new Operand.Path("$stay", "kind"),
                ImmutableList.of(
                        new Sentence.Word("is", ImmutableList.of(code("Integer.parseInt( \"x\" )"))),
                        new Sentence.Word("on", ImmutableList.of(new Operand.Variable("$stay")))));
        return new Rule(
                "REC-901", "", "record", "", 1, ImmutableList.of(GOOD.patterns().get(0)), sentence);
    }

    private static Rule throwingInWhen() {
        Pattern stay = GOOD.patterns().get(0);
        Condition condition =
                new Condition("repeatAdmission.booleanValue()", Operator.EQUAL, ImmutableList.of(new Literal(true)));
        Pattern bad = new Pattern(Pattern.Role.TRIGGER, "$stay", stay.type(), ImmutableList.of(condition));
        return new Rule(
                "REC-902",
                "",
                "record",
                "",
                1,
                ImmutableList.of(bad, GOOD.patterns().get(1)),
                GOOD.sentence());
    }

    private static Matches evaluate(Rule... rules) {
        return new RuleEngine(
                        Maps.uniqueIndex(List.of(rules), Rule::id),
                        CompiledRules.compile(List.of(rules)).load())
                .evaluate(FACTS);
    }

    @Test
    void a_rule_that_throws_in_then_fails_alone() {
        Matches matches = evaluate(GOOD, throwingInThen());
        assertThat(matches.failed()).extracting(Rule::id).containsExactly("REC-901");
        assertThat(matches.found().get(GOOD)).hasSize(1);
    }

    @Test
    void a_rule_that_throws_in_when_fails_alone() {
        Matches matches = evaluate(GOOD, throwingInWhen());
        assertThat(matches.failed()).extracting(Rule::id).containsExactly("REC-902");
        assertThat(matches.found().get(GOOD)).hasSize(1);
    }

    @Test
    void the_same_matches_are_found_whatever_else_fails() {
        Object alone = evaluate(GOOD).found().get(GOOD);
        assertThat(Stream.of(evaluate(GOOD, throwingInThen()), evaluate(GOOD, throwingInWhen(), throwingInThen())))
                .allSatisfy(m -> assertThat(m.found().get(GOOD)).isEqualTo(alone));
    }

    @Test
    void a_property_whose_name_looks_like_a_getter_is_read_on_either_side() {
        List<Rule> rules = RuleBook.read(Map.of("rules/record/record.drl", """
                package rules.record
                import org.medquality.fact.*
                import static org.medquality.duty.Duties.*
                import java.util.List
                rule "REC-903 标本在报告以前签收"
                when
                    $report : Report( specimenReceivedAt <= issuedAt, issuedAt >= specimenReceivedAt )
                then
                    insert( check( $report.kind ).is( "laboratory" ).on( $report ) );
                end
                """));
        Fact report = ReportBuilder.builder()
                .id("B1")
                .encounterId("E1")
                .kind("laboratory")
                .itemCode("K")
                .specimenReceivedAt(T)
                .issuedAt(T)
                .build();

        Matches matches = new RuleEngine(
                        Maps.uniqueIndex(rules, Rule::id),
                        CompiledRules.compile(rules).load())
                .evaluate(List.of(report));

        assertThat(matches.failed()).isEmpty();
        assertThat(matches.found().values()).hasSize(1);
    }
}
