package org.medquality.finding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.AssembledCase;
import org.medquality.casefile.Settings;
import org.medquality.catalog.InForce;
import org.medquality.catalog.Requirement;
import org.medquality.catalog.Subject;
import org.medquality.duty.Duty;
import org.medquality.duty.Expected;
import org.medquality.fact.DerivedFact;
import org.medquality.fact.Fact;
import org.medquality.fact.Holder;
import org.medquality.finding.Applicability.Doubtful;
import org.medquality.finding.Reason.Code;
import org.medquality.rule.Match;
import org.medquality.rule.Matches;
import org.medquality.rule.Rule;

/**
 * Turns the duties that rules found into findings. What is present speaks for itself; what is absent counts only when
 * the case is known to be complete for every pattern that the rule reads. Otherwise the outcome is unknown.
 */
public final class Judge {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::rule)
            .thenComparing(f -> f.subject() == null ? "" : f.subject().type())
            .thenComparing(f -> f.subject() == null ? "" : f.subject().id())
            .thenComparing(f -> f.occurrence() == null ? "" : f.occurrence());

    /** From best to worst. */
    static final Comparator<Finding> BADNESS = Comparator.comparing((Finding f) -> DutyJudge.rank(f.outcome()))
            .thenComparing(Finding::outcome)
            .thenComparing(f -> f.due() == null ? Instant.MAX : f.due(), Comparator.reverseOrder())
            .thenComparing(f -> f.evidence().toString());

    /** By the kind of file and the requirement. */
    private final ImmutableMap<Holder, ImmutableListMultimap<String, Rule>> rules;

    private final ImmutableList<Requirement> requirements;
    private final Overlaps overlaps;
    private final Settings settings;

    /**
     * @param rules the rules of a book
     * @param requirements what is judged, in the order of the findings
     * @param settings the tailorable values in force
     */
    public Judge(Collection<Rule> rules, Collection<Requirement> requirements, Settings settings) {
        this.rules = Stream.of(Holder.ENCOUNTER, Holder.INSTITUTION)
                .collect(ImmutableMap.toImmutableMap(Function.identity(), file -> judgedIn(file, rules)));
        this.requirements = ImmutableList.copyOf(requirements);
        this.overlaps = new Overlaps(requirements);
        this.settings = settings;
    }

    private static ImmutableListMultimap<String, Rule> judgedIn(Holder file, Collection<Rule> rules) {
        return rules.stream()
                .filter(rule -> rule.judgedIn(file))
                .collect(ImmutableListMultimap.toImmutableListMultimap(Rule::requirement, Function.identity()));
    }

    /** The findings of one case: by requirement, rule, subject and occurrence. */
    public ImmutableList<Finding> judge(AssembledCase file, Matches matches) {
        Knowledge knowledge = new Knowledge(file);
        Responsibility responsibility = new Responsibility(file);
        ImmutableListMultimap<String, Rule> judged =
                Objects.requireNonNull(rules.get(file.file().holder()));
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (Requirement requirement : requirements) {
            List<Finding> all = new ArrayList<>();
            for (Rule rule : judged.get(requirement.id())) {
                all.addAll(new OneRule(file, knowledge, responsibility, matches, requirement, rule).findings());
            }
            findings.addAll(said(all));
        }
        return overlaps.counted(findings.build());
    }

    /**
     * Says anew of these findings which of them takes the points and fines of another, as after some were left out.
     *
     * @param findings of one case, in the order in which they were judged
     */
    public ImmutableList<Finding> counted(Collection<Finding> findings) {
        return overlaps.counted(findings.stream().map(f -> f.countedBy(null)).collect(ImmutableList.toImmutableList()));
    }

    /** That a requirement does not apply is said once a case, and not at all beside another verdict on it. */
    private static List<Finding> said(List<Finding> findings) {
        List<Finding> applicable = findings.stream()
                .filter(f -> f.outcome() != Outcome.NOT_APPLICABLE)
                .sorted(ORDER)
                .toList();
        return applicable.isEmpty() ? findings.stream().sorted(ORDER).limit(1).toList() : applicable;
    }

    /** The findings of one rule in one case. */
    private final class OneRule {
        private final AssembledCase file;
        private final Knowledge knowledge;
        private final Matches matches;
        private final Requirement requirement;
        private final Rule rule;
        private final Responsibility responsibility;

        OneRule(
                AssembledCase file,
                Knowledge knowledge,
                Responsibility responsibility,
                Matches matches,
                Requirement requirement,
                Rule rule) {
            this.file = file;
            this.knowledge = knowledge;
            this.matches = matches;
            this.requirement = requirement;
            this.rule = rule;
            this.responsibility = responsibility;
        }

        List<Finding> findings() {
            if (matches.failed().contains(rule)) {
                return List.of(finding(
                        null, null, null, Verdict.of(Outcome.ERROR).because(Reason.of(Code.RULE_FAILED, rule.id()))));
            }
            Map<List<@Nullable Object>, Finding> findings = new LinkedHashMap<>();
            matches.found().get(rule).forEach(match -> keepWorst(findings, finding(match)));
            Applicability applicability = new Applicability(rule, file, knowledge);
            for (Doubtful doubtful : applicability.doubtful()) {
                // With a subject found, that there may be more of them is the submitter's word to give.
                if (doubtful.subject() == null && !findings.isEmpty()) continue;
                Fact subject = doubtful.subject();
                Instant event = subject == null ? null : subject.at();
                Finding unknown = finding(subject, occurrence(subject), event, doubtful(doubtful, event));
                findings.putIfAbsent(key(unknown), unknown);
            }
            if (findings.isEmpty())
                return List.of(finding(null, null, null, Verdict.notApplicable(applicability.nobody())));
            return List.copyOf(findings.values());
        }

        private Verdict doubtful(Doubtful doubtful, @Nullable Instant event) {
            @Nullable Verdict old = event == null ? null : notInForce(event);
            return old == null ? Verdict.unknown(doubtful.reason()) : old;
        }

        private Finding finding(Match match) {
            Duty duty = match.duty();
            Fact subject = duty.subject();
            Scene scene = new Scene(file, settings, knowledge, rule, match.bindings());
            Instant event = event(duty);
            @Nullable Verdict verdict = event == null ? null : notInForce(event);
            if (verdict == null) verdict = new DutyJudge(scene).judge(duty, rule.sentence());
            return finding(subject, occurrence(subject), event, onTarget(verdict));
        }

        /** The value of an indicator on the wrong side of its figure is off its target, by however much. */
        private Verdict onTarget(Verdict verdict) {
            boolean off = requirement.subject() == Subject.INDICATOR && verdict.outcome() == Outcome.BROKEN;
            return off ? verdict.defect(Defect.OFF_TARGET).places(1) : verdict;
        }

        /** The moment of the event, by which the version of a clause is chosen. */
        private @Nullable Instant event(Duty duty) {
            if (duty instanceof Expected expected && expected.term().anchor() != null)
                return expected.term().anchor();
            if (duty instanceof Duty.AnyOf any) return event(any.parts().get(0));
            if (duty instanceof Duty.AllOf all) return event(all.parts().get(0));
            Fact subject = duty.subject();
            return subject == null ? null : subject.at();
        }

        /** That the text of the rule was not in force on the day of the event; null when it was. */
        private @Nullable Verdict notInForce(Instant event) {
            LocalDate day = event.atZone(file.zone()).toLocalDate();
            InForce text = requirement.inForce(rule.id());
            if (!text.begun(day))
                return Verdict.notApplicable(Reason.of(Code.NOT_IN_FORCE, String.valueOf(text.from())));
            return text.over(day) ? Verdict.notApplicable(Reason.of(Code.REPLACED, String.valueOf(text.to()))) : null;
        }

        private Finding finding(
                @Nullable Fact subject, @Nullable String occurrence, @Nullable Instant event, Verdict verdict) {
            return new Finding(
                    requirement.id(),
                    rule.id(),
                    file.file().id(),
                    subject == null ? null : Refs.of(subject),
                    occurrence,
                    event,
                    verdict.outcome(),
                    verdict.defect(),
                    verdict.due(),
                    verdict.done(),
                    delay(verdict),
                    verdict.evidence(),
                    verdict.because(),
                    verdict.warnings(),
                    verdict.settings(),
                    verdict.places(),
                    responsibility.of(subject),
                    null);
        }

        private @Nullable Duration delay(Verdict verdict) {
            if (!verdict.fails() || verdict.due() == null || verdict.outcome() == Outcome.BROKEN) return null;
            Instant until = verdict.done() == null ? file.asOf() : verdict.done();
            return Duration.between(verdict.due(), Deadline.minute(until));
        }
    }

    private static @Nullable String occurrence(@Nullable Fact subject) {
        return subject instanceof DerivedFact derived ? derived.occurrence() : null;
    }

    private static List<@Nullable Object> key(Finding finding) {
        List<@Nullable Object> key = new ArrayList<>();
        key.add(finding.subject());
        key.add(finding.occurrence());
        return key;
    }

    /** Several matches of one rule on one subject, as with two records of one operation: the worst counts. */
    private static void keepWorst(Map<List<@Nullable Object>, Finding> findings, Finding finding) {
        findings.merge(key(finding), finding, (a, b) -> BADNESS.compare(a, b) >= 0 ? a : b);
    }
}
