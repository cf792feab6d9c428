package org.medquality.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.medquality.casefile.AssembledCase;
import org.medquality.catalog.Catalogue;
import org.medquality.rule.Matches;
import org.medquality.rule.Mutants;
import org.medquality.rule.Mutants.Mutant;
import org.medquality.rule.Rule;
import org.medquality.rule.RuleBook;

/** Breaks every rule in every small way and asks whether a scenario notices. */
class MutationTest {
    private static final RuleBook RULES = RuleBook.builtIn();
    private static final Catalogue CATALOGUE = Scenarios.catalogue();
    private static final Map<String, List<Scenario>> SCENARIOS = Scenarios.all();

    @TestFactory
    Stream<DynamicTest> every_change_to_a_rule_is_noticed_by_a_scenario() {
        return RULES.rules().stream()
                .filter(rule -> Scenarios.wanted(rule.requirement()))
                .collect(Collectors.groupingBy(Rule::requirement))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> assertThat(survivors(e.getKey(), e.getValue()))
                        .isEmpty()));
    }

    private static List<String> survivors(String requirement, List<Rule> rules) {
        List<Mutant> mutants = new ArrayList<>();
        for (Rule rule : rules) mutants.addAll(Mutants.of(rule, mutants.size()));
        RuleBook book = Mutants.compile(rules, mutants);
        ScenarioRunner runner = new ScenarioRunner(book, CATALOGUE);
        List<Mutant> alive = new ArrayList<>(mutants);
        for (Scenario scenario : SCENARIOS.getOrDefault(requirement, List.of())) {
            AssembledCase file = runner.assemble(scenario);
            Matches matches = book.evaluate(file);
            alive.removeIf(mutant -> noticed(runner, scenario, file, matches, rules, mutant));
        }
        return alive.stream().map(Mutant::change).toList();
    }

    private static boolean noticed(
            ScenarioRunner runner,
            Scenario scenario,
            AssembledCase file,
            Matches matches,
            List<Rule> rules,
            Mutant mutant) {
        if (!ScenarioRunner.judged(scenario, mutant.original())) return false;
        List<Rule> chosen = rules.stream()
                .filter(r -> ScenarioRunner.judged(scenario, r))
                .map(r -> r == mutant.original() ? mutant.rule() : r)
                .toList();
        String right = mutant.original().id();
        String wrong = mutant.rule().id();
        return !runner.differences(scenario, file, matches, chosen, id -> id.equals(wrong) ? right : id)
                .isEmpty();
    }
}
