package org.medquality.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.Catalogue;
import org.medquality.catalog.CoreSystem;
import org.medquality.catalog.Requirement;
import org.medquality.catalog.ScoreSheet;
import org.medquality.catalog.ScoreSheet.Grade;
import org.medquality.catalog.ScoreSheet.Scope;
import org.medquality.catalog.Severity;
import org.medquality.finding.Outcome.Column;
import org.medquality.report.Rollup.Cell;
import org.medquality.report.Rollup.Key;
import org.medquality.report.RollupPlan.Basis;
import org.medquality.report.Wording.Language;

/** The sums of a run as tables that people read. */
final class RollupText {
    private final Catalogue catalogue;
    private final Wording wording;
    private final RollupPlan plan;

    RollupText(Catalogue catalogue, Wording wording, RollupPlan plan) {
        this.catalogue = catalogue;
        this.wording = wording;
        this.plan = plan;
    }

    /** The table of one grouping; nothing where it has no groups. */
    void print(Rollup rollup, ImmutableList<Dimension> by, PrintWriter out) {
        ImmutableMap<Key, Cell> cells = ImmutableMap.copyOf(rollup.by(by));
        if (cells.isEmpty()) return;
        List<Scope> scopes = new ArrayList<>();
        for (Scope scope : Scope.values()) {
            if (cells.values().stream().anyMatch(cell -> cell.scores().containsKey(scope))) scopes.add(scope);
        }
        Table table = new Table();
        table.row(head(by, scopes));
        boolean small = false;
        for (var entry : cells.entrySet()) {
            table.row(row(entry.getKey(), entry.getValue(), scopes));
            Cell cell = entry.getValue();
            small |= small(cell.compliance()) || small(cell.onTime());
        }
        out.println(title(by));
        table.print(out);
        if (small) out.println("  " + wording.say("rollup.few", String.valueOf(Rate.FEW)));
    }

    private static boolean small(Rate rate) {
        return rate.whole() > 0 && rate.small();
    }

    private String title(ImmutableList<Dimension> by) {
        String names = by.stream().map(this::name).collect(Collectors.joining(wording.say("rollup.cross")));
        if (!by.contains(Dimension.PERIOD)) return wording.say("rollup.title", names);
        return wording.say(
                "rollup.title.period",
                names,
                wording.say("period." + plan.length()),
                wording.say("basis." + plan.basis()));
    }

    private String name(Dimension dimension) {
        return wording.say("dimension." + dimension);
    }

    private List<String> head(ImmutableList<Dimension> by, List<Scope> scopes) {
        List<String> head = new ArrayList<>();
        head.add(by.stream().map(this::name).collect(Collectors.joining(" / ")));
        head.add(wording.say("rollup.cases"));
        for (Column column : Column.values()) head.add(wording.column(column));
        head.add(wording.say("rollup.compliance"));
        head.add(wording.say("rollup.on-time"));
        for (Scope scope : scopes) {
            head.add(wording.say("rollup.score", wording.say("scope." + scope)));
            head.add(wording.say("rollup.grades"));
        }
        if (catalogue.tariff() != null) head.add(wording.say("rollup.fines"));
        return head;
    }

    private List<String> row(Key key, Cell cell, List<Scope> scopes) {
        List<String> row = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int i = 0; i < key.by().size(); i++) values.add(value(key.by().get(i), key.value(i)));
        row.add(String.join(" / ", values));
        row.add(String.valueOf(cell.cases()));
        for (Column column : Column.values())
            row.add(String.valueOf(cell.findings().count(column)));
        row.add(rate(cell.compliance()));
        row.add(rate(cell.onTime()));
        for (Scope scope : scopes) {
            ScoreSum sum = cell.scores().getOrDefault(scope, ScoreSum.NONE);
            row.add(scores(sum));
            row.add(grades(sum));
        }
        if (catalogue.tariff() != null) row.add(new FineText(wording).sum(cell.fines()));
        return row;
    }

    private String value(Dimension dimension, @Nullable String value) {
        if (value == null) return wording.say(open(dimension) ? "rollup.open" : "rollup.unknown");
        return switch (dimension) {
            case REQUIREMENT -> {
                Requirement requirement = catalogue.requirements().get(value);
                yield requirement == null ? value : value + " " + title(requirement.titleZh(), requirement.titleEn());
            }
            case CORE_SYSTEM -> {
                CoreSystem system = catalogue.systems().get(value);
                yield system == null ? value : system.number() + " " + title(system.titleZh(), system.titleEn());
            }
            case SEVERITY -> wording.severity(Severity.valueOf(value.toUpperCase(Locale.ROOT)));
            case PHYSICIAN, DEPARTMENT, INSTITUTION, PERIOD -> value;
        };
    }

    /** Whether a missing value says that the stay goes on: that of another day, or of anything else, is not known. */
    private boolean open(Dimension dimension) {
        return dimension == Dimension.PERIOD && plan.basis() == Basis.CLOSING;
    }

    private String title(String zh, String en) {
        return wording.language() == Language.ZH ? zh : en;
    }

    private String rate(Rate rate) {
        return wording.rate(rate) + (small(rate) ? "*" : "");
    }

    /** Mean and lowest, the worst ends too where they differ. */
    private String scores(ScoreSum sum) {
        BigDecimal mean = sum.mean();
        BigDecimal worst = sum.meanWorst();
        if (mean == null || worst == null) return wording.say("rate.none");
        String means = mean.compareTo(worst) == 0 ? plain(mean) : plain(worst) + "–" + plain(mean);
        BigDecimal lowest = sum.lowest();
        BigDecimal lowestWorst = sum.lowestWorst();
        if (lowest == null || lowestWorst == null) return means;
        return means + " / "
                + (lowest.compareTo(lowestWorst) == 0 ? plain(lowest) : plain(lowestWorst) + "–" + plain(lowest));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private String grades(ScoreSum sum) {
        List<String> grades = new ArrayList<>();
        ScoreSheet sheet = catalogue.sheet();
        if (sheet != null) {
            for (Grade grade : sheet.grades()) {
                long count = sum.grades().getOrDefault(grade.name(), 0L);
                grades.add((wording.language() == Language.ZH ? grade.titleZh() : grade.name()) + " " + count);
            }
        }
        grades.add(wording.say("rollup.provisional") + " " + sum.provisional());
        grades.add(wording.say("rollup.unscored") + " " + sum.unscored());
        return String.join(" · ", grades);
    }
}
