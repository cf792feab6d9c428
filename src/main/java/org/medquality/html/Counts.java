package org.medquality.html;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.CoreSystem;
import org.medquality.catalog.Family;
import org.medquality.catalog.Requirement;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome.Column;
import org.medquality.html.CountTable.Line;
import org.medquality.html.Trend.Point;
import org.medquality.report.Report;
import org.medquality.report.Run;
import org.medquality.report.Summary;
import org.medquality.report.SystemCounts;

/** Counts findings by what people compare. */
final class Counts {
    private static final int TREND_LEFT = 60;
    private static final int TREND_WIDTH = 600;
    private static final int TREND_TOP = 20;
    private static final int TREND_HEIGHT = 120;
    private static final List<Integer> TOPS = List.of(5, 10, 20, 50, 100);
    private static final long THOUSAND = 1000;

    private final Words words;

    Counts(Words words) {
        this.words = words;
    }

    CountTable families(Run run) {
        Map<String, Summary> counts = by(run, finding -> family(finding.requirement()));
        ImmutableList<Line> lines = words.catalogue().families().values().stream()
                .filter(family -> counts.containsKey(family.id()))
                .map(family -> line(null, title(family), counts.get(family.id())))
                .collect(ImmutableList.toImmutableList());
        return table("families", lines);
    }

    private String family(String requirement) {
        Requirement known = words.catalogue().requirements().get(requirement);
        return known == null ? "" : known.family();
    }

    private String title(Family family) {
        return words.lang().equals("en") ? family.titleEn() : family.titleZh();
    }

    CountTable systems(Run run) {
        SystemCounts counts = new SystemCounts(words.catalogue());
        run.reports().forEach(counts::add);
        return table(
                "systems",
                counts.counts().entrySet().stream()
                        .map(e -> line(e.getKey().number(), title(e.getKey()), e.getValue()))
                        .collect(ImmutableList.toImmutableList()));
    }

    private String title(CoreSystem system) {
        return words.lang().equals("en") ? system.titleEn() : system.titleZh();
    }

    /** By the department that answers; the one with the most failures first, what nobody answers for last. */
    CountTable departments(Run run) {
        Map<String, Summary> counts = by(run, finding -> finding.responsible().departmentId());
        ImmutableList<Line> lines = counts.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<String, Summary> e) -> -e.getValue().count(Column.FAIL))
                        .thenComparing(Map.Entry::getKey))
                .map(e -> line(null, e.getKey(), e.getValue()))
                .collect(ImmutableList.toImmutableList());
        return table("departments", lines);
    }

    private static Map<String, Summary> by(Run run, Function<Finding, @Nullable String> group) {
        Map<String, Summary> counts = new TreeMap<>();
        for (Report report : run.reports()) {
            for (Finding finding : report.findings()) {
                String key = group.apply(finding);
                if (key != null) counts.merge(key, Summary.of(List.of(finding)), Summary::plus);
            }
        }
        return counts;
    }

    private CountTable table(String id, ImmutableList<Line> lines) {
        return new CountTable(id, words.say(id + ".title"), words.say(id + ".note"), words.say(id + ".group"), lines);
    }

    private Line line(@Nullable Integer number, String label, Summary counts) {
        long failed = counts.count(Column.FAIL);
        return new Line(
                number, label, counts, words.percent(failed, failed + counts.count(Column.PASS)), Bar.of(counts));
    }

    /** The periods one after the other; null where there is but one. */
    @Nullable
    Trend trend(List<Run> earlier, Run run) {
        if (earlier.isEmpty()) return null;
        ImmutableList<Run> runs =
                ImmutableList.<Run>builder().addAll(earlier).add(run).build();
        ImmutableList<Line> lines = runs.stream()
                .map(one -> line(null, period(one), one.summary()))
                .collect(ImmutableList.toImmutableList());
        long most = lines.stream()
                .mapToLong(line -> thousandths(line.counts()))
                .max()
                .orElse(0);
        int top = TOPS.stream().filter(t -> t * 10L >= most).findFirst().orElse(100);
        ImmutableList.Builder<Point> points = ImmutableList.builder();
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            Summary counts = lines.get(i).counts();
            if (counts.count(Column.FAIL) + counts.count(Column.PASS) == 0) continue;
            String x = Decimals.of(TREND_LEFT * 10L + i * TREND_WIDTH * 10L / (lines.size() - 1), 1);
            long height = thousandths(counts) * TREND_HEIGHT / top;
            String y = Decimals.of((TREND_TOP + TREND_HEIGHT) * 10L - height, 1);
            points.add(new Point(x, y, lines.get(i).label(), lines.get(i).rate()));
            path.append(path.isEmpty() ? "M" : "L").append(x).append(' ').append(y);
        }
        boolean same =
                runs.stream().map(one -> one.rulebook().sha256()).distinct().count() == 1;
        return new Trend(table("trend", lines), path.toString(), points.build(), top + "%", same);
    }

    private static long thousandths(Summary counts) {
        long judged = counts.count(Column.FAIL) + counts.count(Column.PASS);
        return judged == 0 ? 0 : counts.count(Column.FAIL) * THOUSAND / judged;
    }

    private String period(Run run) {
        return run.reports().stream()
                .map(report -> words.day(report.asOf(), report.zone()))
                .max(Comparator.naturalOrder())
                .orElse(Words.NONE);
    }
}
