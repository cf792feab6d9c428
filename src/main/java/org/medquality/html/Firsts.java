package org.medquality.html;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.medquality.catalog.Catalogue;
import org.medquality.catalog.Requirement;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome.Column;
import org.medquality.report.Report;
import org.medquality.report.Run;
import org.medquality.score.Score;
import org.medquality.score.Score.Entry;
import org.medquality.score.Score.VetoHit;

/** Ranks requirements by what a repair is worth: vetoes first, then severity, points brought back, and number. */
final class Firsts {
    private static final int AT_ONCE = 10;
    private static final int MOST_DEPARTMENTS = 3;

    private final Words words;
    private final Tasks tasks;
    private final Map<String, Tally> tallies = new TreeMap<>();

    /** The failures of one requirement. */
    private static final class Tally {
        private final Set<String> cases = new HashSet<>();
        private final Map<String, Integer> departments = new TreeMap<>();
        private final List<Finding> failed = new ArrayList<>();
        private int vetoes;
        private int repairable;
        private BigDecimal points = BigDecimal.ZERO;
        private BigDecimal back = BigDecimal.ZERO;
    }

    private Firsts(Words words, Tasks tasks) {
        this.words = words;
        this.tasks = tasks;
    }

    static First of(Run run, Words words, Tasks tasks) {
        Firsts firsts = new Firsts(words, tasks);
        run.reports().forEach(firsts::add);
        return firsts.ranked();
    }

    private void add(Report report) {
        for (Finding finding : report.findings()) {
            if (finding.outcome().column() != Column.FAIL) continue;
            Tally tally = tallies.computeIfAbsent(finding.requirement(), id -> new Tally());
            tally.failed.add(finding);
            tally.cases.add(report.caseId());
            String department = finding.responsible().departmentId();
            tally.departments.merge(department == null ? words.say("first.nobody") : department, 1, Integer::sum);
            Entry entry = report.entry(finding);
            tally.points = tally.points.add(CaseSections.points(entry));
            if (entry == null || !entry.repairable()) continue;
            tally.repairable++;
            tally.back = tally.back.max(Words.rounded(entry.back()));
        }
        for (Score score : report.scores()) {
            for (VetoHit hit : score.vetoes()) {
                for (String id : hit.requirements()) {
                    Tally tally = tallies.get(id);
                    if (tally != null) tally.vetoes++;
                }
            }
        }
    }

    private First ranked() {
        Catalogue catalogue = words.catalogue();
        List<First.Line> lines = tallies.entrySet().stream()
                .sorted(comparing((Map.Entry<String, Tally> e) -> e.getValue().vetoes == 0)
                        .thenComparing(e -> catalogue.requirement(e.getKey()).severity())
                        .thenComparing(e -> e.getValue().back.negate())
                        .thenComparing(e -> -e.getValue().failed.size())
                        .thenComparing(Map.Entry::getKey))
                .map(e -> line(catalogue.requirement(e.getKey()), e.getValue()))
                .toList();
        int cut = Math.min(AT_ONCE, lines.size());
        return new First(
                tasks.asked(),
                ImmutableList.copyOf(lines.subList(0, cut)),
                ImmutableList.copyOf(lines.subList(cut, lines.size())));
    }

    /** Those that answer for most, with their numbers. */
    private String departments(Tally tally) {
        List<String> all = tally.departments.entrySet().stream()
                .sorted(comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(e -> words.say("first.department", e.getKey(), e.getValue()))
                .toList();
        String most = String.join(words.say("list"), all.subList(0, Math.min(MOST_DEPARTMENTS, all.size())));
        return all.size() > MOST_DEPARTMENTS ? words.say("first.departments", most, all.size()) : most;
    }

    private First.Line line(Requirement requirement, Tally tally) {
        return new First.Line(
                requirement.id(),
                words.title(requirement.id()),
                Styles.of(requirement.severity()),
                words.wording().severity(requirement.severity()),
                tally.vetoes,
                tally.failed.size(),
                tally.cases.size(),
                departments(tally),
                tasks.deadlines(requirement.id()),
                tally.repairable,
                words.points(tally.points),
                tally.repairable == 0 ? Words.NONE : words.points(tally.back),
                tasks.actions(requirement, tally.failed),
                requirement.responsible(),
                requirement.basis().stream().map(words::cite).collect(ImmutableList.toImmutableList()),
                requirement.note());
    }
}
