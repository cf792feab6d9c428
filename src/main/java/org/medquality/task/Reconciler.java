package org.medquality.task;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.medquality.casefile.WorkingCalendar;
import org.medquality.catalog.Catalogue;
import org.medquality.finding.CatalogueSettings;

/**
 * Carries tasks from audit to audit. A pure function: the same tasks, audits and moment give equal tasks, in whatever
 * order the audits come; applied twice it does what it does once. Immutable and safe to share between threads.
 *
 * <ul>
 *   <li>A violation that nobody knows opens a task; a known one keeps its task, its limits and its history.
 *   <li>What came again after its closing is reopened in a new cycle; within the time of recheck one severity graver.
 *   <li>What was done late, or wrongly for good, and was closed by explanation and prevention, stays closed.
 *   <li>An audit never closes what it did not see: a task is found settled only where its requirement was judged in its
 *       case, and the duty was met, does not apply, or its fact is provably gone. A person confirms that.
 *   <li>What cannot be said (unknown, error, pending, not seen) leaves the task, with the doubt.
 *   <li>An audit that is older than what is known of a task says nothing about it.
 * </ul>
 */
public final class Reconciler {
    private final Opening opening;
    private final ImmutableMap<String, RuleScope> rules;
    private final ImmutableMap<String, String> aliases;

    private Reconciler(Opening opening, Map<String, RuleScope> rules, Map<String, String> aliases) {
        this.opening = opening;
        this.rules = ImmutableMap.copyOf(rules);
        this.aliases = ImmutableMap.copyOf(aliases);
    }

    /**
     * A reconciler with the words, limits and severities of a catalogue.
     *
     * @param rules where the rules that are judged look for whom they concern, by their ids
     * @param calendar the working days by which limits are counted
     */
    public static Reconciler of(Catalogue catalogue, Map<String, RuleScope> rules, WorkingCalendar calendar) {
        Terms terms = new Terms(CatalogueSettings.of(catalogue), calendar);
        return new Reconciler(new Opening(catalogue, terms), rules, catalogue.aliases());
    }

    /**
     * The tasks after these audits.
     *
     * @param previous the tasks before
     * @param audits of any cases, in any order; several of one case are taken by their moments
     * @param asOf the moment at which tasks are opened, from which their limits count
     * @throws IllegalArgumentException if an audit is of a later moment
     */
    public TaskDelta reconcile(TaskBoard previous, Collection<? extends Audited> audits, Instant asOf) {
        audits.stream().filter(audit -> audit.asOf().isAfter(asOf)).findFirst().ifPresent(audit -> {
            throw new IllegalArgumentException("the audit of case " + audit.caseId() + " is as of " + audit.asOf()
                    + ", later than " + asOf + ", the moment of the tasks");
        });
        Reconciliation run = new Reconciliation(opening, rules, aliases, previous, asOf);
        looks(audits).forEach(run::apply);
        return run.delta();
    }

    /** One look for each case and moment, cases by id and each in the order of time. */
    private static List<Look> looks(Collection<? extends Audited> audits) {
        Map<String, Map<Instant, List<Audited>>> byCase = new TreeMap<>();
        for (Audited audit : audits) {
            byCase.computeIfAbsent(audit.caseId(), id -> new TreeMap<>())
                    .computeIfAbsent(audit.asOf(), at -> new ArrayList<>())
                    .add(audit);
        }
        return byCase.values().stream()
                .flatMap(moments -> moments.values().stream())
                .map(Look::new)
                .toList();
    }

    /**
     * What of an audit can change these tasks, so that a large run need not keep its reports: reconciled in the place of
     * the audit it comes to the same. Only where a run has a case at two moments, what the first one found anew and the
     * second one did not stays open until the next run. Empty when the audit cannot change any.
     */
    public Optional<Audited> gist(TaskBoard previous, Audited audit) {
        return Gist.of(audit, previous, aliases.values());
    }
}
