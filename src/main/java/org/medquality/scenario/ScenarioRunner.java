package org.medquality.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.AssembledCase;
import org.medquality.casefile.Settings;
import org.medquality.catalog.Catalogue;
import org.medquality.catalog.Profile;
import org.medquality.catalog.Requirement;
import org.medquality.finding.CatalogueSettings;
import org.medquality.finding.Finding;
import org.medquality.finding.Judge;
import org.medquality.finding.Outcome;
import org.medquality.finding.Reason;
import org.medquality.rule.Matches;
import org.medquality.rule.Rule;
import org.medquality.rule.RuleBook;
import org.medquality.scenario.Scenario.Address;
import org.medquality.scenario.Scenario.Wanted;

/** Runs scenarios and says where the findings differ from what they want. */
public final class ScenarioRunner {
    private final RuleBook rules;
    private final Catalogue catalogue;

    /** Runs scenarios with these rules. */
    public ScenarioRunner(RuleBook rules, Catalogue catalogue) {
        this.rules = rules;
        this.catalogue = catalogue;
    }

    /** The differences, each in one sentence; empty when the scenario holds. */
    public List<String> differences(Scenario scenario) {
        AssembledCase assembled = assemble(scenario);
        List<Rule> chosen =
                rules.rules().stream().filter(r -> judged(scenario, r)).toList();
        return differences(scenario, assembled, rules.evaluate(assembled), chosen, UnaryOperator.identity());
    }

    /** Whether the scenario speaks of a rule. */
    public static boolean judged(Scenario scenario, Rule rule) {
        return rule.requirement().equals(scenario.requirement())
                && (scenario.only() == null || scenario.only().equals(rule.id()));
    }

    /** The case of a scenario, with what the assembler derives. */
    public AssembledCase assemble(Scenario scenario) {
        return CatalogueSettings.assembler(catalogue, settings(scenario)).assemble(scenario.file());
    }

    private Settings settings(Scenario scenario) {
        Profile tailored = Profile.of(scenario.settings());
        return CatalogueSettings.of(catalogue.under(tailored));
    }

    /** The same with matches that were found already, by rules that may go by other names. */
    List<String> differences(
            Scenario scenario,
            AssembledCase assembled,
            Matches matches,
            Collection<Rule> chosen,
            UnaryOperator<String> names) {
        Requirement requirement = catalogue.requirement(scenario.requirement());
        List<Finding> findings = new Judge(chosen, List.of(requirement), settings(scenario)).judge(assembled, matches);
        return scenario.throughout() == null
                ? listed(scenario, findings, names)
                : throughout(scenario.throughout(), findings);
    }

    private static List<String> throughout(Outcome wanted, List<Finding> findings) {
        if (findings.isEmpty()) return List.of("wanted " + wanted + ", found nothing");
        return findings.stream()
                .filter(f -> f.outcome() != wanted)
                .map(f -> "wanted " + wanted + " throughout, found " + shown(f))
                .toList();
    }

    private static List<String> listed(Scenario scenario, List<Finding> findings, UnaryOperator<String> names) {
        Map<Address, Finding> found = new LinkedHashMap<>();
        for (Finding finding : findings) found.put(address(finding, names), finding);
        List<String> differences = new ArrayList<>();
        scenario.then().forEach((address, wanted) -> {
            Finding finding = found.remove(address);
            String difference = finding == null ? "found nothing" : difference(wanted, finding);
            if (difference != null) differences.add(address + ": wanted " + wanted.outcome() + ", " + difference);
        });
        found.values().forEach(f -> differences.add("also found " + shown(f)));
        return differences;
    }

    private static Address address(Finding finding, UnaryOperator<String> names) {
        String subject = finding.subject() == null ? "" : finding.subject().id();
        return new Address(
                names.apply(finding.rule()),
                finding.occurrence() == null ? subject : subject + "@" + finding.occurrence());
    }

    private static @Nullable String difference(Wanted wanted, Finding finding) {
        boolean same = wanted.outcome() == finding.outcome()
                && unless(wanted.due(), finding.due())
                && unless(wanted.done(), finding.done())
                && unless(
                        wanted.defect(),
                        finding.defect() == null ? null : finding.defect().name())
                && unless(wanted.because(), first(finding.because()))
                && unless(wanted.warning(), finding.warnings().isEmpty() ? "none" : first(finding.warnings()))
                && unless(wanted.places(), finding.places());
        return same ? null : "found " + shown(finding) + " where " + wanted + " was wanted";
    }

    private static boolean unless(@Nullable Object wanted, @Nullable Object found) {
        return wanted == null || Objects.equals(wanted, found);
    }

    private static @Nullable String first(List<Reason> reasons) {
        return reasons.isEmpty() ? null : reasons.get(0).code().name();
    }

    private static String shown(Finding finding) {
        return finding.rule() + " "
                + (finding.subject() == null ? "" : finding.subject().id())
                + (finding.occurrence() == null ? "" : "@" + finding.occurrence())
                + " " + finding.outcome() + " due " + finding.due() + " done " + finding.done()
                + " " + finding.defect() + " " + finding.because() + " " + finding.warnings();
    }
}
