package org.medquality.json;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.medquality.catalog.Basis;
import org.medquality.catalog.Catalogue;
import org.medquality.catalog.CoreSystem;
import org.medquality.catalog.Family;
import org.medquality.catalog.Requirement;
import org.medquality.catalog.Tariff;
import org.medquality.catalog.Tariff.Item;
import org.medquality.report.TariffText;
import org.medquality.report.Wording;
import org.medquality.report.Wording.Language;
import org.medquality.rule.Rule;
import org.medquality.rule.RuleBook;

/** Makes the table of all requirements that people read. */
final class RuleTableGenerator {
    private static final String HEAD = """
            # 规则一览 · All requirements

            由 catalogue.yaml 与 .drl 生成，不要手改：`mvn test -Dmedquality.update=true`

            - **判定**：多少条规则由事实判定；“部分”表示另有内容事实不能判定，“否”表示全部不能，原因见 catalogue.yaml 的 undecided。
            - **依据**中标“低”“中”的，条文未核对原文或说法不一。
            """;

    private final Catalogue catalogue;
    private final RuleBook rules;
    private final Wording words = new Wording(Language.ZH);

    RuleTableGenerator(Catalogue catalogue, RuleBook rules) {
        this.catalogue = catalogue;
        this.rules = rules;
    }

    String generate() {
        StringBuilder text = new StringBuilder(HEAD);
        text.append("\n共 ")
                .append(catalogue.requirements().size())
                .append(" 项要求，")
                .append(rules.rules().size())
                .append(" 条规则。\n");
        systems(text);
        catalogue.families().values().forEach(family -> family(text, family));
        catalogue.tariffs().values().forEach(tariff -> tariff(text, tariff));
        return text.toString();
    }

    private void systems(StringBuilder text) {
        text.append("\n## 核心制度\n\n| 序号 | 制度 | 要求 |\n|---|---|---|\n");
        catalogue.systems().values().stream()
                .sorted(Comparator.comparing(CoreSystem::number))
                .forEach(system -> row(
                        text,
                        String.valueOf(system.number()),
                        system.titleZh(),
                        String.join("、", system.requirements())));
    }

    private void family(StringBuilder text, Family family) {
        text.append("\n## ").append(family.titleZh()).append(" · ").append(family.titleEn());
        text.append("\n\n| 编号 | 要求 | 依据 | 严重程度 | 启用 | 判定 |\n|---|---|---|---|---|---|\n");
        catalogue.requirements().values().stream()
                .filter(r -> r.family().equals(family.id()))
                .forEach(r -> row(
                        text,
                        r.id(),
                        r.titleZh(),
                        r.basis().stream().map(this::basis).collect(Collectors.joining("；")),
                        words.severity(r.severity()),
                        r.enabled() ? "是" : "否",
                        decided(r)));
    }

    private String basis(Basis basis) {
        return switch (basis.confidence()) {
            case HIGH -> catalogue.cite(basis);
            case MEDIUM -> catalogue.cite(basis) + "（中）";
            case LOW -> catalogue.cite(basis) + "（低）";
        };
    }

    private String decided(Requirement requirement) {
        List<Rule> own = rules.rules().stream()
                .filter(r -> r.requirement().equals(requirement.id()))
                .toList();
        if (own.isEmpty()) return "否";
        return own.size() + " 条" + (requirement.undecided().isEmpty() ? "" : "，部分");
    }

    private void tariff(StringBuilder text, Tariff tariff) {
        TariffText words = new TariffText(this.words);
        text.append("\n## ")
                .append(tariff.titleZh())
                .append(" · ")
                .append(tariff.titleEn())
                .append("\n\n")
                .append(tariff.note())
                .append("\n\n默认关闭；`medquality audit --fines`，或在 profile 里写 `fines: ")
                .append(tariff.name())
                .append("`。\n\n| 编号 | 条款 | 情形 | 金额 | 承担 | 要求 |\n|---|---|---|---|---|---|\n");
        for (Item item : tariff.items()) {
            row(
                    text,
                    item.code(),
                    item.article(),
                    item.ground() + (item.note() == null ? "" : "（" + item.note() + "）"),
                    words.amount(item),
                    words.payers(item),
                    item.charges().isEmpty()
                            ? this.words.say("tariff.unjudged") + "："
                                    + String.join("、", item.unjudged().keySet())
                            : String.join("、", item.charges().keySet()));
        }
    }

    private static void row(StringBuilder text, String... cells) {
        text.append("| ").append(String.join(" | ", cells).replace("\n", " ")).append(" |\n");
    }
}
