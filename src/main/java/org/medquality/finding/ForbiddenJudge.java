package org.medquality.finding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medquality.duty.Evidence;
import org.medquality.duty.Forbidden;
import org.medquality.fact.Fact;
import org.medquality.finding.Finding.EvidenceRef;
import org.medquality.finding.Reason.Code;
import org.medquality.rule.Operand;
import org.medquality.rule.Pattern;
import org.medquality.rule.Sentence;

/** Decides whether what is forbidden happened. */
final class ForbiddenJudge {
    private final Scene scene;
    private final Sentence.Simple sentence;

    ForbiddenJudge(Scene scene, Sentence.Simple sentence) {
        this.scene = scene;
        this.sentence = sentence;
    }

    Verdict judge(Forbidden duty) {
        if (duty.evidence() instanceof Evidence.Value value) return entry(value.value());
        List<Fact> found = ((Evidence.Facts) duty.evidence()).facts();
        if (!found.isEmpty()) {
            return Verdict.failed(Outcome.BROKEN, Defect.PROHIBITED)
                    .done(found.get(0).at())
                    .evidence(found.stream()
                            .map(Refs::of)
                            .map(r -> new EvidenceRef(r.type(), r.id(), ""))
                            .toList());
        }
        Pattern pattern = scene.rule().binding(((Operand.Variable) sentence.evidence()).name());
        Optional<Reason> doubt = scene.patterns()
                .perhaps(pattern, scene.bindings(), Code.MAYBE_EVIDENCE)
                .or(() -> gap(pattern));
        return doubt.map(Verdict::unknown).orElseGet(() -> Verdict.of(Outcome.MET));
    }

    private Optional<Reason> gap(Pattern pattern) {
        if (Patterns.sameFact(pattern, scene.bindings())) return Optional.empty();
        return scene.knowledge().doubt(pattern.type(), scene.asOf());
    }

    private Verdict entry(@Nullable Object value) {
        Operand.Path path = (Operand.Path) sentence.evidence();
        if (value != null) {
            return Verdict.failed(Outcome.BROKEN, Defect.WRONG).evidence(List.of(scene.evidence(path)));
        }
        Fact fact = scene.fact(path);
        return scene.knowledge().knownAbsent(fact, path.property())
                ? Verdict.of(Outcome.MET).evidence(List.of(scene.evidence(path)))
                : Verdict.unknown(scene.knowledge().unknown(fact, path.property()));
    }
}
