package org.medquality.casefile;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Fact;
import org.medquality.fact.FactType;

/**
 * What the submitter promises: of these types of fact, everything that happened up to the given moment is in the case.
 * Without the promise, the absence of a fact proves nothing.
 *
 * @param until the promises by the simple name of the type, for example {@code Document}
 */
public record Supply(ImmutableSortedMap<String, Instant> until) {
    /** Nothing promised. */
    public static final Supply NOTHING = new Supply(ImmutableSortedMap.of());

    /** @throws IllegalArgumentException if a name is not that of a type that can be submitted */
    public Supply {
        for (String type : until.keySet()) {
            if (FactType.named(type).filter(t -> !t.derived()).isEmpty()) {
                throw new IllegalArgumentException("no fact type named " + type);
            }
        }
    }

    /** The promises of this map. */
    public static Supply of(Map<String, Instant> until) {
        return new Supply(ImmutableSortedMap.copyOf(until));
    }

    /** Up to when every fact of this type was submitted; null when nothing is promised. */
    public @Nullable Instant until(String type) {
        return until.get(type);
    }

    /** Whether every fact of this type up to this moment, the moment included, was submitted. */
    public boolean covers(Class<? extends Fact> type, Instant moment) {
        Instant end = until.get(type.getSimpleName());
        return end != null && !end.isBefore(moment);
    }

    /** Both promises together: of each type, the one that reaches farther. */
    Supply and(Supply other) {
        Map<String, Instant> both = new TreeMap<>(until);
        other.until.forEach((type, moment) -> both.merge(type, moment, Periods::later));
        return of(both);
    }
}
