package org.medquality.finding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.medquality.catalog.Requirement;

/**
 * Says of failures that speak of the same fact which of them takes the points and fines: of several parts of one
 * requirement the worst, of two requirements the one that the catalogue names. Every failure stays a failure.
 */
final class Overlaps {
    private static final String ENCOUNTER = "Encounter";

    private final ImmutableMap<String, Requirement> requirements;

    Overlaps(Collection<Requirement> requirements) {
        this.requirements =
                requirements.stream().collect(ImmutableMap.toImmutableMap(Requirement::id, Function.identity()));
    }

    /** The findings in the same order, those that another one counts for marked. */
    ImmutableList<Finding> counted(ImmutableList<Finding> findings) {
        ImmutableListMultimap<String, Finding> failures = Multimaps.index(
                findings.stream()
                        .filter(f -> f.outcome().column() == Outcome.Column.FAIL)
                        .toList(),
                Finding::requirement);
        if (failures.size() < 2) return findings;
        List<Finding> counted = new ArrayList<>();
        for (Finding finding : findings) {
            boolean fails = finding.outcome().column() == Outcome.Column.FAIL;
            Optional<Finding> other = fails ? other(finding, failures) : Optional.empty();
            counted.add(other.map(f -> finding.countedBy(f.rule())).orElse(finding));
        }
        return ImmutableList.copyOf(counted);
    }

    private Optional<Finding> other(Finding finding, ImmutableListMultimap<String, Finding> failures) {
        Requirement requirement = requirements.get(finding.requirement());
        if (requirement != null) {
            for (String id : requirement.dedupe()) {
                Optional<Finding> same = worst(failures.get(id).stream().filter(f -> share(finding, f)));
                if (same.isPresent()) return same;
            }
        }
        Finding worst = worst(failures.get(finding.requirement()).stream().filter(f -> sameSubject(finding, f)))
                .orElse(finding);
        return worst == finding ? Optional.empty() : Optional.of(worst);
    }

    /** Of the failures of the rule that counts for a finding the one that was meant. */
    static Optional<Finding> counting(Finding finding, Collection<Finding> failures) {
        return worst(failures.stream()
                .filter(f -> f.rule().equals(finding.countedBy()))
                .filter(f ->
                        f.requirement().equals(finding.requirement()) ? sameSubject(finding, f) : share(finding, f)));
    }

    private static Optional<Finding> worst(Stream<Finding> findings) {
        Comparator<Finding> first = Comparator.comparing(Finding::rule).reversed();
        return findings.max(Judge.BADNESS.thenComparing(first));
    }

    private static boolean sameSubject(Finding one, Finding other) {
        return Objects.equals(one.subject(), other.subject()) && Objects.equals(one.occurrence(), other.occurrence());
    }

    /** Whether two failures speak of the same fact; that both are of one encounter says nothing yet. */
    private static boolean share(Finding one, Finding other) {
        if (one.subject() != null && one.subject().equals(other.subject())) return true;
        List<Ref> facts = facts(other).toList();
        return facts(one).anyMatch(facts::contains);
    }

    private static Stream<Ref> facts(Finding finding) {
        Stream<Ref> evidence = finding.evidence().stream().map(e -> new Ref(e.type(), e.id()));
        return Stream.concat(Stream.ofNullable(finding.subject()), evidence)
                .filter(ref -> !ref.type().equals(ENCOUNTER));
    }
}
