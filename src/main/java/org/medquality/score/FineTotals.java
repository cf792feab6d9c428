package org.medquality.score;

import com.google.common.collect.ImmutableSortedMap;
import java.util.HashMap;
import java.util.Map;
import org.medquality.score.FineLine.Share;

/**
 * The sums of a ledger of fines. They merge in any order and grouping to equal sums.
 *
 * @param total of all lines
 * @param byPayee what each pays
 * @param byItem what each item of the tariff takes, by its code
 */
public record FineTotals(
        FineSum total, ImmutableSortedMap<Payee, FineSum> byPayee, ImmutableSortedMap<String, FineSum> byItem) {
    /** No fines. */
    public static final FineTotals NONE =
            new FineTotals(FineSum.NONE, ImmutableSortedMap.of(), ImmutableSortedMap.of());

    /** The sums of these lines. */
    public static FineTotals of(Iterable<FineLine> lines) {
        Counter counter = new Counter();
        lines.forEach(counter::add);
        return counter.totals();
    }

    /** Both together. */
    public FineTotals plus(FineTotals other) {
        Counter counter = new Counter();
        counter.add(this);
        counter.add(other);
        return counter.totals();
    }

    /** Whether there are no fines. */
    public boolean isEmpty() {
        return total.lines() == 0;
    }

    /** Sums fines of many cases: memory grows with payees and items, never with cases. Not for use by several threads. */
    public static final class Counter {
        private final Map<Payee, FineSum> byPayee = new HashMap<>();
        private final Map<String, FineSum> byItem = new HashMap<>();
        private FineSum total = FineSum.NONE;

        /** Takes in a line. */
        public void add(FineLine line) {
            FineSum one = FineSum.of(line);
            total = total.plus(one);
            byItem.merge(line.item(), one, FineSum::plus);
            for (Share share : line.shares()) {
                byPayee.merge(share.payee(), FineSum.of(line, share), FineSum::plus);
            }
        }

        /** Takes in other sums. */
        public void add(FineTotals other) {
            total = total.plus(other.total);
            other.byItem.forEach((item, sum) -> byItem.merge(item, sum, FineSum::plus));
            other.byPayee.forEach((payee, sum) -> byPayee.merge(payee, sum, FineSum::plus));
        }

        /** The sums so far. */
        public FineTotals totals() {
            return new FineTotals(total, ImmutableSortedMap.copyOf(byPayee), ImmutableSortedMap.copyOf(byItem));
        }
    }
}
