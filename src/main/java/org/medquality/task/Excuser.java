package org.medquality.task;

import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.medquality.catalog.Catalogue;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome.Column;
import org.medquality.task.ExceptionStanding.State;
import org.medquality.task.Excuse.Kind;

/**
 * Attaches waivers and appeals to failures, after these were judged. This is the one place that decides whether one is
 * in force; everything that asks what is lifted asks what it attached. Immutable and safe to share between threads.
 */
public final class Excuser {
    private final Exceptions exceptions;
    private final Catalogue catalogue;
    private final ImmutableListMultimap<String, String> former;
    private final ImmutableMap<String, ImmutableSet<Lack>> lacks;
    private final Vetoes veto;

    /** For the waivers and appeals of a file, and the rules that they speak of. */
    public Excuser(Exceptions exceptions, Catalogue catalogue) {
        this.exceptions = exceptions;
        this.catalogue = catalogue;
        this.veto = new Vetoes(catalogue);
        this.former = catalogue.aliases().entrySet().stream()
                .collect(toImmutableListMultimap(Map.Entry::getValue, Map.Entry::getKey));
        Completeness complete = new Completeness(catalogue);
        Map<String, ImmutableSet<Lack>> found = new HashMap<>();
        exceptions.waivers().forEach(waiver -> found.put(waiver.id(), complete.lacks(waiver)));
        exceptions.appeals().forEach(appeal -> found.put(appeal.id(), complete.lacks(appeal)));
        this.lacks = ImmutableMap.copyOf(found);
    }

    /** The excuses of the failures of a case at the moment of its audit, by fingerprint. */
    public ImmutableListMultimap<String, Excuse> excuses(Audited audit) {
        if (exceptions.equals(Exceptions.NONE)) return ImmutableListMultimap.of();
        LocalDate day = audit.asOf().atZone(audit.zone()).toLocalDate();
        ImmutableListMultimap.Builder<String, Excuse> excuses = ImmutableListMultimap.builder();
        for (Finding finding : audit.findings()) {
            if (finding.outcome().column() != Column.FAIL) continue;
            Meant meant = new Meant(finding);
            Stream.concat(
                            exceptions.waivers().stream().flatMap(w -> excuse(w, meant, day).stream()),
                            exceptions.appeals().stream().flatMap(a -> excuse(a, meant).stream()))
                    .forEach(excuse -> excuses.put(meant.fingerprint(), excuse));
        }
        return excuses.build();
    }

    private Optional<Excuse> excuse(Waiver waiver, Meant failure, LocalDate day) {
        if (state(waiver, day) != State.IN_FORCE || !failure.meantBy(waiver.selector())) return Optional.empty();
        boolean refused = !waiver.allowVeto() && veto.of(failure.finding());
        return Optional.of(new Excuse(
                refused ? Kind.VETO_NOT_WAIVED : Kind.WAIVED,
                waiver.id(),
                Objects.requireNonNull(waiver.approver()),
                Objects.requireNonNull(waiver.reason()),
                waiver.expires()));
    }

    private Optional<Excuse> excuse(Appeal appeal, Meant failure) {
        boolean meant = failure.meantBy(appeal.task()) && failure.finding().outcome() == appeal.outcome();
        if (!meant || !lacks(appeal.id()).isEmpty()) return Optional.empty();
        Appeal.Decision decision = appeal.decision();
        if (decision == null) {
            return Optional.of(new Excuse(
                    Kind.APPEAL_PENDING,
                    appeal.id(),
                    Objects.requireNonNull(appeal.by()),
                    Objects.requireNonNull(appeal.text()),
                    null));
        }
        return Optional.of(new Excuse(
                decision.upheld() ? Kind.APPEAL_UPHELD : Kind.APPEAL_REJECTED,
                appeal.id(),
                Objects.requireNonNull(decision.reviewer()),
                Objects.requireNonNull(decision.remark()),
                null));
    }

    /** Whether a waiver is in force on a day. */
    private State state(Waiver waiver, LocalDate day) {
        if (!lacks(waiver.id()).isEmpty()) return State.INCOMPLETE;
        if (day.isBefore(Objects.requireNonNull(waiver.from()))) return State.FUTURE;
        return day.isAfter(Objects.requireNonNull(waiver.expires())) ? State.EXPIRED : State.IN_FORCE;
    }

    private ImmutableSet<Lack> lacks(String id) {
        return Objects.requireNonNull(lacks.get(id));
    }

    /**
     * How all of them stand after a run, in the order of the file.
     *
     * @param day the day of the run
     * @param attached the excuses that the run attached, each as often as it did
     */
    public ImmutableList<ExceptionStanding> standing(LocalDate day, Multiset<Excuse> attached) {
        ImmutableList.Builder<ExceptionStanding> all = ImmutableList.builder();
        for (Waiver waiver : exceptions.waivers()) {
            State state = state(waiver, day);
            int failures = count(attached, waiver.id(), Kind.WAIVED);
            if (state == State.IN_FORCE && failures == 0) {
                failures = count(attached, waiver.id(), Kind.VETO_NOT_WAIVED);
                state = failures > 0 ? State.VETO_NOT_WAIVED : State.UNUSED;
            }
            all.add(new ExceptionStanding(waiver.id(), false, state, lacks(waiver.id()), waiver.expires(), failures));
        }
        for (Appeal appeal : exceptions.appeals()) {
            int failures = count(attached, appeal.id(), Kind.APPEAL_UPHELD, Kind.APPEAL_PENDING, Kind.APPEAL_REJECTED);
            all.add(new ExceptionStanding(
                    appeal.id(), true, state(appeal, failures), lacks(appeal.id()), null, failures));
        }
        return all.build();
    }

    private static int count(Multiset<Excuse> attached, String id, Kind... kinds) {
        return attached.entrySet().stream()
                .filter(entry -> entry.getElement().id().equals(id)
                        && List.of(kinds).contains(entry.getElement().kind()))
                .mapToInt(Multiset.Entry::getCount)
                .sum();
    }

    private State state(Appeal appeal, int failures) {
        if (!lacks(appeal.id()).isEmpty()) return State.INCOMPLETE;
        if (failures == 0) return State.UNUSED;
        if (appeal.decision() == null) return State.PENDING;
        return appeal.decision().upheld() ? State.IN_FORCE : State.REJECTED;
    }

    /** A failure, with the fingerprints that it has and had. */
    private final class Meant {
        private final Finding finding;
        private final ImmutableSet<String> fingerprints;

        Meant(Finding finding) {
            this.finding = finding;
            this.fingerprints = Stream.concat(Stream.of(finding.rule()), former.get(finding.rule()).stream())
                    .map(rule -> Fingerprint.of(rule, finding.caseId(), finding.subject(), finding.occurrence()))
                    .collect(toImmutableSet());
        }

        Finding finding() {
            return finding;
        }

        String fingerprint() {
            return fingerprints.iterator().next();
        }

        boolean meantBy(String task) {
            return fingerprints.stream().anyMatch(fingerprint -> fingerprint.startsWith(task));
        }

        boolean meantBy(Waiver.Selector selector) {
            return (selector.task() == null || meantBy(selector.task()))
                    && (selector.rule() == null || named(selector.rule()))
                    && (selector.caseId() == null || selector.caseId().equals(finding.caseId()))
                    && (selector.subject() == null || selector.subject().equals(finding.subject()))
                    && (selector.departmentId() == null
                            || selector.departmentId()
                                    .equals(finding.responsible().departmentId()));
        }

        private boolean named(String rule) {
            String current = catalogue.aliases().getOrDefault(rule, rule);
            return current.equals(finding.rule()) || current.equals(finding.requirement());
        }
    }
}
