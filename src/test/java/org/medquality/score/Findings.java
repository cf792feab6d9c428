package org.medquality.score;

import com.google.common.collect.ImmutableList;
import org.medquality.finding.Defect;
import org.medquality.finding.Finding;
import org.medquality.finding.FindingBuilder;
import org.medquality.finding.Outcome;
import org.medquality.finding.Ref;
import org.medquality.finding.Responsible;

/** Short words for findings in tests. */
final class Findings {
    private Findings() {}

    static Finding finding(String rule, String subject, Outcome outcome) {
        int dot = rule.indexOf('.');
        return FindingBuilder.builder()
                .requirement(dot < 0 ? rule : rule.substring(0, dot))
                .rule(rule)
                .caseId("C1")
                .subject(new Ref("Fact", subject))
                .outcome(outcome)
                .evidence(ImmutableList.of())
                .because(ImmutableList.of())
                .warnings(ImmutableList.of())
                .settings(ImmutableList.of())
                .places(1)
                .responsible(Responsible.NOBODY)
                .build();
    }

    static Finding failed(String rule, String subject, Defect defect) {
        Outcome outcome =
                switch (defect) {
                    case MISSING -> Outcome.MISSED;
                    case LATE -> Outcome.LATE;
                    default -> Outcome.BROKEN;
                };
        return FindingBuilder.builder(finding(rule, subject, outcome))
                .defect(defect)
                .build();
    }

    static Finding failed(String rule, String subject, Defect defect, String occurrence) {
        return FindingBuilder.builder(failed(rule, subject, defect))
                .occurrence(occurrence)
                .build();
    }
}
