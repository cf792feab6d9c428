package org.medquality.html;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome.Column;
import org.medquality.report.Report;
import org.medquality.report.Run;

/** Sorts what cannot be judged by what is lacking: what lets most be judged comes first. */
final class Unknowns {
    private static final int MOST_PLACES = 20_000;
    private static final int MOST_PLACES_OF_RULE = 500;

    private final Words words;
    private final Map<String, Lack> lacks = new LinkedHashMap<>();
    private int shown;

    /** What one thing that is lacking leaves unknown. */
    private static final class Lack {
        private final Map<String, List<Finding>> byRule = new TreeMap<>();
        private final Set<String> requirements = new HashSet<>();
        private final Set<String> cases = new HashSet<>();
        private int count;
    }

    private Unknowns(Words words) {
        this.words = words;
    }

    static ImmutableList<Cause> of(Run run, Words words) {
        Unknowns unknowns = new Unknowns(words);
        for (Report report : run.reports()) report.findings().forEach(unknowns::add);
        return unknowns.causes();
    }

    /** Each counts once, by the first of its reasons. */
    private void add(Finding finding) {
        if (finding.outcome().column() != Column.UNKNOWN) return;
        String cause = finding.because().isEmpty()
                ? words.wording().outcome(finding.outcome())
                : words.wording().cause(finding.because().get(0));
        Lack lack = lacks.computeIfAbsent(cause, text -> new Lack());
        lack.byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>()).add(finding);
        lack.requirements.add(finding.requirement());
        lack.cases.add(finding.caseId());
        lack.count++;
    }

    private ImmutableList<Cause> causes() {
        List<Map.Entry<String, Lack>> sorted = lacks.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Lack> e) -> -e.getValue().count)
                        .thenComparing(Map.Entry::getKey))
                .toList();
        long most = sorted.isEmpty() ? 1 : sorted.get(0).getValue().count;
        ImmutableList.Builder<Cause> causes = ImmutableList.builder();
        for (Map.Entry<String, Lack> entry : sorted) {
            Lack lack = entry.getValue();
            causes.add(new Cause(
                    entry.getKey(),
                    lack.count,
                    lack.requirements.size(),
                    lack.cases.size(),
                    Decimals.of(lack.count * 1000L / most, 1),
                    lack.byRule.values().stream().map(this::ofRule).collect(ImmutableList.toImmutableList())));
        }
        return causes.build();
    }

    private Cause.OfRule ofRule(List<Finding> findings) {
        int room = Math.max(0, Math.min(MOST_PLACES_OF_RULE, MOST_PLACES - shown));
        List<Finding> places = findings.subList(0, Math.min(room, findings.size()));
        shown += places.size();
        Finding any = findings.get(0);
        return new Cause.OfRule(
                any.rule(),
                words.ruleTitle(any),
                findings.size(),
                places.stream().map(this::place).collect(ImmutableList.toImmutableList()),
                findings.size() - places.size());
    }

    private String place(Finding finding) {
        StringBuilder place = new StringBuilder(finding.caseId());
        boolean other = finding.subject() != null && !finding.subject().id().equals(finding.caseId());
        if (other) place.append(' ').append(words.fact(finding.subject()));
        if (finding.occurrence() != null) place.append(' ').append(finding.occurrence());
        return place.toString();
    }
}
