package org.medquality.score;

import java.util.Comparator;
import org.medquality.finding.Finding;

/** One order of findings, whatever the order in which they came. */
final class Sequence {
    static final Comparator<Finding> OF_FINDINGS = Comparator.comparing(Finding::requirement)
            .thenComparing(Finding::rule)
            .thenComparing(f -> f.subject() == null ? "" : f.subject().type())
            .thenComparing(f -> f.subject() == null ? "" : f.subject().id())
            .thenComparing(f -> f.occurrence() == null ? "" : f.occurrence())
            .thenComparing(Finding::caseId);

    private Sequence() {}
}
