package org.medquality.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.medquality.casefile.AssembledCase;
import org.medquality.catalog.Catalogue;
import org.medquality.catalog.Profile;
import org.medquality.catalog.Tariff;
import org.medquality.finding.CatalogueSettings;
import org.medquality.finding.Circumstances;
import org.medquality.finding.Finding;
import org.medquality.finding.Judge;
import org.medquality.finding.Outcome;
import org.medquality.rule.Rule;
import org.medquality.rule.RuleBook;

/** Holds that a tariff charges what the rules can find: a row that names the wrong defect would never take anything. */
class TariffScenarioTest {
    private static final RuleBook RULES = RuleBook.builtIn();
    private static final Catalogue CATALOGUE = Scenarios.catalogue();

    @Test
    void every_defect_that_a_tariff_charges_is_found_in_some_scenario() {
        for (Tariff tariff : CATALOGUE.tariffs().values()) {
            Set<String> wanted = new TreeSet<>();
            Set<String> found = new TreeSet<>();
            for (Tariff.Item item : tariff.items()) {
                item.charges().forEach((id, defects) -> {
                    if (Scenarios.wanted(id)) defects.forEach(d -> wanted.add(charge(item, id, d)));
                });
            }
            Scenarios.all().forEach((requirement, scenarios) -> {
                if (tariff.items().stream().noneMatch(item -> item.speaksOf(requirement))) return;
                scenarios.forEach(scenario -> charged(tariff, scenario, found));
            });
            assertThat(wanted).isSubsetOf(found);
        }
    }

    private static void charged(Tariff tariff, Scenario scenario, Set<String> found) {
        AssembledCase assembled = new ScenarioRunner(RULES, CATALOGUE).assemble(scenario);
        Circumstances circumstances = Circumstances.of(assembled);
        for (Finding finding : findings(scenario, assembled)) {
            if (finding.outcome().column() != Outcome.Column.FAIL || finding.defect() == null) continue;
            String defect = finding.defect().name();
            Tariff.Item item = tariff.item(finding.rule(), defect, circumstances.care());
            if (item == null) continue;
            found.add(charge(item, finding.rule(), defect));
            found.add(charge(item, finding.requirement(), defect));
        }
    }

    /** A rule finds one of the two sorts of lateness, by its sentence. */
    private static String charge(Tariff.Item item, String id, String defect) {
        return item.code() + " " + id + " " + (defect.equals("OUT_OF_ORDER") ? "LATE" : defect);
    }

    private static List<Finding> findings(Scenario scenario, AssembledCase assembled) {
        List<Rule> rules = new ArrayList<>(RULES.rules());
        rules.removeIf(rule -> !ScenarioRunner.judged(scenario, rule));
        Catalogue tailored = CATALOGUE.under(Profile.of(scenario.settings()));
        return new Judge(rules, List.of(CATALOGUE.requirement(scenario.requirement())), CatalogueSettings.of(tailored))
                .judge(assembled, RULES.evaluate(assembled));
    }
}
