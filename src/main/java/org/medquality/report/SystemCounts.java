package org.medquality.report;

import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.medquality.catalog.Catalogue;
import org.medquality.catalog.CoreSystem;
import org.medquality.finding.Finding;

/**
 * Counts the findings of a run by core system. A system is a unit over several families; a requirement that belongs to
 * several systems counts in each. Not for use by several threads.
 */
public final class SystemCounts {
    private final Catalogue catalogue;
    private final Map<String, Summary> byRequirement = new TreeMap<>();

    /** Nothing counted yet. */
    public SystemCounts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Takes in the report of a case. */
    public void add(Report report) {
        for (Finding finding : report.findings()) {
            byRequirement.merge(finding.requirement(), Summary.of(finding.outcome()), Summary::plus);
        }
    }

    /** The counts of each system, in official order; those of which nothing was judged have none of any outcome. */
    public ImmutableMap<CoreSystem, Summary> counts() {
        return catalogue.systems().values().stream()
                .sorted(Comparator.comparing(CoreSystem::number))
                .collect(ImmutableMap.toImmutableMap(system -> system, this::count));
    }

    private Summary count(CoreSystem system) {
        return system.requirements().stream()
                .map(id -> byRequirement.getOrDefault(id, Summary.EMPTY))
                .reduce(Summary.EMPTY, Summary::plus);
    }
}
