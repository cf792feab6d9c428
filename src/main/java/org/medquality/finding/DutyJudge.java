package org.medquality.finding;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.medquality.duty.Checked;
import org.medquality.duty.Duty;
import org.medquality.duty.Expected;
import org.medquality.duty.Forbidden;
import org.medquality.finding.Outcome.Column;
import org.medquality.rule.Sentence;

/** Decides one duty: walks the duty beside the sentence that made it, for the sentence knows the names of things. */
final class DutyJudge {
    /** From best to worst. */
    private static final ImmutableList<Column> RANK =
            ImmutableList.of(Column.NOT_APPLICABLE, Column.PASS, Column.OPEN, Column.UNKNOWN, Column.FAIL);
    /** Among failures, late is better than never, and never better than wrong. */
    private static final Comparator<Verdict> BY_BADNESS =
            Comparator.comparing((Verdict v) -> rank(v.outcome())).thenComparing(v -> v.outcome());

    private final Scene scene;

    DutyJudge(Scene scene) {
        this.scene = scene;
    }

    /** How bad an outcome is, by its column. */
    static int rank(Outcome outcome) {
        return RANK.indexOf(outcome.column());
    }

    Verdict judge(Duty duty, Sentence sentence) {
        Verdict verdict = decide(duty, sentence);
        if (!verdict.fails()) return verdict;
        // A failure stands only when nothing unknown can excuse it.
        return scene.excuse().map(verdict::doubted).orElseGet(() -> sentence.lead() ? verdict.lead() : verdict);
    }

    private Verdict decide(Duty duty, Sentence sentence) {
        if (duty instanceof Duty.AnyOf any) return any(parts(any.parts(), (Sentence.Group) sentence));
        if (duty instanceof Duty.AllOf all) return all(parts(all.parts(), (Sentence.Group) sentence));
        Sentence.Simple simple = (Sentence.Simple) sentence;
        if (duty instanceof Expected expected) return new ExpectedJudge(scene, expected, simple).judge();
        if (duty instanceof Forbidden forbidden) return new ForbiddenJudge(scene, simple).judge(forbidden);
        return new CheckedJudge(scene, (Checked) duty, simple).judge();
    }

    private List<Verdict> parts(List<Duty> duties, Sentence.Group group) {
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < duties.size(); i++)
            verdicts.add(decide(duties.get(i), group.parts().get(i)));
        return verdicts;
    }

    private static Verdict all(List<Verdict> parts) {
        return parts.stream().max(BY_BADNESS).orElseThrow();
    }

    /** Alternatives: met by any; else what is open or unknown may still serve; else the best failure. */
    private static Verdict any(List<Verdict> parts) {
        for (Column column : List.of(Column.PASS, Column.OPEN, Column.UNKNOWN)) {
            for (Verdict part : parts) if (part.outcome().column() == column) return part;
        }
        return parts.stream().filter(Verdict::fails).min(BY_BADNESS).orElse(parts.get(0));
    }
}
