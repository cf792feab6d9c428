package org.medquality.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medquality.catalog.Catalogue;
import org.medquality.catalog.Requirement;
import org.medquality.fact.Holder;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome;
import org.medquality.finding.Outcome.Column;
import org.medquality.report.Rollup.Key;
import org.medquality.report.Wording.Language;
import org.medquality.rule.RuleBook;
import org.medquality.score.FineLine;
import org.medquality.score.FineTotals;

/**
 * The summary that people read at the end of a run: what failed, by requirement, what is open, and why the rest cannot
 * be judged. It needs the same little memory for ten cases and for ten million: of each requirement it keeps the counts
 * and the first few examples.
 */
public final class TextSummary {
    private static final int EXAMPLES = 5;

    private final Catalogue catalogue;
    private final Wording wording;
    private final FindingText texts;
    private final FollowupText after;
    private final RollupPlan plan;
    private final RollupCounter rollups;
    private final FineTotals.Counter fines = new FineTotals.Counter();
    private final Map<String, Section> sections = new TreeMap<>();
    private final Map<String, Integer> unknown = new LinkedHashMap<>();
    private Summary total = Summary.EMPTY;
    private int cases;
    private int institutions;
    private int rejected;
    private int undecided;

    private static final class Section {
        private int failures;
        private int open;
        private final List<String> examples = new ArrayList<>();
    }

    /** An empty summary, with the words of this catalogue and the titles of these rules. */
    public TextSummary(Catalogue catalogue, RuleBook rules, Language language) {
        this(Legend.of(catalogue, rules, null), language);
    }

    /** An empty summary, with the words of this legend. */
    public TextSummary(Legend legend, Language language) {
        this(legend, RollupPlan.MONTHLY, language);
    }

    /** An empty summary, with the words of this legend and a table for each grouping of this plan. */
    public TextSummary(Legend legend, RollupPlan plan, Language language) {
        this.catalogue = legend.catalogue();
        this.texts = new FindingText(legend, language);
        this.wording = texts.wording();
        this.after = new FollowupText(legend, wording);
        this.plan = plan;
        this.rollups = new RollupCounter(catalogue, plan.and(Dimension.CORE_SYSTEM));
    }

    /** Takes in the report of a case. */
    public void add(Report report) {
        if (report.holder() == Holder.INSTITUTION) institutions++;
        else cases++;
        total = total.plus(report.summary());
        rollups.add(report);
        report.standingFines().forEach(fines::add);
        undecided = report.undecided().size();
        after.add(report);
        for (Finding finding : report.findings()) {
            Column column = finding.outcome().column();
            if (column == Column.FAIL) failure(finding, report);
            if (column == Column.OPEN) sections.computeIfAbsent(finding.requirement(), id -> new Section()).open++;
            if (column == Column.UNKNOWN) unknown.merge(texts.missing(finding), 1, Integer::sum);
        }
    }

    /** Takes note of a case that could not be read. */
    public void reject() {
        rejected++;
    }

    /** Takes note of what follows from all cases. */
    public void follow(Followup followup) {
        after.follow(followup);
    }

    private void failure(Finding finding, Report report) {
        Section section = sections.computeIfAbsent(finding.requirement(), id -> new Section());
        section.failures++;
        if (section.examples.size() < EXAMPLES) {
            section.examples.add(
                    line(finding, report) + after.beside(report.excused().of(finding)));
        }
    }

    private String line(Finding finding, Report report) {
        boolean whole = finding.subject() == null || finding.subject().id().equals(finding.caseId());
        String about = whole ? texts.occurrence(finding.occurrence()) : texts.subject(finding);
        String line = (finding.caseId() + " " + about).strip() + "  " + texts.part(finding)
                + texts.verdict(finding, report.zone());
        FineLine fine = report.fine(finding);
        return fine == null
                ? line
                : line + new FineText(wording).line(fine, report.excused().lifts(finding));
    }

    /** Writes the summary; its last line is the sum, in which all columns add up. */
    public void print(PrintWriter out) {
        failures(out);
        open(out);
        unknown(out);
        Rollup rollup = rollups.rollup();
        systems(rollup, out);
        plan.groupings().forEach(by -> new RollupText(catalogue, wording, plan).print(rollup, by, out));
        if (catalogue.tariff() != null) new FineText(wording).print(catalogue.tariff(), fines.totals(), out);
        after.print(out);
        if (undecided > 0) out.println(wording.say("text.undecided", String.valueOf(undecided)));
        if (rejected > 0) out.println(wording.say("text.rejected", String.valueOf(rejected)));
        out.println(sum());
        out.flush();
    }

    private void failures(PrintWriter out) {
        long count = total.count(Column.FAIL);
        out.println(wording.say("text.failures", String.valueOf(count)));
        gravestFirst().forEach(requirement -> {
            String id = requirement.id();
            Section section = Objects.requireNonNull(sections.get(id));
            if (section.failures == 0) return;
            out.println("  " + id + " " + texts.title(requirement)
                    + wording.say(
                            "text.count", wording.severity(requirement.severity()), String.valueOf(section.failures)));
            section.examples.forEach(example -> out.println("      " + example));
            int more = section.failures - section.examples.size();
            if (more > 0) out.println("      " + wording.say("text.more", String.valueOf(more)));
        });
    }

    private Stream<Requirement> gravestFirst() {
        return sections.keySet().stream()
                .map(catalogue::requirement)
                .sorted(Comparator.comparing(Requirement::severity));
    }

    private void open(PrintWriter out) {
        if (total.count(Column.OPEN) == 0) return;
        out.println(wording.say("text.open", String.valueOf(total.count(Column.OPEN))));
        sections.forEach((id, section) -> {
            if (section.open > 0)
                out.println("  " + id + " " + texts.title(catalogue.requirement(id)) + "  " + section.open);
        });
    }

    /** The systems of which anything was judged, each as a unit. */
    private void systems(Rollup rollup, PrintWriter out) {
        if (rollup.by(Dimension.CORE_SYSTEM).isEmpty()) return;
        out.println(wording.say("text.systems"));
        catalogue.systemsInOrder().forEach(system -> {
            Summary count =
                    rollup.cell(Key.of(Dimension.CORE_SYSTEM, system.id())).findings();
            if (count.total() == 0) return;
            out.println("  " + system.number() + " "
                    + (wording.language() == Language.ZH ? system.titleZh() : system.titleEn()) + "  "
                    + columns(count));
        });
    }

    private String columns(Summary count) {
        return Arrays.stream(Column.values())
                .map(column -> wording.column(column) + " " + count.count(column))
                .collect(Collectors.joining(" · "));
    }

    private void unknown(PrintWriter out) {
        if (unknown.isEmpty()) return;
        out.println(wording.say("text.unknown", String.valueOf(total.count(Column.UNKNOWN))));
        Comparator<Map.Entry<String, Integer>> most =
                Map.Entry.<String, Integer>comparingByValue().reversed();
        unknown.entrySet().stream()
                .sorted(most.thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> out.println("  " + e.getKey() + "  " + e.getValue()));
    }

    private String sum() {
        StringBuilder line = new StringBuilder(wording.say("text.cases", String.valueOf(cases)));
        if (institutions > 0) line.append(wording.say("text.institutions", String.valueOf(institutions)));
        line.append(wording.say("text.sum", String.valueOf(total.total())));
        for (Outcome outcome : Outcome.values()) {
            line.append(outcome.ordinal() == 0 ? "" : " · ")
                    .append(wording.outcome(outcome))
                    .append(' ')
                    .append(total.count(outcome));
        }
        return line.toString();
    }
}
