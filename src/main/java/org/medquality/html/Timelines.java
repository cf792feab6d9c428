package org.medquality.html;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.PeriodKind;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome;
import org.medquality.finding.Outcome.Column;
import org.medquality.html.Timeline.Band;
import org.medquality.html.Timeline.Mark;
import org.medquality.html.Timeline.Row;
import org.medquality.html.Timeline.Stretch;
import org.medquality.report.Report;
import org.medquality.report.Stay;
import org.medquality.report.Stay.Period;

/** Draws admissions on a line of time: the stay, its conditions, and what was due and done. */
final class Timelines {
    private static final int AXIS = 22;
    private static final int LINE = 20;
    private static final int MOST_ROWS = 24;

    /** Of the label of a row; a Chinese character takes two. */
    private static final int LABEL_CELLS = 38;

    /** How much room a character of a label inside a stretch takes, in tenths. */
    private static final int CHARACTER = 120;

    private final Words words;

    Timelines(Words words) {
        this.words = words;
    }

    /** The picture of a case; null where it has no stay, or none of its failures has a clock. */
    @Nullable
    Timeline of(Report report, String anchor) {
        Stay stay = report.stay();
        if (stay.from() == null) return null;
        Map<String, List<Finding>> byRule = clocked(report);
        if (byRule.values().stream().noneMatch(Timelines::fails)) return null;
        List<List<Finding>> rows = byRule.values().stream()
                .filter(Timelines::fails)
                .sorted(comparing(Timelines::first))
                .toList();
        List<Finding> intime = byRule.values().stream()
                .filter(list -> !fails(list))
                .flatMap(List::stream)
                .toList();
        List<List<Finding>> shown = rows.subList(0, Math.min(MOST_ROWS, rows.size()));
        return new Drawing(report, stay.from(), shown, intime).draw(anchor, rows.size() - shown.size());
    }

    /** What has a limit, and is not unknown, by rule. */
    private static Map<String, List<Finding>> clocked(Report report) {
        Map<String, List<Finding>> byRule = new LinkedHashMap<>();
        for (Finding finding : report.findings()) {
            Column column = finding.outcome().column();
            boolean shown = column == Column.FAIL || column == Column.OPEN || column == Column.PASS;
            if (!shown || finding.due() == null) continue;
            byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>()).add(finding);
        }
        byRule.values().forEach(list -> list.sort(comparing(Timelines::due)));
        return byRule;
    }

    private static boolean fails(List<Finding> findings) {
        return findings.stream().anyMatch(f -> f.outcome().column() != Column.PASS);
    }

    private static Instant first(List<Finding> findings) {
        return due(findings.get(0));
    }

    private static Instant due(Finding finding) {
        return Objects.requireNonNull(finding.due());
    }

    /** The drawing of one case. */
    private final class Drawing {
        private final Report report;
        private final Instant admitted;
        private final Instant left;
        private final List<List<Finding>> rows;
        private final List<Finding> intime;
        private final TimeScale scale;
        private int y = AXIS;

        Drawing(Report report, Instant admitted, List<List<Finding>> rows, List<Finding> intime) {
            this.report = report;
            this.admitted = admitted;
            this.left = Objects.requireNonNullElse(report.stay().to(), report.asOf());
            this.rows = rows;
            this.intime = intime;
            List<Instant> moments = Stream.concat(
                            Stream.of(admitted, left),
                            rows.stream().flatMap(List::stream).flatMap(f -> Stream.of(due(f), f.done())))
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            this.scale = TimeScale.over(moments.get(0), moments.get(moments.size() - 1), report.zone());
        }

        Timeline draw(String anchor, int more) {
            ImmutableList<Band> bands = bands();
            ImmutableList.Builder<Row> drawn = ImmutableList.builder();
            rows.forEach(findings -> drawn.add(row(findings)));
            List<Finding> acts = intime.stream()
                    .filter(f -> f.done() != null && scale.holds(f.done()))
                    .toList();
            if (!acts.isEmpty()) {
                String label = words.say("timeline.ontime");
                drawn.add(new Row(next(), label, label, marks(acts), words.say("timeline.acts", acts.size()), "pass"));
            }
            String title = words.say("timeline.title", report.caseId());
            ImmutableList<Row> lines = drawn.build();
            return new Timeline(
                    anchor + "-t",
                    y + 6,
                    title,
                    description(lines, more),
                    scale.ticks(),
                    bands,
                    lines,
                    scale.holds(report.asOf()) ? scale.x(report.asOf()) : null,
                    more);
        }

        private String description(List<Row> lines, int more) {
            String rules =
                    lines.stream().map(r -> r.title() + " " + r.note()).collect(Collectors.joining(words.say("and")));
            return words.say(
                            "timeline.description", span(admitted, report.stay().to()), rules)
                    + (more > 0 ? words.say("timeline.more", more) : "");
        }

        private int next() {
            int here = y;
            y += LINE;
            return here;
        }

        private ImmutableList<Band> bands() {
            ImmutableList.Builder<Band> bands = ImmutableList.builder();
            String kind = words.wording()
                    .code("EncounterKind", String.valueOf(report.stay().kind()));
            bands.add(new Band(
                    next(),
                    kind,
                    ImmutableList.of(stretch("stay", "", admitted, report.stay().to()))));
            band(bands, PeriodKind.CONDITION, "ConditionGrade");
            band(bands, PeriodKind.CARE_LEVEL, "CareLevel");
            band(bands, PeriodKind.DEPARTMENT, "");
            return bands.build();
        }

        private void band(ImmutableList.Builder<Band> bands, String kind, String codes) {
            ImmutableList.Builder<Stretch> stretches = ImmutableList.builder();
            for (Period period : report.stay().periods()) {
                boolean shown = period.kind().equals(kind) && !period.from().isAfter(scale.to());
                if (!shown) continue;
                String value =
                        codes.isEmpty() ? period.value() : words.wording().code(codes, period.value());
                stretches.add(stretch(style(period), value, period.from(), period.to()));
            }
            ImmutableList<Stretch> all = stretches.build();
            // One department for the whole stay says nothing.
            if (all.isEmpty() || kind.equals(PeriodKind.DEPARTMENT) && all.size() == 1) return;
            bands.add(new Band(next(), words.wording().code("PeriodKind", kind), all));
        }

        private String style(Period period) {
            boolean grave = period.value().equals("critical") || period.value().equals("special");
            boolean serious = period.value().equals("serious") || period.value().equals("level_1");
            return grave ? "grave" : serious ? "serious" : "plain";
        }

        private Stretch stretch(String style, String value, Instant from, @Nullable Instant to) {
            Instant end = to == null ? scale.to() : to;
            boolean fits = scale.tenths(end) - scale.tenths(from) > (long) value.length() * CHARACTER;
            String title = (value.isEmpty() ? "" : value + words.say("colon")) + span(from, to);
            return new Stretch(style, scale.x(from), scale.width(from, end), fits ? value : "", title);
        }

        private String span(Instant from, @Nullable Instant to) {
            return words.say(
                    "span",
                    words.time(from, report.zone()),
                    to == null ? words.say("open.end") : words.time(to, report.zone()));
        }

        private Row row(List<Finding> findings) {
            Finding any = findings.get(0);
            String title = any.rule() + " " + words.ruleTitle(any);
            return new Row(
                    next(),
                    cut(title),
                    title,
                    marks(findings),
                    note(findings),
                    findings.stream().anyMatch(f -> f.outcome().column() == Column.FAIL) ? "fail" : "open");
        }

        private ImmutableList<Mark> marks(List<Finding> findings) {
            return findings.stream()
                    .map(finding -> mark(finding, findings.size() == 1))
                    .collect(ImmutableList.toImmutableList());
        }

        private String note(List<Finding> findings) {
            List<Finding> failed = findings.stream()
                    .filter(f -> f.outcome().column() == Column.FAIL)
                    .toList();
            if (failed.isEmpty()) return words.wording().outcome(Outcome.PENDING);
            if (failed.size() > 1) return words.say("timeline.times", failed.size());
            Finding one = failed.get(0);
            Duration delay = one.delay();
            return one.outcome() == Outcome.LATE && delay != null
                    ? words.say("timeline.late", words.wording().duration(delay))
                    : words.wording().outcome(one.outcome());
        }

        private Mark mark(Finding finding, boolean alone) {
            String style =
                    switch (finding.outcome()) {
                        case MET -> "ontime";
                        case LATE -> "late";
                        case PENDING -> "open";
                        default -> "missed";
                    };
            String title = words.wording().outcome(finding.outcome())
                    + words.say(
                            "timeline.mark",
                            words.time(finding.due(), report.zone()),
                            words.time(finding.done(), report.zone()))
                    + (style.equals("ontime") ? words.say("colon") + finding.rule() : "");
            return new Mark(
                    style,
                    scale.x(due(finding)),
                    finding.done() == null ? null : scale.x(finding.done()),
                    title,
                    alone && finding.outcome() == Outcome.MISSED);
        }
    }

    /** The beginning of a text that has room; a Chinese character is as wide as two letters. */
    private static String cut(String text) {
        int cells = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            cells += text.codePointAt(i) < 0x1100 ? 1 : 2;
            if (cells > LABEL_CELLS) return text.substring(0, i) + "…";
        }
        return text;
    }
}
