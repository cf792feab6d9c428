package org.medquality.task;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.medquality.fact.Holder;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome;
import org.medquality.finding.Outcome.Column;

/** What of an audit can change the tasks of a board. Of violations that the board does not know it tells the failures. */
record Gist(Audited whole, ImmutableList<Finding> findings, TaskBoard previous, ImmutableSet<String> renamed)
        implements Audited {

    /**
     * The gist of an audit; empty when it cannot change any task.
     *
     * @param renamed rules that tasks may still know by another id
     */
    static Optional<Audited> of(Audited audit, TaskBoard previous, Collection<String> renamed) {
        boolean known = previous.hasCase(audit.caseId());
        ImmutableSet<String> others = ImmutableSet.copyOf(renamed);
        Set<String> seen = new HashSet<>();
        ImmutableList<Finding> findings = audit.findings().stream()
                .filter(f -> f.outcome().column() == Column.FAIL || known && speaks(f, previous, others, seen))
                .collect(ImmutableList.toImmutableList());
        if (!known && findings.isEmpty()) return Optional.empty();
        return Optional.of(new Gist(new Head(audit), findings, previous, others));
    }

    /** Of a known violation, of a rule in the whole case, or the first word on a requirement. */
    private static boolean speaks(Finding finding, TaskBoard previous, Set<String> renamed, Set<String> seen) {
        return finding.subject() == null
                || finding.outcome() == Outcome.NOT_APPLICABLE
                || renamed.contains(finding.rule())
                || seen.add(finding.requirement())
                || previous.knows(Fingerprint.of(finding));
    }

    @Override
    public boolean tells(Task task) {
        boolean known = previous.knows(task.fingerprint()) || renamed.contains(task.rule());
        return known && whole.tells(task);
    }

    @Override
    public String caseId() {
        return whole.caseId();
    }

    @Override
    public Holder holder() {
        return whole.holder();
    }

    @Override
    public Instant asOf() {
        return whole.asOf();
    }

    @Override
    public ZoneId zone() {
        return whole.zone();
    }

    @Override
    public ImmutableList<String> off() {
        return whole.off();
    }

    @Override
    public ImmutableSortedMap<String, Instant> supplied() {
        return whole.supplied();
    }

    @Override
    public Excused excused() {
        return whole.excused();
    }

    /** An audit without its findings. */
    private record Head(
            String caseId,
            Holder holder,
            Instant asOf,
            ZoneId zone,
            ImmutableList<Finding> findings,
            ImmutableList<String> off,
            ImmutableSortedMap<String, Instant> supplied,
            Excused excused)
            implements Audited {
        Head(Audited audit) {
            this(
                    audit.caseId(),
                    audit.holder(),
                    audit.asOf(),
                    audit.zone(),
                    ImmutableList.of(),
                    audit.off(),
                    audit.supplied(),
                    new Excused(audit.excused().byFingerprint(), ImmutableList.of()));
        }
    }
}
