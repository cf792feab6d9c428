package org.medquality.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.ScoreSheet;
import org.medquality.catalog.ScoreSheet.Category;
import org.medquality.catalog.ScoreSheet.Grade;
import org.medquality.catalog.ScoreSheet.Item;
import org.medquality.catalog.ScoreSheet.Mode;
import org.medquality.catalog.ScoreSheet.NotApplicable;
import org.medquality.catalog.ScoreSheet.Scope;
import org.medquality.catalog.ScoreSheet.VetoRule;
import org.medquality.catalog.Veto;

/** Reads the score sheet of a profile; what it does not say, it takes from the sheet of the default profile. */
final class SheetReader {
    private static final ScoreSheet EMPTY = new ScoreSheet(
            BigDecimal.valueOf(100),
            ImmutableList.of(),
            ImmutableMap.of(),
            NotApplicable.KEEP_FULL,
            BigDecimal.ZERO,
            BigDecimal.ONE,
            BigDecimal.ONE,
            ImmutableList.of(),
            ImmutableMap.of(),
            ImmutableList.of());

    private final Set<String> requirements;
    private final Set<String> defects;
    private final ScoreSheet base;

    /**
     * @param requirements the ids that exist
     * @param defects the names of defects that exist
     * @param base the sheet of the default profile; null for that profile itself
     */
    SheetReader(Set<String> requirements, Set<String> defects, @Nullable ScoreSheet base) {
        this.requirements = requirements;
        this.defects = defects;
        this.base = base == null ? EMPTY : base;
    }

    ScoreSheet read(YamlSection entry) {
        ScoreSheet sheet = new ScoreSheet(
                number(entry, "full", base.full()),
                grades(entry),
                weights(entry),
                Objects.requireNonNullElse(
                        entry.codeOrNull("not_applicable", NotApplicable.class), base.notApplicable()),
                number(entry, "coverage_for_final", base.coverageForFinal()),
                number(entry, "item_cap", base.itemCap()),
                number(entry, "recurring_item_cap", base.recurringItemCap()),
                categories(entry),
                items(entry),
                vetoes(entry));
        entry.close();
        check(entry, sheet);
        return sheet;
    }

    private static BigDecimal number(YamlSection entry, String key, BigDecimal otherwise) {
        return Objects.requireNonNullElse(entry.numberOrNull(key), otherwise);
    }

    private ImmutableList<Grade> grades(YamlSection entry) {
        YamlSection grades = entry.sectionOrNull("grades");
        if (grades == null) return base.grades();
        return grades.entries().stream().map(SheetReader::grade).collect(ImmutableList.toImmutableList());
    }

    private static Grade grade(YamlSection entry) {
        BigDecimal least = entry.numberOrNull("at_least");
        BigDecimal above = entry.numberOrNull("above");
        if ((least == null) == (above == null))
            entry.refuse("a grade begins at_least or above a score, write one of them");
        BigDecimal threshold = Objects.requireNonNullElse(least != null ? least : above, BigDecimal.ZERO);
        Grade grade = new Grade(entry.entry(), entry.text("title_zh"), threshold, least != null);
        entry.close();
        return grade;
    }

    private ImmutableMap<String, BigDecimal> weights(YamlSection entry) {
        YamlSection weights = entry.sectionOrNull("weights");
        if (weights == null) return base.weights();
        ImmutableMap.Builder<String, BigDecimal> byDefect = ImmutableMap.builder();
        for (String defect : weights.names()) {
            BigDecimal weight = weights.number(defect);
            if (!defects.contains(defect)) weights.refuse(defect, "no defect " + defect + ", there are " + defects);
            if (weight.compareTo(BigDecimal.ONE) > 0) weights.refuse(defect, "a weight is a share, write 1 at most");
            byDefect.put(defect, weight);
        }
        return byDefect.buildOrThrow();
    }

    private ImmutableList<Category> categories(YamlSection entry) {
        YamlSection categories = entry.sectionOrNull("categories");
        if (categories == null) return base.categories();
        return categories.entries().stream().map(this::category).collect(ImmutableList.toImmutableList());
    }

    private Category category(YamlSection entry) {
        ImmutableList<String> members = entry.words("requirements").asList();
        known(entry, "requirements", members);
        Category category = new Category(
                entry.entry(), entry.text("title_zh"), entry.code("of", Scope.class), entry.number("cap"), members);
        entry.close();
        return category;
    }

    private ImmutableMap<String, Item> items(YamlSection entry) {
        YamlSection items = entry.sectionOrNull("items");
        if (items == null) return base.items();
        known(items, "items", items.names());
        return items.entries().stream().collect(ImmutableMap.toImmutableMap(YamlSection::entry, SheetReader::item));
    }

    private static Item item(YamlSection entry) {
        Mode mode = entry.code("mode", Mode.class);
        ImmutableList<BigDecimal> tiers = entry.numbers("tiers");
        Item item = new Item(mode, entry.numberOrNull("points"), entry.numberOrNull("cap"), tiers);
        entry.close();
        if ((mode == Mode.TIERED) == tiers.isEmpty()) {
            entry.refuse("tiers stand beside mode: tiered and nowhere else, correct one of them");
        }
        for (int i = 1; i < tiers.size(); i++) {
            if (tiers.get(i).compareTo(tiers.get(i - 1)) < 0)
                entry.refuse("tiers", "tiers never fall, put them in order");
        }
        return item;
    }

    private ImmutableList<VetoRule> vetoes(YamlSection entry) {
        if (!entry.names().contains("vetoes")) return base.vetoes();
        return entry.sections("vetoes").stream().map(this::veto).collect(ImmutableList.toImmutableList());
    }

    private VetoRule veto(YamlSection entry) {
        ImmutableSet<String> which = entry.words("defects");
        for (String defect : which) {
            if (!defects.contains(defect)) entry.refuse("defects", "no defect " + defect + ", there are " + defects);
        }
        VetoRule rule = new VetoRule(
                entry.code("veto", Veto.class),
                number(entry, "at_least", BigDecimal.ONE).intValue(),
                which,
                entry.textOrNull("grade"),
                entry.numberOrNull("cap"),
                entry.numberOrNull("deduct"),
                entry.names().contains("zero") && entry.flag("zero"));
        entry.close();
        if (which.isEmpty()) entry.refuse("defects", "defects names none, the veto could never hit");
        if (rule.grade() == null && rule.cap() == null && rule.deduct() == null && !rule.zero()) {
            entry.refuse("a veto without effect, write grade, cap, deduct or zero");
        }
        return rule;
    }

    /** What contradicts itself over several keys. */
    private static void check(YamlSection entry, ScoreSheet sheet) {
        if (sheet.grades().isEmpty()) entry.refuse("grades", "grades names none, name them from best to worst");
        for (int i = 1; i < sheet.grades().size(); i++) {
            if (sheet.grades()
                            .get(i)
                            .threshold()
                            .compareTo(sheet.grades().get(i - 1).threshold())
                    >= 0) {
                entry.refuse("grades", "grades stand from best to worst, put them in order");
            }
        }
        for (VetoRule rule : sheet.vetoes()) veto(entry, sheet, rule);
        Map<String, String> placed = new HashMap<>();
        for (Category category : sheet.categories()) {
            for (String id : category.requirements()) {
                String other = placed.put(category.scope() + " " + id, category.id());
                if (other != null) {
                    entry.refuse("categories", id + " stands in " + other + " and in " + category.id() + ", keep one");
                }
            }
        }
    }

    private static void veto(YamlSection entry, ScoreSheet sheet, VetoRule rule) {
        boolean named = rule.grade() == null
                || sheet.grades().stream().anyMatch(g -> g.name().equals(rule.grade()));
        if (!named) entry.refuse("vetoes", "no grade " + rule.grade() + " in this sheet, correct the veto");
        BigDecimal cap = rule.cap();
        boolean edge = cap != null
                && rule.grade() == null
                && sheet.grades().stream()
                        .anyMatch(g -> g.inclusive()
                                && g.threshold().compareTo(cap) == 0
                                && g.threshold().signum() > 0);
        if (edge) {
            entry.refuse(
                    "vetoes",
                    "a cap of " + cap + " still gives the grade that begins there, lower it or name the grade");
        }
    }

    private void known(YamlSection entry, String key, Iterable<String> ids) {
        for (String id : ids) {
            if (!requirements.contains(id)) entry.refuse(key, "no requirement " + id + ", correct the id");
        }
    }
}
