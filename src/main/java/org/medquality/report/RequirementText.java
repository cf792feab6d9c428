package org.medquality.report;

import java.util.List;
import java.util.stream.Collectors;
import org.medquality.catalog.Catalogue;
import org.medquality.catalog.CoreSystem;
import org.medquality.catalog.Requirement;
import org.medquality.catalog.Tariff;
import org.medquality.catalog.Tariff.Item;
import org.medquality.report.Wording.Language;
import org.medquality.rule.Rule;
import org.medquality.rule.RuleBook;

/** A requirement as text for people. */
public final class RequirementText {
    private final Catalogue catalogue;
    private final RuleBook rules;
    private final Wording wording;

    /** Texts of requirements of this catalogue, with the rules of this book. */
    public RequirementText(Catalogue catalogue, RuleBook rules, Language language) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.wording = new Wording(language);
    }

    /** One line: id, severity, on or off, decided by facts or not, title, basis. */
    public String line(Requirement requirement) {
        return String.join(
                "  ",
                requirement.id(),
                wording.severity(requirement.severity()),
                wording.say(requirement.enabled() ? "rules.on" : "rules.off"),
                wording.say(decided(requirement) ? "rules.decided" : "rules.undecided"),
                title(requirement),
                basis(requirement));
    }

    /** Everything that is known of it. */
    public String whole(Requirement requirement) {
        StringBuilder text = new StringBuilder(line(requirement));
        text.append('\n').append(wording.say("rules.task", requirement.task(), requirement.responsible()));
        if (requirement.taskLate() != null)
            text.append('\n').append(wording.say("rules.task.late", requirement.taskLate()));
        if (requirement.taskBroken() != null)
            text.append('\n').append(wording.say("rules.task.broken", requirement.taskBroken()));
        for (String reason : requirement.undecided()) text.append('\n').append(wording.say("rules.part", reason));
        for (CoreSystem system : systems(requirement)) {
            text.append('\n').append(wording.say("rules.system", String.valueOf(system.number()), title(system)));
        }
        if (!requirement.dedupe().isEmpty()) {
            text.append('\n').append(wording.say("rules.dedupe", String.join(", ", requirement.dedupe())));
        }
        for (Tariff tariff : catalogue.tariffs().values()) {
            for (Item item : tariff.items()) {
                if (item.speaksOf(requirement.id())) text.append('\n').append(fine(tariff, item));
            }
        }
        for (Rule rule : of(requirement)) {
            text.append("\n\n")
                    .append(rule.file())
                    .append(':')
                    .append(rule.line())
                    .append('\n')
                    .append(rule.text());
        }
        return text.toString().stripTrailing();
    }

    private String fine(Tariff tariff, Item item) {
        return wording.say(
                "rules.fine", tariff.name(), item.code(), item.ground(), new TariffText(wording).amount(item));
    }

    private List<Rule> of(Requirement requirement) {
        return rules.rules().stream()
                .filter(r -> r.requirement().equals(requirement.id()))
                .toList();
    }

    private List<CoreSystem> systems(Requirement requirement) {
        return catalogue.systems().values().stream()
                .filter(s -> s.requirements().contains(requirement.id()))
                .toList();
    }

    private String title(CoreSystem system) {
        return wording.language() == Language.ZH ? system.titleZh() : system.titleEn();
    }

    private boolean decided(Requirement requirement) {
        return !of(requirement).isEmpty();
    }

    private String title(Requirement requirement) {
        return wording.language() == Language.ZH ? requirement.titleZh() : requirement.titleEn();
    }

    private String basis(Requirement requirement) {
        return requirement.basis().stream().map(catalogue::cite).collect(Collectors.joining("；"));
    }
}
