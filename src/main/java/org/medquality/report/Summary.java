package org.medquality.report;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome;

/**
 * How many findings there are of each outcome. Every outcome is counted, also those that nobody likes to see, so that
 * the columns add up to the total.
 *
 * @param counts the number of findings by outcome, every outcome present
 */
public record Summary(ImmutableMap<Outcome, Long> counts) {
    /** No findings. */
    public static final Summary EMPTY = of(List.of());

    /** Counts findings. */
    public static Summary of(Collection<Finding> findings) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) counts.put(outcome, 0L);
        for (Finding finding : findings) counts.merge(finding.outcome(), 1L, Long::sum);
        return new Summary(Maps.immutableEnumMap(counts));
    }

    /** Both counts together. */
    public Summary plus(Summary other) {
        return new Summary(
                Maps.immutableEnumMap(Maps.transformEntries(counts, (outcome, count) -> count + other.count(outcome))));
    }

    /** The number of findings of one outcome. */
    public long count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    /** The number of findings in one column. */
    public long count(Outcome.Column column) {
        return counts.entrySet().stream()
                .filter(e -> e.getKey().column() == column)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The number of all findings. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
