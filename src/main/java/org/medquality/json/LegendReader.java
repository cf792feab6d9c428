package org.medquality.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.Basis;
import org.medquality.catalog.Catalogue;
import org.medquality.catalog.Confidence;
import org.medquality.catalog.CoreSystem;
import org.medquality.catalog.Family;
import org.medquality.catalog.InForce;
import org.medquality.catalog.Kind;
import org.medquality.catalog.Origin;
import org.medquality.catalog.Regulation;
import org.medquality.catalog.Requirement;
import org.medquality.catalog.ScoreSheet;
import org.medquality.catalog.ScoreSheet.Category;
import org.medquality.catalog.ScoreSheet.Grade;
import org.medquality.catalog.ScoreSheet.Item;
import org.medquality.catalog.ScoreSheet.Mode;
import org.medquality.catalog.ScoreSheet.NotApplicable;
import org.medquality.catalog.ScoreSheet.Scope;
import org.medquality.catalog.ScoreSheet.VetoRule;
import org.medquality.catalog.Severity;
import org.medquality.catalog.Subject;
import org.medquality.catalog.Veto;
import org.medquality.report.Legend;
import org.medquality.report.Legend.Tailoring;

/**
 * Reads back what {@link LegendJson} wrote. What a report does not carry, because only judging needs it, such as the days
 * on which a clause is in force, is left out.
 */
final class LegendReader {
    private LegendReader() {}

    static Legend read(RunNode report) {
        ImmutableMap.Builder<String, String> rules = ImmutableMap.builder();
        List<Requirement> requirements = report.list("requirements", one -> {
            one.list("rules", rule -> rules.put(rule.text("id"), rule.text("titleZh")));
            return requirement(one);
        });
        Catalogue catalogue = new Catalogue(
                byId(report.list("families", LegendReader::family), Family::id),
                byId(requirements, Requirement::id),
                byId(report.list("regulations", LegendReader::regulation), Regulation::id),
                ImmutableSortedMap.of(),
                ImmutableSortedMap.of(),
                byId(report.list("coreSystems", LegendReader::system), CoreSystem::id),
                ImmutableSortedMap.of(),
                ImmutableList.of(),
                sheet(report.objectOrNull("scoreSheet")),
                ImmutableSortedMap.of(),
                FineReader.tariff(report));
        return new Legend(catalogue, rules.buildKeepingLast(), profile(report.objectOrNull("profile")));
    }

    private static Requirement requirement(RunNode node) {
        return new Requirement(
                node.text("id"),
                node.text("family"),
                node.text("titleZh"),
                node.text("titleEn"),
                node.code("origin", Origin.class),
                node.list("basis", LegendReader::basis),
                node.code("subject", Subject.class),
                node.code("kind", Kind.class),
                node.code("severity", Severity.class),
                node.codeOrNull("veto", Veto.class),
                node.number("points"),
                node.text("task"),
                null,
                null,
                node.text("responsible"),
                node.flag("enabled"),
                InForce.ALWAYS,
                ImmutableMap.of(),
                ImmutableMap.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                node.textOrNull("note"));
    }

    private static Basis basis(RunNode node) {
        return new Basis(
                node.text("regulation"), node.textOrNull("article"), node.code("confidence", Confidence.class));
    }

    private static Family family(RunNode node) {
        return new Family(node.text("id"), node.text("titleZh"), node.text("titleEn"));
    }

    private static Regulation regulation(RunNode node) {
        return new Regulation(
                node.text("id"),
                node.text("titleZh"),
                node.textOrNull("number"),
                node.textOrNull("issuer"),
                InForce.ALWAYS);
    }

    private static CoreSystem system(RunNode node) {
        return new CoreSystem(
                node.text("id"),
                node.integer("number"),
                node.text("titleZh"),
                node.text("titleEn"),
                node.texts("requirements"));
    }

    private static @Nullable ScoreSheet sheet(@Nullable RunNode node) {
        if (node == null) return null;
        RunNode weights = node.object("weights");
        return new ScoreSheet(
                node.number("full"),
                node.list("grades", LegendReader::grade),
                weights.names().stream().collect(ImmutableMap.toImmutableMap(name -> name, weights::number)),
                node.code("notApplicable", NotApplicable.class),
                node.number("coverageForFinal"),
                node.number("itemCap"),
                node.number("recurringItemCap"),
                node.list("categories", LegendReader::category),
                node.list("items", one -> one).stream()
                        .collect(ImmutableMap.toImmutableMap(one -> one.text("requirement"), LegendReader::item)),
                node.list("vetoes", LegendReader::veto));
    }

    private static Grade grade(RunNode node) {
        return new Grade(node.text("name"), node.text("titleZh"), node.number("threshold"), node.flag("inclusive"));
    }

    private static Category category(RunNode node) {
        return new Category(
                node.text("id"),
                node.text("titleZh"),
                node.code("of", Scope.class),
                node.number("cap"),
                node.texts("requirements"));
    }

    private static Item item(RunNode node) {
        return new Item(
                node.code("mode", Mode.class),
                node.numberOrNull("points"),
                node.numberOrNull("cap"),
                node.numbers("tiers"));
    }

    private static VetoRule veto(RunNode node) {
        return new VetoRule(
                node.code("veto", Veto.class),
                node.integer("atLeast"),
                ImmutableSet.copyOf(node.texts("defects")),
                node.textOrNull("grade"),
                node.numberOrNull("cap"),
                node.numberOrNull("deduct"),
                node.flag("zero"));
    }

    private static @Nullable Tailoring profile(@Nullable RunNode node) {
        return node == null ? null : new Tailoring(node.text("name"), node.text("titleZh"), node.text("titleEn"));
    }

    private static <V> ImmutableSortedMap<String, V> byId(List<V> values, Function<V, String> id) {
        return values.stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(Comparator.naturalOrder(), id, value -> value));
    }
}
