package org.medquality.score;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.ScoreSheet;
import org.medquality.catalog.ScoreSheet.Grade;
import org.medquality.catalog.ScoreSheet.VetoRule;
import org.medquality.finding.Finding;
import org.medquality.score.Account.End;
import org.medquality.score.Score.VetoHit;

/** What single failures do to a score and a grade, in a fixed order: deductions, then caps, then zero; the worst grade. */
final class Vetoes {
    private final ScoreSheet sheet;
    private final List<VetoHit> hits = new ArrayList<>();
    private BigDecimal score;
    private @Nullable String grade;

    private Vetoes(ScoreSheet sheet, BigDecimal score) {
        this.sheet = sheet;
        this.score = score;
    }

    /** Applies the vetoes of one end of the interval to a score: a possible veto touches the worst end only. */
    static Vetoes apply(Account account, BigDecimal score, End end) {
        Vetoes vetoes = new Vetoes(account.sheet(), score);
        List<VetoRule> rules = account.sheet().vetoes();
        rules.stream().filter(r -> r.deduct() != null).forEach(r -> vetoes.rule(account, r, end));
        rules.stream().filter(r -> r.deduct() == null && !r.zero()).forEach(r -> vetoes.rule(account, r, end));
        rules.stream().filter(r -> r.deduct() == null && r.zero()).forEach(r -> vetoes.rule(account, r, end));
        return vetoes;
    }

    private void rule(Account account, VetoRule rule, End end) {
        ImmutableSet<String> requirements = account.vetoing(rule.veto()).stream()
                .filter(id -> account.findings(id).stream().anyMatch(f -> hits(f, rule, end)))
                .collect(ImmutableSet.toImmutableSet());
        if (requirements.size() < rule.atLeast()) return;
        BigDecimal before = score;
        if (rule.deduct() != null) {
            score = score.subtract(rule.deduct().multiply(BigDecimal.valueOf(requirements.size())))
                    .max(BigDecimal.ZERO);
        }
        if (rule.cap() != null) score = score.min(rule.cap());
        if (rule.zero()) score = BigDecimal.ZERO;
        if (rule.grade() != null) grade = worse(grade, rule.grade());
        hits.add(new VetoHit(requirements, rule.grade(), before.subtract(score)));
    }

    /** A failure that another one counts for is no second veto; an unknown may become one. */
    private static boolean hits(Finding finding, VetoRule rule, End end) {
        return switch (finding.outcome().column()) {
            case FAIL ->
                finding.countedBy() == null
                        && finding.defect() != null
                        && rule.defects().contains(finding.defect().name());
            case UNKNOWN -> end == End.WORST;
            default -> false;
        };
    }

    private String worse(@Nullable String one, String other) {
        if (one == null) return other;
        List<String> names = sheet.grades().stream().map(Grade::name).toList();
        return names.indexOf(one) > names.indexOf(other) ? one : other;
    }

    BigDecimal score() {
        return score;
    }

    List<VetoHit> hits() {
        return hits;
    }

    /** The grade of the score, or the worse one that a veto leaves. */
    String grade() {
        String reached = sheet.grades().stream()
                .filter(g -> g.reached(score))
                .map(Grade::name)
                .findFirst()
                .orElseGet(() -> sheet.grades().get(sheet.grades().size() - 1).name());
        return worse(grade, reached);
    }
}
