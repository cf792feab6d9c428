package org.medquality.html;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.Requirement;
import org.medquality.fact.Setting;
import org.medquality.finding.Defect;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome;
import org.medquality.finding.Outcome.Column;
import org.medquality.finding.Reason;
import org.medquality.html.CaseSection.Hint;
import org.medquality.html.Page.Named;
import org.medquality.report.Report;
import org.medquality.report.Stay;
import org.medquality.score.Score.Entry;
import org.medquality.score.Score.Taken;

/** Tells of each case what failed, what is open, and what cannot be judged. */
final class CaseSections {
    private static final int MOST_LINES = 200;

    private final Words words;
    private final ScoreLines scores;
    private final Timelines timelines;
    private final Tasks tasks;
    private final Fines fines;
    private final Excuses excuses;

    CaseSections(Words words, ScoreLines scores, Tasks tasks) {
        this.words = words;
        this.scores = scores;
        this.tasks = tasks;
        this.fines = new Fines(words);
        this.excuses = new Excuses(words, scores);
        this.timelines = new Timelines(words);
    }

    CaseSection section(Report report, String anchor) {
        ListMultimap<Column, Finding> columns =
                Multimaps.index(report.findings(), finding -> finding.outcome().column());
        List<Finding> failures = columns.get(Column.FAIL);
        return new CaseSection(
                anchor,
                report.caseId(),
                kind(report.stay()),
                span(report),
                words.time(report.asOf(), report.zone()),
                report.summary(),
                Bar.of(report.summary()),
                report.scores().stream()
                        .map(score -> scores.line(score, report.summary(), null))
                        .collect(ImmutableList.toImmutableList()),
                report.scores().stream()
                        .map(score -> excuses.reported(report, score))
                        .filter(line -> !line.isEmpty())
                        .collect(ImmutableList.toImmutableList()),
                timelines.of(report, anchor),
                violations(report, failures),
                columns.get(Column.OPEN).stream()
                        .sorted(Comparator.comparing(CaseSections::due))
                        .map(finding -> open(finding, report.zone()))
                        .collect(ImmutableList.toImmutableList()),
                hints(report),
                unknown(columns.get(Column.UNKNOWN)),
                report.dangling(),
                failures.stream()
                        .map(f -> f.responsible().departmentId())
                        .filter(Objects::nonNull)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo))
                        .asList());
    }

    private String kind(Stay stay) {
        return stay.kind() == null
                ? words.say("case.institution")
                : words.wording().code("EncounterKind", stay.kind());
    }

    private String span(Report report) {
        Stay stay = report.stay();
        if (stay.from() == null) return "";
        return words.say(
                "span",
                words.time(stay.from(), report.zone()),
                stay.to() == null ? words.say("open.end") : words.time(stay.to(), report.zone()));
    }

    /** By requirement, the gravest first. */
    private ImmutableList<Violations> violations(Report report, List<Finding> failures) {
        ListMultimap<String, Finding> byRequirement =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        failures.stream()
                .sorted(Comparator.comparing(failure -> requirement(failure).severity()))
                .forEach(failure -> byRequirement.put(failure.requirement(), failure));
        return byRequirement.keySet().stream()
                .map(id -> of(report, byRequirement.get(id)))
                .collect(ImmutableList.toImmutableList());
    }

    private Requirement requirement(Finding finding) {
        return words.catalogue().requirement(finding.requirement());
    }

    private Violations of(Report report, List<Finding> failures) {
        Requirement requirement = requirement(failures.get(0));
        List<Finding> shown = failures.subList(0, Math.min(MOST_LINES, failures.size()));
        ImmutableListMultimap<String, Finding> byRule = Multimaps.index(shown, Finding::rule);
        boolean whole = byRule.keySet().stream().allMatch(requirement.id()::equals);
        return new Violations(
                requirement.id(),
                whole ? words.ruleTitle(failures.get(0)) : words.title(requirement.id()),
                Styles.of(requirement.severity()),
                words.wording().severity(requirement.severity()),
                requirement.veto() == null
                        ? null
                        : words.code("veto", requirement.veto().name()),
                cites(requirement),
                tasks.actions(requirement, failures),
                requirement.responsible(),
                settings(failures),
                byRule.asMap().entrySet().stream()
                        .map(e -> ofRule(report, e.getKey(), e.getValue(), whole))
                        .collect(ImmutableList.toImmutableList()),
                failures.size() - shown.size());
    }

    private Violations.OfRule ofRule(Report report, String rule, Collection<Finding> failures, boolean whole) {
        return new Violations.OfRule(
                rule,
                whole ? "" : words.ruleTitle(failures.iterator().next()),
                failures.stream().map(failure -> line(report, failure)).collect(ImmutableList.toImmutableList()));
    }

    private ImmutableList<String> cites(Requirement requirement) {
        return requirement.basis().stream().map(words::cite).collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<String> settings(List<Finding> failures) {
        return failures.stream()
                .flatMap(f -> f.settings().stream())
                .distinct()
                .map(this::setting)
                .collect(ImmutableList.toImmutableList());
    }

    private String setting(Setting setting) {
        return words.say(
                "setting",
                setting.name(),
                setting.value() == null ? Words.NONE : setting.value(),
                words.wording().status(setting.status()));
    }

    private Violations.Line line(Report report, Finding failure) {
        Entry entry = report.entry(failure);
        Defect defect = failure.defect();
        return new Violations.Line(
                failure.subject() == null ? words.say("case.whole") : words.fact(failure.subject()),
                failure.occurrence() == null ? "" : failure.occurrence(),
                words.wording().outcome(failure.outcome()),
                (defect == null ? "" : words.wording().defect(defect))
                        + (failure.places() == 1 ? "" : words.say("places", failure.places())),
                words.time(failure.due(), report.zone()),
                words.time(failure.done(), report.zone()),
                failure.delay() == null ? Words.NONE : words.wording().duration(failure.delay()),
                failure.evidence().stream()
                        .map(ref -> words.evidence(ref, failure.outcome()))
                        .distinct()
                        .collect(ImmutableList.toImmutableList()),
                responsible(failure),
                failure.responsible().departmentId() == null
                        ? ""
                        : failure.responsible().departmentId(),
                entry == null ? Words.NONE : words.points(entry.points()),
                entry == null ? "" : taken(failure, entry),
                entry == null ? Words.NONE : back(entry),
                entry != null && hidden(entry) ? words.say("back.hidden") : "",
                tasks.beside(failure),
                fines.beside(report, failure),
                excuses.beside(report, failure));
    }

    private String taken(Finding failure, Entry entry) {
        if (entry.taken() == Taken.FULLY) return "";
        return words.say("taken." + entry.taken(), String.valueOf(failure.countedBy()), words.points(entry.raw()));
    }

    private String back(Entry entry) {
        return entry.repairable() ? words.points(entry.back()) : words.say("back.never");
    }

    /** Its repair brings nothing back although it takes points: others keep the score where it is. */
    private static boolean hidden(Entry entry) {
        return entry.repairable()
                && Words.rounded(entry.back()).signum() == 0
                && Words.rounded(entry.points()).signum() > 0;
    }

    private String responsible(Finding finding) {
        String who = Stream.of(
                        finding.responsible().departmentId(),
                        finding.responsible().staffId())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return who.isEmpty() ? Words.NONE : who;
    }

    /** A duty that is not yet due. */
    OpenLine open(Finding finding, ZoneId zone) {
        return new OpenLine(
                words.time(finding.due(), zone),
                finding.caseId(),
                finding.rule(),
                words.ruleTitle(finding),
                subject(finding),
                responsible(finding));
    }

    /** By due time, those without at the end. */
    static String due(Finding finding) {
        return finding.due() == null ? "~" : finding.due().toString();
    }

    private String subject(Finding finding) {
        String subject = finding.subject() == null ? words.say("case.whole") : words.fact(finding.subject());
        return finding.occurrence() == null ? subject : subject + " " + finding.occurrence();
    }

    private ImmutableList<Hint> hints(Report report) {
        List<Hint> hints = new ArrayList<>();
        for (Finding finding : report.findings()) {
            for (Reason warning : finding.warnings()) {
                hints.add(new Hint(
                        finding.rule(),
                        words.ruleTitle(finding),
                        subject(finding),
                        words.wording().reason(warning, report.zone())));
            }
        }
        return ImmutableList.copyOf(hints);
    }

    private ImmutableList<Named> unknown(List<Finding> findings) {
        Map<String, Integer> causes = new TreeMap<>();
        for (Finding finding : findings) {
            String cause =
                    finding.outcome() == Outcome.ERROR || finding.because().isEmpty()
                            ? words.wording().outcome(finding.outcome())
                            : words.wording().cause(finding.because().get(0));
            causes.merge(cause, 1, Integer::sum);
        }
        return causes.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue()))
                .map(e -> new Named(e.getKey(), String.valueOf(e.getValue())))
                .collect(ImmutableList.toImmutableList());
    }

    /** What a failure takes in the scores, to two digits. */
    static BigDecimal points(@Nullable Entry entry) {
        return entry == null ? BigDecimal.ZERO : Words.rounded(entry.points());
    }
}
