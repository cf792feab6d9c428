package org.medquality.score;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.ScoreSheet.Category;
import org.medquality.finding.Defect;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome;
import org.medquality.score.Score.Entry;
import org.medquality.score.Score.Taken;

/** Writes down, failure by failure, what each takes until the caps of its requirement and category are used up. */
final class Ledger {
    private final Account account;
    private final BigDecimal best;
    private final Function<Account, BigDecimal> score;
    private final Map<String, BigDecimal> leftOfItem = new HashMap<>();
    private final Map<String, BigDecimal> leftOfCategory;
    private final Map<String, Integer> failures = new HashMap<>();
    private final Map<Alike, BigDecimal> back = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /** What a score sees of a failure: whose repair brings back as much as that of any other alike. */
    private record Alike(
            String requirement, Outcome outcome, @Nullable Defect defect, int places, boolean counted) {
        static Alike of(Finding failure) {
            return new Alike(
                    failure.requirement(),
                    failure.outcome(),
                    failure.defect(),
                    failure.places(),
                    failure.countedBy() == null);
        }
    }

    /**
     * An empty ledger.
     *
     * @param best the score at the best end
     * @param score how that is counted of another account
     */
    Ledger(Account account, BigDecimal best, Function<Account, BigDecimal> score) {
        this.account = account;
        this.best = best;
        this.score = score;
        this.leftOfCategory = account.byCategory(Account.End.BEST);
        account.scored().forEach(id -> leftOfItem.put(id, account.deducted(id, Account.End.BEST)));
    }

    void add(Finding failure) {
        Category category = account.category(failure.requirement());
        if (failure.countedBy() != null) {
            entry(failure, category, BigDecimal.ZERO, BigDecimal.ZERO, Taken.ELSEWHERE);
        } else if (category == null) {
            entry(failure, null, BigDecimal.ZERO, BigDecimal.ZERO, Taken.NOT_SCORED);
        } else {
            take(failure, category);
        }
    }

    private void take(Finding failure, Category category) {
        String id = failure.requirement();
        BigDecimal raw = account.raw(failure, failures.merge(id, 1, Integer::sum) - 1);
        BigDecimal item = raw.min(leftOfItem.get(id));
        BigDecimal points = item.min(leftOfCategory.get(category.id()));
        leftOfItem.put(id, leftOfItem.get(id).subtract(item));
        leftOfCategory.put(category.id(), leftOfCategory.get(category.id()).subtract(points));
        entry(failure, category, raw, points, taken(raw, item, points));
    }

    private static Taken taken(BigDecimal raw, BigDecimal item, BigDecimal points) {
        if (points.compareTo(raw) == 0) return Taken.FULLY;
        return points.compareTo(item) == 0 ? Taken.ITEM_CAP : Taken.CATEGORY_CAP;
    }

    private void entry(Finding failure, @Nullable Category category, BigDecimal raw, BigDecimal points, Taken taken) {
        Finding repaired = Repair.of(failure, account.requirement(failure.requirement()));
        entries.add(new Entry(
                failure.rule(),
                failure.requirement(),
                failure.subject(),
                failure.occurrence(),
                category == null ? null : category.id(),
                raw,
                points,
                taken,
                repaired == null ? BigDecimal.ZERO : back(failure, repaired),
                repaired != null));
    }

    private BigDecimal back(Finding failure, Finding repaired) {
        return back.computeIfAbsent(Alike.of(failure), any -> score.apply(account.with(repaired, failure))
                .subtract(best));
    }

    ImmutableList<Entry> entries() {
        return ImmutableList.copyOf(entries);
    }
}
