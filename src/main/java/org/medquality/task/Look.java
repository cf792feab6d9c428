package org.medquality.task;

import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.Ints;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.medquality.finding.Defect;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome;
import org.medquality.finding.Outcome.Column;
import org.medquality.finding.Reason;
import org.medquality.task.Excuse.Kind;

/**
 * One case as of one moment, by all audits of it: mostly one, two when a case was submitted twice. Of findings with one
 * fingerprint the gravest speaks, and none is lost in silence: the task says how many there were.
 */
final class Look {
    private static final ImmutableList<Column> GRAVEST_FIRST =
            ImmutableList.of(Column.FAIL, Column.UNKNOWN, Column.OPEN, Column.NOT_APPLICABLE, Column.PASS);
    private static final Comparator<Finding> GRAVEST = Comparator.comparing(
                    (Finding f) -> GRAVEST_FIRST.indexOf(f.outcome().column()))
            .thenComparing(Finding::outcome, Comparator.reverseOrder())
            .thenComparing(f ->
                    f.defect() == null ? Defect.values().length : f.defect().ordinal())
            .thenComparing(f -> -f.places())
            .thenComparing(Finding::toString);

    private final ImmutableList<Audited> audits;
    private final ImmutableListMultimap<String, Finding> byFingerprint;

    Look(List<? extends Audited> audits) {
        this.audits = ImmutableList.copyOf(audits);
        this.byFingerprint = findings().collect(toImmutableListMultimap(Fingerprint::of, f -> f));
    }

    String caseId() {
        return audits.get(0).caseId();
    }

    Instant asOf() {
        return audits.get(0).asOf();
    }

    /** Of several zones the first by name, so that the order of the audits means nothing. */
    ZoneId zone() {
        return audits.stream()
                .map(Audited::zone)
                .min(Comparator.comparing(ZoneId::getId))
                .orElseThrow();
    }

    private Stream<Finding> findings() {
        return audits.stream().flatMap(audit -> audit.findings().stream());
    }

    /** The violations, in the order of their fingerprints. */
    ImmutableSortedMap<String, Sighting> failures() {
        TreeMap<String, Sighting> failures = new TreeMap<>();
        byFingerprint.asMap().forEach((fingerprint, all) -> {
            List<Finding> failed = all.stream()
                    .filter(f -> f.outcome().column() == Column.FAIL)
                    .sorted(GRAVEST)
                    .toList();
            if (failed.isEmpty()) return;
            // A case that was submitted twice has no more places than one that was not.
            int places = Ints.saturatedCast(
                    failed.stream().distinct().mapToLong(Finding::places).sum());
            failures.put(fingerprint, new Sighting(failed.get(0), places, failed.size(), asOf(), zone()));
        });
        return ImmutableSortedMap.copyOf(failures);
    }

    /** What is said of exactly this occurrence. */
    Optional<Finding> finding(String fingerprint) {
        return byFingerprint.get(fingerprint).stream().min(GRAVEST);
    }

    /** Whether any audit tells how the violation of a task stands. */
    boolean tells(Task task, RuleScope scope) {
        return telling(task, scope).findAny().isPresent();
    }

    private Stream<Audited> telling(Task task, RuleScope scope) {
        return audits.stream().filter(audit -> scope.holders().contains(audit.holder()) && audit.tells(task));
    }

    /** Why a rule could not be judged in this case at all. */
    Optional<Outcome> failedFor(String rule) {
        return findings()
                .filter(f -> f.rule().equals(rule)
                        && f.subject() == null
                        && f.outcome().column() == Column.UNKNOWN)
                .map(Finding::outcome)
                .max(Comparator.naturalOrder());
    }

    /** That a whole requirement does not apply to the case: for want of anybody concerned, or for another reason. */
    Optional<CloseReason> notApplicable(RuleScope scope, String rule) {
        List<Finding> all = findings()
                .filter(f -> f.requirement().equals(scope.requirement()))
                .toList();
        if (all.isEmpty() || all.stream().anyMatch(f -> f.outcome() != Outcome.NOT_APPLICABLE)) return Optional.empty();
        boolean nobody = all.stream()
                .allMatch(f -> f.rule().equals(rule)
                        && f.because().stream().anyMatch(r -> r.code() == Reason.Code.NOBODY_CONCERNED));
        return Optional.of(nobody ? CloseReason.OCCURRENCE_GONE : CloseReason.NO_LONGER_APPLICABLE);
    }

    /** Whether what a rule did not find is not there, by the word of who submitted the case. */
    boolean exhaustive(Task task, RuleScope scope) {
        return telling(task, scope).allMatch(audit -> scope.sources().stream().allMatch(type -> promised(audit, type)));
    }

    private static boolean promised(Audited audit, String type) {
        Instant until = audit.supplied().get(type);
        return until != null && !until.isBefore(audit.asOf());
    }

    /** The decision on an appeal against a violation, an upheld one before a rejected one. */
    Optional<Excuse> decision(String fingerprint) {
        return audits.stream()
                .flatMap(audit -> audit.excused().byFingerprint().get(fingerprint).stream())
                .filter(e -> e.kind() == Kind.APPEAL_UPHELD || e.kind() == Kind.APPEAL_REJECTED)
                .min(Comparator.comparing(Excuse::kind).thenComparing(Excuse::id));
    }
}
