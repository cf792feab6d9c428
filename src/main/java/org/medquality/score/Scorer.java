package org.medquality.score;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import org.medquality.catalog.Catalogue;
import org.medquality.catalog.ScoreSheet;
import org.medquality.catalog.ScoreSheet.Grade;
import org.medquality.catalog.ScoreSheet.NotApplicable;
import org.medquality.catalog.ScoreSheet.Scope;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome.Column;
import org.medquality.score.Account.End;
import org.medquality.score.Score.Entry;

/**
 * Scores findings by the sheet of a profile. Immutable and safe to share between threads; the same findings give equal
 * scores, whatever their order.
 *
 * <p>Of one scope, with {@code p} the points of a requirement, {@code w} the weight of a defect, and caps of requirement
 * and category: {@code d(r) = min(cap(r), Σ p·w)}, {@code D(k) = min(cap(k), Σ d(r))}, {@code s = max(0, full − Σ D(k))};
 * where what does not apply is rescaled, {@code s = full · (1 − Σ D(k) / Σ cap(k) of the categories that apply)}. Then the
 * vetoes. The best end takes unknowns for met, the worst takes each at the full points of its requirement.
 */
public final class Scorer {
    private final Catalogue catalogue;
    private final ScoreSheet sheet;

    /** Scores by this sheet. */
    public Scorer(Catalogue catalogue, ScoreSheet sheet) {
        this.catalogue = catalogue;
        this.sheet = sheet;
    }

    /** The score of a chart. */
    public Score chart(String caseId, Collection<Finding> findings) {
        return score(Scope.CHART, caseId, findings);
    }

    /** The scores of an institution's file: of the institution, then of its departments by id. */
    public ImmutableList<Score> institution(String caseId, Collection<Finding> findings) {
        ListMultimap<String, Finding> departments =
                MultimapBuilder.treeKeys().arrayListValues().build();
        for (Finding finding : findings) {
            String department = finding.responsible().departmentId();
            if (department != null && sheet.category(Scope.DEPARTMENT, finding.requirement()) != null) {
                departments.put(department, finding);
            }
        }
        ImmutableList.Builder<Score> scores = ImmutableList.builder();
        scores.add(score(Scope.INSTITUTION, caseId, findings));
        departments.asMap().forEach((department, own) -> scores.add(score(Scope.DEPARTMENT, department, own)));
        return scores.build();
    }

    private Score score(Scope scope, String id, Collection<Finding> findings) {
        List<Finding> sorted = ImmutableList.sortedCopyOf(Sequence.OF_FINDINGS, findings);
        Account account = new Account(catalogue, sheet, scope, sorted);
        long judged = account.count(Column.PASS) + account.count(Column.FAIL);
        long unknown = account.count(Column.UNKNOWN);
        BigDecimal coverage = judged + unknown == 0
                ? null
                : BigDecimal.valueOf(judged).divide(BigDecimal.valueOf(judged + unknown), MathContext.DECIMAL64);
        if (judged == 0) {
            return new Score(
                    scope,
                    id,
                    sheet.full(),
                    null,
                    null,
                    null,
                    ImmutableSet.of(),
                    false,
                    coverage,
                    ImmutableList.of(),
                    ImmutableList.of());
        }
        Vetoes best = end(account, End.BEST);
        Vetoes worst = end(account, End.WORST);
        ImmutableSet<String> possible = between(best.grade(), worst.grade());
        boolean covered = coverage == null || coverage.compareTo(sheet.coverageForFinal()) >= 0;
        return new Score(
                scope,
                id,
                sheet.full(),
                best.score(),
                worst.score(),
                best.grade(),
                possible,
                possible.size() > 1 || !covered,
                coverage,
                ledger(account, sorted, best.score()),
                ImmutableList.copyOf(best.hits()));
    }

    private Vetoes end(Account account, End end) {
        BigDecimal taken = account.byCategory(end).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal score = sheet.notApplicable() == NotApplicable.RESCALE
                ? rescaled(account, taken, end)
                : sheet.full().subtract(taken);
        return Vetoes.apply(account, score.max(BigDecimal.ZERO), end);
    }

    /** Bounds hold whichever way it turns out whether a category applies: more of them for the best end, less for the worst. */
    private BigDecimal rescaled(Account account, BigDecimal taken, End end) {
        BigDecimal marks = account.marks(end);
        if (marks.signum() == 0) return end == End.BEST ? sheet.full() : BigDecimal.ZERO;
        BigDecimal left = BigDecimal.ONE.subtract(taken.divide(marks, MathContext.DECIMAL64));
        return sheet.full().multiply(left);
    }

    private ImmutableSet<String> between(String best, String worst) {
        ImmutableSet.Builder<String> grades = ImmutableSet.builder();
        boolean inside = false;
        for (Grade grade : sheet.grades()) {
            inside |= grade.name().equals(best);
            if (inside) grades.add(grade.name());
            if (grade.name().equals(worst)) break;
        }
        return grades.build();
    }

    private ImmutableList<Entry> ledger(Account account, List<Finding> findings, BigDecimal best) {
        Ledger ledger = new Ledger(account, best, other -> end(other, End.BEST).score());
        findings.stream().filter(f -> f.outcome().column() == Column.FAIL).forEach(ledger::add);
        return ledger.entries();
    }
}
