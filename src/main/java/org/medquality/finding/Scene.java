package org.medquality.finding;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.Optional;
import org.medquality.casefile.AssembledCase;
import org.medquality.casefile.Settings;
import org.medquality.fact.Fact;
import org.medquality.fact.FactType;
import org.medquality.finding.Finding.EvidenceRef;
import org.medquality.finding.Reason.Code;
import org.medquality.rule.Operand;
import org.medquality.rule.Pattern;
import org.medquality.rule.Rule;

/** Everything that the verdict on one match may look at. */
record Scene(
        AssembledCase file, Settings settings, Knowledge knowledge, Rule rule, ImmutableMap<String, Object> bindings) {

    Instant asOf() {
        return file.asOf();
    }

    Patterns patterns() {
        return new Patterns(file, knowledge);
    }

    Deadlines deadlines() {
        return new Deadlines(file, settings);
    }

    /** The fact that a variable or the owner of a path stands for. */
    Fact fact(Operand operand) {
        String variable = operand instanceof Operand.Path path ? path.variable() : ((Operand.Variable) operand).name();
        return (Fact) bindings.get(variable);
    }

    /** What is wrong with a value that is null: unknown, or the act has not happened. */
    Verdict absent(Operand operand) {
        Fact fact = fact(operand);
        String property = operand instanceof Operand.Path path ? path.property() : "at";
        if (!knowledge.notHappened(fact, property)) return Verdict.unknown(knowledge.unknown(fact, property));
        return Verdict.notApplicable(
                Reason.of(Code.NOT_HAPPENED, FactType.of(fact).name(), fact.id(), property));
    }

    EvidenceRef evidence(Operand operand) {
        Fact fact = fact(operand);
        return Refs.evidence(fact, operand instanceof Operand.Path path ? path.property() : "");
    }

    /** Why the rule may not apply after all; empty when nothing unknown could free of the duty. */
    Optional<Reason> excuse() {
        for (Pattern exemption : rule.patterns(Pattern.Role.EXEMPTION).toList()) {
            Optional<Reason> perhaps = patterns().perhaps(exemption, bindings, Code.MAYBE_EXEMPT);
            if (perhaps.isPresent()) return perhaps;
            if (Patterns.sameFact(exemption, bindings)) continue;
            Optional<Reason> doubt = knowledge.doubt(exemption.type(), asOf());
            if (doubt.isPresent()) return doubt;
        }
        return Optional.empty();
    }
}
