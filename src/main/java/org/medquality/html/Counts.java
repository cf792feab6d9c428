package org.medquality.html;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.CoreSystem;
import org.medquality.catalog.Family;
import org.medquality.catalog.Requirement;
import org.medquality.finding.Outcome.Column;
import org.medquality.html.CountTable.Line;
import org.medquality.html.Trend.Point;
import org.medquality.report.Dimension;
import org.medquality.report.Rollup;
import org.medquality.report.Rollup.Cell;
import org.medquality.report.Rollup.Key;
import org.medquality.report.RollupCounter;
import org.medquality.report.RollupPlan;
import org.medquality.report.Run;
import org.medquality.report.Summary;

/** Shows the sums of a run by what people compare. */
final class Counts {
    private static final int TREND_LEFT = 60;
    private static final int TREND_WIDTH = 600;
    private static final int TREND_TOP = 20;
    private static final int TREND_HEIGHT = 120;
    private static final List<Integer> TOPS = List.of(5, 10, 20, 50, 100);
    private static final long THOUSAND = 1000;
    private static final RollupPlan PLAN = RollupPlan.MONTHLY
            .and(Dimension.REQUIREMENT)
            .and(Dimension.CORE_SYSTEM)
            .and(Dimension.DEPARTMENT)
            .and(Dimension.PERIOD);

    private final Words words;
    private final Run run;
    private final Rollup rollup;

    Counts(Words words, Run run) {
        this.words = words;
        this.run = run;
        RollupCounter counter = new RollupCounter(words.catalogue(), PLAN);
        run.reports().forEach(counter::add);
        this.rollup = counter.rollup();
    }

    CountTable families() {
        Map<String, Summary> counts = new HashMap<>();
        rollup.by(Dimension.REQUIREMENT).forEach((key, cell) -> {
            Requirement known =
                    words.catalogue().requirements().get(key.values().get(0));
            if (known != null) counts.merge(known.family(), cell.findings(), Summary::plus);
        });
        return table(
                "families",
                words.catalogue().families().values().stream()
                        .filter(family -> counts.containsKey(family.id()))
                        .map(family -> line(null, title(family), counts.get(family.id())))
                        .collect(ImmutableList.toImmutableList()));
    }

    private String title(Family family) {
        return words.lang().equals("en") ? family.titleEn() : family.titleZh();
    }

    /** Each of the systems as a unit, those too of which nothing was judged. */
    CountTable systems() {
        return table(
                "systems",
                words.catalogue().systemsInOrder().stream()
                        .map(system -> line(
                                system.number(),
                                title(system),
                                rollup.cell(Key.of(Dimension.CORE_SYSTEM, system.id()))
                                        .findings()))
                        .collect(ImmutableList.toImmutableList()));
    }

    private String title(CoreSystem system) {
        return words.lang().equals("en") ? system.titleEn() : system.titleZh();
    }

    /** By the department that answers, the one with the most failures first. */
    CountTable departments() {
        return table(
                "departments",
                known(Dimension.DEPARTMENT)
                        .sorted(Comparator.comparing((Map.Entry<String, Summary> e) ->
                                        -e.getValue().count(Column.FAIL))
                                .thenComparing(Map.Entry::getKey))
                        .map(e -> line(null, e.getKey(), e.getValue()))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** The groups whose value is known, in order. */
    private Stream<Map.Entry<String, Summary>> known(Dimension dimension) {
        List<Map.Entry<String, Summary>> known = new ArrayList<>();
        for (Map.Entry<Key, Cell> entry : rollup.by(dimension).entrySet()) {
            String value = entry.getKey().value(0);
            if (value != null) known.add(Map.entry(value, entry.getValue().findings()));
        }
        return known.stream();
    }

    private CountTable table(String id, ImmutableList<Line> lines) {
        return new CountTable(id, words.say(id + ".title"), words.say(id + ".note"), words.say(id + ".group"), lines);
    }

    private Line line(@Nullable Integer number, String label, Summary counts) {
        long failed = counts.count(Column.FAIL);
        return new Line(
                number, label, counts, words.percent(failed, failed + counts.count(Column.PASS)), Bar.of(counts));
    }

    /** Runs one after the other; of a single run the months in which patients left. Null where there is but one. */
    @Nullable
    Trend trend(List<Run> earlier) {
        if (earlier.isEmpty()) return months();
        List<Run> runs = new ArrayList<>(earlier);
        runs.add(run);
        boolean same =
                runs.stream().map(one -> one.rulebook().sha256()).distinct().count() == 1;
        return trend(
                table(
                        "trend",
                        runs.stream()
                                .map(one -> line(null, period(one), one.summary()))
                                .collect(ImmutableList.toImmutableList())),
                same);
    }

    private @Nullable Trend months() {
        ImmutableList<Line> lines = known(Dimension.PERIOD)
                .map(e -> line(null, e.getKey(), e.getValue()))
                .collect(ImmutableList.toImmutableList());
        return lines.size() < 2 ? null : trend(table("months", lines), true);
    }

    private Trend trend(CountTable table, boolean sameRules) {
        ImmutableList<Line> lines = table.lines();
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
        return new Trend(table, path.toString(), points.build(), top + "%", sameRules);
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
