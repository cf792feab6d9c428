package org.medquality.task;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import org.medquality.fact.Holder;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome;
import org.medquality.finding.Outcome.Column;

/** What of an audit can change tasks: reconciled in its place it comes to the same. */
record Gist(
        String caseId,
        Holder holder,
        Instant asOf,
        ZoneId zone,
        ImmutableList<Finding> findings,
        ImmutableList<String> off,
        ImmutableSortedMap<String, Instant> supplied,
        Excused excused)
        implements Audited {

    /** @param renamed rules that tasks may still know by another id */
    static Optional<Audited> of(Audited audit, TaskBoard previous, Collection<String> renamed) {
        boolean known = previous.hasCase(audit.caseId());
        ImmutableList<Finding> findings = audit.findings().stream()
                .filter(finding -> fails(finding) || known && speaks(finding, previous, renamed))
                .collect(ImmutableList.toImmutableList());
        if (!known && findings.isEmpty()) return Optional.empty();
        return Optional.of(new Gist(
                audit.caseId(),
                audit.holder(),
                audit.asOf(),
                audit.zone(),
                findings,
                audit.off(),
                audit.supplied(),
                audit.excused()));
    }

    private static boolean fails(Finding finding) {
        return finding.outcome().column() == Column.FAIL;
    }

    /** Of a known violation, or of a rule in the whole case. */
    private static boolean speaks(Finding finding, TaskBoard previous, Collection<String> renamed) {
        return finding.subject() == null
                || finding.outcome() == Outcome.NOT_APPLICABLE
                || renamed.contains(finding.rule())
                || previous.knows(Fingerprint.of(finding));
    }
}
