package org.medquality.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.medquality.catalog.Catalogue;
import org.medquality.finding.Outcome;
import org.medquality.rule.Rule;
import org.medquality.rule.RuleBook;
import org.medquality.scenario.Scenario.Wanted;

/** Runs every scenario beside the rules, and holds that each requirement has those that it needs. */
class ScenarioTest {
    private static final RuleBook RULES = RuleBook.builtIn();
    private static final List<Rule> WANTED = RULES.rules().stream()
            .filter(rule -> Scenarios.wanted(rule.requirement()))
            .toList();
    private static final Catalogue CATALOGUE = Scenarios.catalogue();
    private static final Map<String, List<Scenario>> SCENARIOS = Scenarios.all();

    @TestFactory
    Stream<DynamicContainer> every_scenario_holds() {
        ScenarioRunner runner = new ScenarioRunner(RULES, CATALOGUE);
        return SCENARIOS.entrySet().stream()
                .map(e -> DynamicContainer.dynamicContainer(
                        e.getKey(),
                        e.getValue().stream()
                                .map(s -> DynamicTest.dynamicTest(s.name(), () -> assertThat(runner.differences(s))
                                        .as(s.name())
                                        .isEmpty()))));
    }

    @Test
    void every_requirement_with_rules_shows_a_pass_a_failure_an_unknown_and_one_that_does_not_apply() {
        for (String requirement : WANTED.stream().map(Rule::requirement).collect(Collectors.toSet())) {
            Set<Outcome.Column> shown = EnumSet.noneOf(Outcome.Column.class);
            for (Scenario scenario : SCENARIOS.getOrDefault(requirement, List.of())) {
                if (scenario.throughout() != null)
                    shown.add(scenario.throughout().column());
                scenario.then().values().forEach(w -> shown.add(shown(w)));
            }
            assertThat(shown)
                    .as(requirement)
                    .contains(
                            Outcome.Column.PASS,
                            Outcome.Column.FAIL,
                            Outcome.Column.UNKNOWN,
                            Outcome.Column.NOT_APPLICABLE);
        }
    }

    /** A hint stands for the failure that it would be if it counted. */
    private static Outcome.Column shown(Wanted wanted) {
        return "LEAD".equals(wanted.warning())
                ? Outcome.Column.FAIL
                : wanted.outcome().column();
    }

    @Test
    void every_rule_fails_in_some_scenario_and_is_met_in_some() {
        for (Rule rule : WANTED) {
            if (rule.sentence().lead()) continue;
            Set<Outcome.Column> shown = SCENARIOS.getOrDefault(rule.requirement(), List.of()).stream()
                    .flatMap(s -> s.then().entrySet().stream())
                    .filter(e -> e.getKey().rule().equals(rule.id()))
                    .map(e -> e.getValue().outcome().column())
                    .collect(Collectors.toSet());
            assertThat(shown).as(rule.id()).contains(Outcome.Column.FAIL, Outcome.Column.PASS);
        }
    }

    @Test
    void every_lead_warns_in_some_scenario() {
        WANTED.stream().filter(rule -> rule.sentence().lead()).forEach(rule -> assertThat(
                        SCENARIOS.getOrDefault(rule.requirement(), List.of()))
                .as(rule.id())
                .flatExtracting(s -> s.then().entrySet())
                .anyMatch(e -> e.getKey().rule().equals(rule.id())
                        && "LEAD".equals(e.getValue().warning())));
    }

    @Test
    void every_requirement_is_judged_by_rules_or_says_why_facts_cannot_decide_it() {
        Set<String> judged = RULES.rules().stream().map(Rule::requirement).collect(Collectors.toSet());
        CATALOGUE.requirements().values().stream()
                .filter(r -> Scenarios.wanted(r.id()))
                .forEach(r -> assertThat(
                                judged.contains(r.id()) || !r.undecided().isEmpty())
                        .as(r.id())
                        .isTrue());
        assertThat(CATALOGUE.requirements().keySet()).containsAll(judged);
    }
}
