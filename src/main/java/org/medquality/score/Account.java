package org.medquality.score;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.Catalogue;
import org.medquality.catalog.Kind;
import org.medquality.catalog.Requirement;
import org.medquality.catalog.ScoreSheet;
import org.medquality.catalog.ScoreSheet.Category;
import org.medquality.catalog.ScoreSheet.Item;
import org.medquality.catalog.ScoreSheet.Mode;
import org.medquality.catalog.ScoreSheet.Scope;
import org.medquality.catalog.Veto;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome.Column;

/** The findings of one scope, and what they take under a sheet. */
final class Account {
    /** Which end of the interval is looked for. */
    enum End {
        /** All unknowns turn out met. */
        BEST,
        /** Every unknown turns out at its worst. */
        WORST
    }

    private final Catalogue catalogue;
    private final ScoreSheet sheet;
    private final Scope scope;
    private final Map<String, List<Finding>> byRequirement;
    private final ImmutableMap<String, Category> categories;
    private final ImmutableListMultimap<Veto, String> vetoing;
    /** What requirements take at the best end, as far as it was asked for. */
    private final Map<String, BigDecimal> best;

    Account(Catalogue catalogue, ScoreSheet sheet, Scope scope, List<Finding> findings) {
        this.catalogue = catalogue;
        this.sheet = sheet;
        this.scope = scope;
        this.byRequirement = Multimaps.asMap(Multimaps.index(findings, Finding::requirement));
        this.categories = byRequirement.keySet().stream()
                .flatMap(id -> scoring(id).map(category -> Map.entry(id, category)).stream())
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
        this.vetoing = byRequirement.keySet().stream()
                .filter(id -> requirement(id).veto() != null)
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        id -> requirement(id).veto(), id -> id));
        this.best = new HashMap<>();
    }

    private Account(Account other, Map<String, List<Finding>> byRequirement, String changed) {
        this.catalogue = other.catalogue;
        this.sheet = other.sheet;
        this.scope = other.scope;
        this.byRequirement = byRequirement;
        this.categories = other.categories;
        this.vetoing = other.vetoing;
        this.best = new HashMap<>(other.best);
        best.remove(changed);
    }

    /** The same with one finding in the place of another of its requirement. */
    Account with(Finding repaired, Finding failure) {
        String id = failure.requirement();
        List<Finding> findings = byRequirement.get(id).stream()
                .map(f -> f == failure ? repaired : f)
                .toList();
        Map<String, List<Finding>> changed = new LinkedHashMap<>(byRequirement);
        changed.put(id, findings);
        return new Account(this, changed, id);
    }

    ScoreSheet sheet() {
        return sheet;
    }

    Scope scope() {
        return scope;
    }

    /** The ids of the requirements of which one failure has this effect on the grade. */
    List<String> vetoing(Veto veto) {
        return vetoing.get(veto);
    }

    List<Finding> findings(String requirement) {
        return byRequirement.get(requirement);
    }

    Requirement requirement(String id) {
        return catalogue.requirement(id);
    }

    /** The category that a requirement is scored in; null where it is not scored here. */
    @Nullable
    Category category(String requirement) {
        return categories.get(requirement);
    }

    private Optional<Category> scoring(String requirement) {
        return Optional.ofNullable(sheet.category(scope, requirement))
                .filter(category -> points(requirement).signum() != 0);
    }

    /** The failures of a requirement that take points: those that another failure counts for take none. */
    List<Finding> failures(String requirement) {
        return byRequirement.get(requirement).stream()
                .filter(f -> f.outcome().column() == Column.FAIL && f.countedBy() == null)
                .toList();
    }

    List<Finding> unknowns(String requirement) {
        return byRequirement.get(requirement).stream()
                .filter(f -> f.outcome().column() == Column.UNKNOWN)
                .toList();
    }

    /** The ids of the requirements that the sheet scores here. */
    Set<String> scored() {
        return categories.keySet();
    }

    Item item(String requirement) {
        Item own = sheet.items().get(requirement);
        return own != null ? own : new Item(Mode.PER_OCCURRENCE, null, null, ImmutableList.of());
    }

    BigDecimal points(String requirement) {
        BigDecimal own = item(requirement).points();
        return own != null ? own : requirement(requirement).points();
    }

    /** The most that one requirement takes. */
    BigDecimal itemCap(String requirement) {
        BigDecimal own = item(requirement).cap();
        if (own != null) return own;
        boolean recurring = requirement(requirement).kind() == Kind.RECURRING;
        return points(requirement).multiply(recurring ? sheet.recurringItemCap() : sheet.itemCap());
    }

    /**
     * The points of one failure before caps.
     *
     * @param nth which of the failures of its requirement it is, from 0 on
     */
    BigDecimal raw(Finding failure, int nth) {
        Item item = item(failure.requirement());
        return switch (item.mode()) {
            case TIERED -> tier(item, nth + 1).subtract(tier(item, nth));
            case RATE -> rate(failure.requirement(), 1);
            default -> weighted(failure);
        };
    }

    private static BigDecimal tier(Item item, int failures) {
        return failures == 0
                ? BigDecimal.ZERO
                : item.tiers().get(Math.min(failures, item.tiers().size()) - 1);
    }

    private BigDecimal weighted(Finding failure) {
        BigDecimal weight = sheet.weights()
                .getOrDefault(
                        failure.defect() == null
                                ? failure.outcome().name()
                                : failure.defect().name(),
                        BigDecimal.ONE);
        BigDecimal points = points(failure.requirement()).multiply(weight);
        return item(failure.requirement()).mode() == Mode.PER_PLACE
                ? points.multiply(BigDecimal.valueOf(failure.places()))
                : points;
    }

    /** What a requirement takes at an end of the interval, its cap applied. */
    BigDecimal deducted(String requirement, End end) {
        if (end == End.WORST) return counted(requirement, end);
        return best.computeIfAbsent(requirement, id -> counted(id, end));
    }

    private BigDecimal counted(String requirement, End end) {
        Item item = item(requirement);
        List<Finding> unknowns = end == End.WORST ? unknowns(requirement) : List.of();
        // Nobody knows how many there are: the cap is the only bound.
        boolean unbounded = unknowns.stream().anyMatch(f -> f.subject() == null)
                || !unknowns.isEmpty() && item.mode() == Mode.PER_PLACE;
        BigDecimal cap = itemCap(requirement);
        if (unbounded) return cap;
        List<BigDecimal> each = Stream.concat(
                        failures(requirement).stream().map(this::weighted),
                        unknowns.stream().map(f -> points(requirement)))
                .toList();
        return taken(item, requirement, each).min(cap);
    }

    private BigDecimal taken(Item item, String requirement, List<BigDecimal> each) {
        if (each.isEmpty()) return BigDecimal.ZERO;
        return switch (item.mode()) {
            case ONCE -> each.stream().max(BigDecimal::compareTo).orElseThrow();
            case PER_OCCURRENCE, PER_PLACE -> each.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            case TIERED -> tier(item, each.size());
            case RATE -> rate(requirement, each.size());
        };
    }

    private BigDecimal rate(String requirement, int failed) {
        long judged = byRequirement.get(requirement).stream()
                .filter(f -> f.outcome().column() != Column.NOT_APPLICABLE
                        && f.outcome().column() != Column.OPEN)
                .count();
        return points(requirement)
                .multiply(BigDecimal.valueOf(failed))
                .divide(BigDecimal.valueOf(judged), MathContext.DECIMAL64);
    }

    /** What each category takes at an end of the interval, its cap applied; by the ids of categories. */
    Map<String, BigDecimal> byCategory(End end) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        Map<String, BigDecimal> caps = new HashMap<>();
        categories.forEach((id, category) -> {
            sums.merge(category.id(), deducted(id, end), BigDecimal::add);
            caps.put(category.id(), category.cap());
        });
        sums.replaceAll((category, sum) -> sum.min(caps.get(category)));
        return sums;
    }

    /** The marks of the categories that apply: for the best end also of those of which it is not known. */
    BigDecimal marks(End end) {
        return scored().stream()
                .filter(id -> byRequirement.get(id).stream().anyMatch(f -> applies(f, end)))
                .map(this::category)
                .distinct()
                .map(Category::cap)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean applies(Finding finding, End end) {
        return switch (finding.outcome().column()) {
            case PASS, FAIL, OPEN -> true;
            case UNKNOWN -> end == End.BEST;
            case NOT_APPLICABLE -> false;
        };
    }

    /** The findings of what the sheet scores, in one column. */
    long count(Column column) {
        return scored().stream()
                .flatMap(id -> byRequirement.get(id).stream())
                .filter(f -> f.outcome().column() == column)
                .count();
    }
}
