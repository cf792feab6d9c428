package org.medquality.finding;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.AssembledCase;
import org.medquality.fact.Fact;
import org.medquality.fact.Setting;
import org.medquality.finding.Reason.Code;
import org.medquality.rule.Pattern;
import org.medquality.rule.Rule;

/**
 * Finds whom a rule may concern although it made no duty for them: facts that only an unknown property, or a fact that
 * was not supplied, keeps from being its subject.
 */
final class Applicability {
    /**
     * A fact that the rule may concern.
     *
     * @param subject the fact; null when it is not even known whether there is one
     */
    record Doubtful(@Nullable Fact subject, Reason reason) {}

    private final Rule rule;
    private final AssembledCase file;
    private final Knowledge knowledge;
    private final Patterns patterns;
    private final ImmutableList<Pattern> triggers;
    private final ImmutableList<Pattern> exemptions;
    private final List<Doubtful> doubtful = new ArrayList<>();
    private @Nullable Pattern exempting;

    Applicability(Rule rule, AssembledCase file, Knowledge knowledge) {
        this.rule = rule;
        this.file = file;
        this.knowledge = knowledge;
        this.patterns = new Patterns(file, knowledge);
        this.triggers = rule.patterns(Pattern.Role.TRIGGER).collect(ImmutableList.toImmutableList());
        this.exemptions = rule.patterns(Pattern.Role.EXEMPTION).collect(ImmutableList.toImmutableList());
    }

    List<Doubtful> doubtful() {
        explore(0, new LinkedHashMap<>(), null);
        return doubtful;
    }

    /** Why the rule made no duty and concerns nobody; only after {@link #doubtful()} found nobody either. */
    Reason nobody() {
        return exempting == null
                ? Reason.of(Code.NOBODY_CONCERNED, triggers.get(0).type().name())
                : Reason.of(Code.EXEMPT, exempting.type().name());
    }

    private void explore(int level, Map<String, Object> bound, @Nullable Reason doubt) {
        if (level == triggers.size()) {
            concerned(bound, doubt);
            return;
        }
        Pattern trigger = triggers.get(level);
        boolean any = false;
        for (Fact fact : patterns.facts(trigger, bound)) {
            Boolean matches = patterns.matches(trigger, fact, bound);
            if (Boolean.FALSE.equals(matches)) continue;
            any = true;
            Reason why = matches != null || doubt != null
                    ? doubt
                    : patterns.doubt(trigger, fact, bound, Code.MAYBE_CONCERNED);
            bound.put(trigger.variable(), fact);
            explore(level + 1, bound, why);
            bound.remove(trigger.variable());
        }
        if (!any) nobody(trigger, bound);
    }

    private void concerned(Map<String, Object> bound, @Nullable Reason doubt) {
        Optional<Pattern> exemption = exemption(bound);
        if (exemption.isPresent()) exempting = exemption.get();
        else if (doubt != null) doubtful.add(new Doubtful(subject(bound), doubt));
    }

    private Optional<Pattern> exemption(Map<String, Object> bound) {
        return exemptions.stream().filter(e -> applies(e, bound)).findFirst();
    }

    private boolean applies(Pattern exemption, Map<String, Object> bound) {
        return patterns.facts(exemption, bound).stream()
                .anyMatch(fact -> Boolean.TRUE.equals(patterns.matches(exemption, fact, bound)));
    }

    /** No fact of this kind: that proves something only under the promise. */
    private void nobody(Pattern trigger, Map<String, Object> bound) {
        if (exemption(bound).isPresent()) return;
        Optional<Reason> gap = knowledge.doubt(trigger.type(), file.asOf());
        gap.ifPresent(reason -> doubtful.add(new Doubtful(bound.isEmpty() ? null : subject(bound), reason)));
    }

    private @Nullable Fact subject(Map<String, Object> bound) {
        Object subject = bound.get(rule.sentence().subject());
        if (subject != null) return (Fact) subject;
        // A setting is no fact of the case.
        return (Fact) bound.values().stream()
                .filter(f -> !(f instanceof Setting))
                .findFirst()
                .orElse(null);
    }
}
