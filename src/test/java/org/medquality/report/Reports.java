package org.medquality.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.Catalogue;
import org.medquality.catalog.ScoreSheet.Scope;
import org.medquality.catalog.Tariff.Payer;
import org.medquality.fact.Holder;
import org.medquality.finding.Finding;
import org.medquality.finding.FindingBuilder;
import org.medquality.finding.Outcome;
import org.medquality.finding.Ref;
import org.medquality.finding.Responsible;
import org.medquality.json.CatalogueReader;
import org.medquality.report.Report.RuleBookId;
import org.medquality.rule.RuleFiles;
import org.medquality.score.FineLine;
import org.medquality.score.FineLine.Open;
import org.medquality.score.Score;
import org.medquality.task.Excused;

/** Short words for reports in tests. */
final class Reports {
    static final Catalogue CATALOGUE = CatalogueReader.read(RuleFiles.builtIn());
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Instant AS_OF = Instant.parse("2024-06-30T15:00:00Z");

    private Reports() {}

    /** A chart of department KS1 under physician YS1 that was closed on 2024-03-31 in its zone. */
    static final Stay CLOSED = stay("KS1", "YS1", "2024-03-31T15:59:00Z");

    static Stay stay(@Nullable String department, @Nullable String physician, @Nullable String to) {
        return new Stay(
                "H1",
                "inpatient",
                department,
                physician,
                Instant.parse("2024-01-01T00:00:00Z"),
                to == null ? null : Instant.parse(to),
                ImmutableList.of());
    }

    static Finding finding(String requirement, Outcome outcome) {
        return FindingBuilder.builder()
                .requirement(requirement)
                .rule(requirement)
                .caseId("C1")
                .subject(new Ref("Fact", "F1"))
                .outcome(outcome)
                .evidence(ImmutableList.of())
                .because(ImmutableList.of())
                .warnings(ImmutableList.of())
                .settings(ImmutableList.of())
                .places(1)
                .responsible(Responsible.NOBODY)
                .build();
    }

    static Finding by(Finding finding, @Nullable String staff, @Nullable String department) {
        return FindingBuilder.builder(finding)
                .responsible(new Responsible(staff, department))
                .build();
    }

    static Finding due(Finding finding) {
        return FindingBuilder.builder(finding).due(AS_OF).build();
    }

    static Finding at(Finding finding, String moment) {
        return FindingBuilder.builder(finding).at(Instant.parse(moment)).build();
    }

    static Score score(Scope scope, String id, @Nullable String best, @Nullable String worst, @Nullable String grade) {
        return new Score(
                scope,
                id,
                BigDecimal.valueOf(100),
                best == null ? null : new BigDecimal(best),
                worst == null ? null : new BigDecimal(worst),
                grade,
                ImmutableSet.of(),
                best != null && !best.equals(worst),
                null,
                ImmutableList.of(),
                ImmutableList.of());
    }

    /** A fine of a finding that one person pays; without an amount it is of a sum that nobody knows. */
    static FineLine fine(Finding finding, @Nullable String amount, String payer) {
        BigDecimal sum = amount == null ? null : new BigDecimal(amount);
        return fine(finding, sum, new FineLine.Share(Payer.PERSON, payer, sum));
    }

    static FineLine fine(Finding finding, @Nullable BigDecimal amount, FineLine.Share... shares) {
        return new FineLine(
                "P2-04",
                finding.requirement(),
                finding.rule(),
                finding.caseId(),
                finding.subject(),
                finding.occurrence(),
                finding.responsible().departmentId(),
                1,
                null,
                amount,
                null,
                amount == null ? Open.SUM_UNKNOWN : null,
                ImmutableList.copyOf(shares));
    }

    static Report report(Stay stay, Finding... findings) {
        return report(Holder.ENCOUNTER, stay, List.of(findings), List.of(), List.of());
    }

    static Report report(Holder holder, Stay stay, List<Finding> findings, List<Score> scores, List<FineLine> fines) {
        return new Report(
                "C1",
                holder,
                AS_OF,
                ZONE,
                stay,
                ImmutableList.copyOf(findings),
                ImmutableList.copyOf(scores),
                ImmutableList.copyOf(fines),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                new RuleBookId("1", "0"),
                ImmutableSortedMap.of(),
                Excused.NOTHING);
    }
}
