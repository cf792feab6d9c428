package org.medquality.html;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.medquality.catalog.Requirement;
import org.medquality.catalog.ScoreSheet;
import org.medquality.catalog.ScoreSheet.Grade;
import org.medquality.catalog.ScoreSheet.Scope;
import org.medquality.catalog.Severity;
import org.medquality.fact.Holder;
import org.medquality.fact.Setting;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome;
import org.medquality.finding.Outcome.Column;
import org.medquality.html.Page.Capped;
import org.medquality.html.Page.Figure;
import org.medquality.html.Page.Head;
import org.medquality.html.Page.Named;
import org.medquality.html.Page.SettingLine;
import org.medquality.html.Page.Share;
import org.medquality.html.Page.Totals;
import org.medquality.html.Page.Undecidables;
import org.medquality.report.Legend.Tailoring;
import org.medquality.report.Report;
import org.medquality.report.Report.Undecided;
import org.medquality.report.Run;
import org.medquality.report.Summary;
import org.medquality.score.Score;

/** Makes the page of a run. */
final class Pages {
    /** So many failures and open duties are told one by one; beyond, only the worst cases are. */
    private static final int MOST_TOLD = 3000;

    private static final int MOST_SCORES = 1000;
    private static final int MOST_OPEN = 1000;
    private static final int HASH_SHOWN = 12;

    /** Between a word and its number. */
    private static final char UNBROKEN = '\u00a0';

    private final Words words;
    private final Run run;
    private final ImmutableList<Run> earlier;
    private final Summary summary;
    private final ScoreLines scoreLines;
    private final CaseSections caseSections;
    private final Tasks tasks;
    private final ImmutableList<Report> worstFirst;

    /** The anchors of the cases that are told, by their place in {@link #worstFirst}. */
    private final Map<Integer, String> anchors = new HashMap<>();

    private Pages(Run run, ImmutableList<Run> earlier, Words words) {
        this.words = words;
        this.run = run;
        this.earlier = earlier;
        this.summary = run.summary();
        this.scoreLines = new ScoreLines(words);
        this.tasks = new Tasks(words, run);
        this.caseSections = new CaseSections(words, scoreLines, tasks);
        this.worstFirst = ImmutableList.sortedCopyOf(Worst.first(scoreLines), run.reports());
    }

    static Page of(Run run, ImmutableList<Run> earlier, Words words) {
        return new Pages(run, earlier, words).page();
    }

    private Page page() {
        Capped<CaseSection> cases = cases();
        ImmutableList<Cause> unknown = Unknowns.of(run, words);
        Counts counts = new Counts(words, run);
        return new Page(
                head(),
                figures(unknown),
                totals(),
                Firsts.of(run, words, tasks),
                tasks.section(),
                new Excuses(words, scoreLines).lines(run),
                new Fines(words).section(run),
                scores(),
                others(),
                counts.trend(earlier),
                ImmutableList.of(counts.families(), counts.systems(), counts.departments()),
                cases,
                open(),
                unknown,
                undecided(),
                off(),
                notSelected(),
                settings(),
                run.rejected(),
                ImmutableSortedSet.copyOf(cases.lines().stream()
                                .flatMap(c -> c.departments().stream())
                                .toList())
                        .asList());
    }

    private Head head() {
        ImmutableList.Builder<Named> lines = ImmutableList.builder();
        List<String> institutions = run.reports().stream()
                .map(r -> r.stay().institution())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        lines.add(named(
                "head.institution",
                institutions.isEmpty() ? words.say("head.unnamed") : String.join(words.say("list"), institutions)));
        lines.add(named("head.scope", scope()));
        String period = between(
                run.reports().stream().filter(r -> r.stay().from() != null).flatMap(r -> Stream.of(
                                r.stay().from(),
                                Objects.requireNonNullElse(r.stay().to(), r.asOf()))
                        .map(moment -> words.day(moment, r.zone()))));
        if (!period.isEmpty()) lines.add(named("head.period", period));
        lines.add(named("head.asOf", between(run.reports().stream().map(r -> words.time(r.asOf(), r.zone())))));
        Tailoring profile = words.legend().profile();
        if (profile != null) {
            String title = words.lang().equals("en") ? profile.titleEn() : profile.titleZh();
            lines.add(named("head.profile", words.say("head.named", title, profile.name())));
        }
        String hash = run.rulebook().sha256();
        lines.add(named(
                "head.rulebook",
                words.say(
                        "head.named",
                        run.rulebook().version(),
                        hash.substring(0, Math.min(HASH_SHOWN, hash.length())))));
        return new Head(lines.build(), hash);
    }

    private Named named(String key, String value) {
        return new Named(words.say(key), value);
    }

    private String scope() {
        long institutions = run.reports().stream()
                .filter(r -> r.holder() == Holder.INSTITUTION)
                .count();
        String cases = words.say("head.cases", run.reports().size() - institutions);
        return institutions == 0 ? cases : cases + words.say("head.institutions", institutions);
    }

    private String between(Stream<String> times) {
        List<String> sorted = times.sorted().toList();
        if (sorted.isEmpty()) return "";
        String first = sorted.get(0);
        String last = sorted.get(sorted.size() - 1);
        return first.equals(last) ? first : words.say("span", first, last);
    }

    private ImmutableList<Figure> figures(List<Cause> unknown) {
        ImmutableList.Builder<Figure> figures = ImmutableList.builder();
        figures.add(failures());
        TaskSection toDo = tasks.section();
        if (toDo != null) figures.add(tasks(toDo));
        List<Score> charts = run.reports().stream()
                .flatMap(r -> r.scores().stream())
                .filter(score -> score.scope() == Scope.CHART)
                .toList();
        if (charts.size() == 1) figures.add(grade(charts.get(0)), points(charts.get(0)));
        if (charts.size() > 1) figures.add(vetoes(charts), grades(charts), mean(charts));
        long judged = summary.count(Column.PASS) + summary.count(Column.FAIL);
        long lacking = summary.count(Column.UNKNOWN);
        figures.add(new Figure(
                words.wording().column(Column.UNKNOWN),
                String.valueOf(lacking),
                unknown.isEmpty()
                        ? words.say("figure.judged.all")
                        : words.say("figure.judged", words.percent(judged, judged + lacking)),
                "unknown"));
        figures.add(new Figure(
                words.wording().column(Column.OPEN),
                String.valueOf(summary.count(Column.OPEN)),
                words.say("figure.open"),
                "open"));
        return figures.build();
    }

    private Figure failures() {
        Map<Severity, Integer> bySeverity = new TreeMap<>();
        for (Severity severity : Severity.values()) bySeverity.put(severity, 0);
        for (Finding finding : run.findings()) {
            if (finding.outcome().column() != Column.FAIL) continue;
            bySeverity.merge(
                    words.catalogue().requirement(finding.requirement()).severity(), 1, Integer::sum);
        }
        List<String> parts = bySeverity.entrySet().stream()
                .map(e -> words.wording().severity(e.getKey()) + UNBROKEN + e.getValue())
                .toList();
        return new Figure(
                words.wording().column(Column.FAIL),
                String.valueOf(summary.count(Column.FAIL)),
                String.join(" · ", parts),
                "fail");
    }

    private Figure tasks(TaskSection toDo) {
        return new Figure(
                words.say("figure.tasks"),
                String.valueOf(toDo.open()),
                words.say("figure.tasks.note", toDo.overdue(), toDo.soon()),
                toDo.overdue() > 0 ? "fail" : "open");
    }

    private Figure vetoes(List<Score> charts) {
        long vetoed = charts.stream().filter(s -> !s.vetoes().isEmpty()).count();
        return new Figure(
                words.say("figure.vetoes"),
                String.valueOf(vetoed),
                words.say("figure.vetoes.of", charts.size()),
                vetoed == 0 ? "pass" : "fail");
    }

    private Figure grade(Score chart) {
        ScoreLine line = scoreLines.line(chart, summary, null);
        String note = line.provisional().isEmpty() ? words.say("figure.final.one") : line.provisional();
        boolean vetoed = !line.vetoes().isEmpty();
        return new Figure(
                words.say("figure.grade"),
                line.grade(),
                vetoed
                        ? words.say("scores.vetoes") + words.say("colon") + String.join(words.say("and"), line.vetoes())
                        : note,
                vetoed ? "fail" : "neutral");
    }

    private Figure points(Score chart) {
        ScoreLine line = scoreLines.line(chart, summary, null);
        return new Figure(
                words.say("figure.points"), line.points(), words.say("figure.points.note", line.coverage()), "neutral");
    }

    private Figure grades(List<Score> charts) {
        ScoreSheet sheet = words.catalogue().sheet();
        List<String> parts = new ArrayList<>();
        if (sheet != null) {
            for (Grade grade : sheet.grades()) {
                long count = charts.stream()
                        .filter(s -> grade.name().equals(s.grade()))
                        .count();
                parts.add(words.grade(grade.name()) + UNBROKEN + count);
            }
        }
        long none = charts.stream().filter(s -> s.grade() == null).count();
        if (none > 0) parts.add(words.say("score.none") + UNBROKEN + none);
        long provisional = charts.stream().filter(Score::provisional).count();
        return new Figure(
                words.say("figure.grades"),
                String.join(" · ", parts),
                provisional == 0 ? words.say("figure.final") : words.say("figure.provisional", provisional),
                "neutral grades");
    }

    private Figure mean(List<Score> charts) {
        List<BigDecimal> best = charts.stream()
                .map(Score::best)
                .filter(Objects::nonNull)
                .map(Words::rounded)
                .toList();
        List<BigDecimal> worst = charts.stream()
                .map(Score::worst)
                .filter(Objects::nonNull)
                .map(Words::rounded)
                .toList();
        String value = best.isEmpty()
                ? Words.NONE
                : best.equals(worst) ? average(best) : words.say("score.interval", average(worst), average(best));
        return new Figure(words.say("figure.mean"), value, words.say("figure.mean.note", best.size()), "neutral");
    }

    /** @param numbers one or more */
    private static String average(List<? extends BigDecimal> numbers) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal number : numbers) sum = sum.add(number);
        return sum.divide(BigDecimal.valueOf(numbers.size()), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private Totals totals() {
        return new Totals(
                Arrays.stream(Outcome.values())
                        .map(outcome -> new Share(
                                Bar.style(outcome.column()),
                                words.wording().outcome(outcome),
                                summary.count(outcome),
                                words.percent(summary.count(outcome), summary.total())))
                        .collect(ImmutableList.toImmutableList()),
                summary.total(),
                Bar.of(summary));
    }

    /** The worst cases, as many as can be told; one at least. */
    private Capped<CaseSection> cases() {
        ImmutableList.Builder<CaseSection> told = ImmutableList.builder();
        int all = 0;
        long room = MOST_TOLD;
        for (int i = 0; i < worstFirst.size(); i++) {
            Report report = worstFirst.get(i);
            if (!speaks(report)) continue;
            all++;
            Summary counts = report.summary();
            long size = counts.count(Column.FAIL) + counts.count(Column.OPEN);
            if (size > room && all > 1) room = 0;
            if (room <= 0) continue;
            room -= size;
            String anchor = "c" + all;
            anchors.put(i, anchor);
            told.add(caseSections.section(report, anchor));
        }
        return new Capped<>(told.build(), all);
    }

    private static boolean speaks(Report report) {
        return report.findings().stream()
                .anyMatch(f -> f.outcome().column() == Column.FAIL
                        || f.outcome().column() == Column.OPEN
                        || !f.warnings().isEmpty());
    }

    private Capped<ScoreLine> scores() {
        ImmutableList.Builder<ScoreLine> lines = ImmutableList.builder();
        int all = 0;
        for (int i = 0; i < worstFirst.size(); i++) {
            Report report = worstFirst.get(i);
            for (Score score : report.scores()) {
                if (score.scope() != Scope.CHART) continue;
                if (all++ < MOST_SCORES) lines.add(scoreLines.line(score, report.summary(), anchors.get(i)));
            }
        }
        return new Capped<>(lines.build(), all);
    }

    private ImmutableList<ScoreLine> others() {
        ImmutableList.Builder<ScoreLine> lines = ImmutableList.builder();
        for (int i = 0; i < worstFirst.size(); i++) {
            Report report = worstFirst.get(i);
            for (Score score : report.scores()) {
                if (score.scope() == Scope.CHART) continue;
                lines.add(scoreLines.line(score, scored(report, score), anchors.get(i)));
            }
        }
        return lines.build();
    }

    /** What the sheet scores there: the rest of a department's findings stands in the score of its institution. */
    private Summary scored(Report report, Score score) {
        ScoreSheet sheet = words.catalogue().sheet();
        return Summary.of(report.findings().stream()
                .filter(f -> sheet == null || sheet.category(score.scope(), f.requirement()) != null)
                .filter(f -> score.scope() == Scope.INSTITUTION
                        || score.id().equals(f.responsible().departmentId()))
                .toList());
    }

    private Capped<OpenLine> open() {
        List<Map.Entry<String, OpenLine>> lines = new ArrayList<>();
        for (Report report : run.reports()) {
            for (Finding finding : report.findings()) {
                if (finding.outcome().column() != Column.OPEN) continue;
                lines.add(Map.entry(CaseSections.due(finding), caseSections.open(finding, report.zone())));
            }
        }
        return Capped.of(
                lines.stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .collect(ImmutableList.toImmutableList()),
                MOST_OPEN);
    }

    private ImmutableList<Undecidables> undecided() {
        Map<String, List<Undecided>> byRequirement = new LinkedHashMap<>();
        for (Report report : run.reports().subList(0, Math.min(1, run.reports().size()))) {
            for (Undecided one : report.undecided()) {
                byRequirement
                        .computeIfAbsent(one.requirement(), id -> new ArrayList<>())
                        .add(one);
            }
        }
        return byRequirement.entrySet().stream()
                .map(e -> new Undecidables(e.getKey(), words.title(e.getKey()), ImmutableList.copyOf(e.getValue())))
                .collect(ImmutableList.toImmutableList());
    }

    private boolean switchedOff(String id) {
        Requirement known = words.catalogue().requirements().get(id);
        return known != null && !known.enabled();
    }

    private ImmutableList<Named> off() {
        return offIds().filter(this::switchedOff)
                .map(id -> new Named(id, words.title(id)))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<String> notSelected() {
        return offIds().filter(id -> !switchedOff(id)).collect(ImmutableList.toImmutableList());
    }

    private Stream<String> offIds() {
        return run.reports().stream().limit(1).flatMap(r -> r.off().stream());
    }

    private ImmutableList<SettingLine> settings() {
        Map<Setting, Integer> counts = new HashMap<>();
        for (Finding finding : run.findings()) {
            for (Setting setting : finding.settings()) counts.merge(setting, 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(e -> new SettingLine(
                        e.getKey().name(),
                        e.getKey().value() == null ? Words.NONE : e.getKey().value(),
                        words.wording().status(e.getKey().status()),
                        e.getValue()))
                .sorted(Comparator.comparing(SettingLine::name).thenComparing(SettingLine::value))
                .collect(ImmutableList.toImmutableList());
    }
}
