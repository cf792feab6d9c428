package mimic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome;
import org.medquality.report.Report;

/** The figures of the README: what went in, and what came out. */
final class Figures {
    /** Rules that compare a dose with its order in what the source tells only once, so that they always agree. */
    private static final Set<String> BY_CONSTRUCTION = Set.of("VER-003", "VER-004", "VER-007");

    private final Tally tally;
    private final Map<String, Integer> failures = new TreeMap<>();
    private final Map<Outcome, Integer> outcomes = new TreeMap<>();
    private int metByConstruction;

    Figures(Tally tally) {
        this.tally = tally;
    }

    void add(Report report) {
        for (Finding finding : report.findings()) {
            outcomes.merge(finding.outcome(), 1, Integer::sum);
            if (finding.outcome() == Outcome.MET && BY_CONSTRUCTION.contains(finding.rule())) metByConstruction++;
            if (finding.outcome().column() == Outcome.Column.FAIL) {
                failures.merge(finding.rule() + " " + name(finding.outcome()), 1, Integer::sum);
            }
        }
    }

    /** One line each, name and number. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        tally.counts().forEach((what, count) -> lines.add(line(what, count)));
        failures.forEach((what, count) -> lines.add(line(what, count)));
        lines.add(line(
                "findings",
                outcomes.values().stream().mapToInt(Integer::intValue).sum()));
        for (Outcome outcome : Outcome.values()) {
            lines.add(line("  " + name(outcome), outcomes.getOrDefault(outcome, 0)));
        }
        lines.add(line("  of met: VER-003, VER-004, VER-007, met by construction", metByConstruction));
        return lines;
    }

    private static String name(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String line(String what, int count) {
        return String.format(Locale.ROOT, "%-60s %7d", what, count);
    }
}
