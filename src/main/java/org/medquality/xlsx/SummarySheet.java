package org.medquality.xlsx;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.dhatim.fastexcel.Worksheet;
import org.medquality.catalog.CoreSystem;
import org.medquality.catalog.Family;
import org.medquality.fact.Holder;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome;
import org.medquality.report.Dimension;
import org.medquality.report.FindingText;
import org.medquality.report.Legend;
import org.medquality.report.Rollup;
import org.medquality.report.RollupPlan;
import org.medquality.report.Run;
import org.medquality.report.Run.Rejection;
import org.medquality.report.Summary;
import org.medquality.report.Wording;
import org.medquality.report.Wording.Language;

/** The sums of a run: every outcome has its column, and the columns of every row add up to its total. */
final class SummarySheet {
    private final Legend legend;
    private final FindingText texts;
    private final Wording wording;

    SummarySheet(Legend legend, FindingText texts) {
        this.legend = legend;
        this.texts = texts;
        this.wording = texts.wording();
    }

    void write(Worksheet worksheet, Run run) {
        Sheet sheet = new Sheet(worksheet, wording);
        worksheet.fitToWidth((short) 1);
        sheet.widths(34, 10, 10, 10, 10, 10, 10, 10, 10, 10);
        about(sheet, run);
        table(sheet, "ledger.by.family", counts(run, this::family), run.summary());
        table(sheet, "ledger.by.department", counts(run, this::department), run.summary());
        systems(sheet, run);
        rejected(sheet, run.rejected());
    }

    private void about(Sheet sheet, Run run) {
        long institutions = run.reports().stream()
                .filter(report -> report.holder() == Holder.INSTITUTION)
                .count();
        sheet.title(wording.say("ledger.summary"));
        fact(sheet, "head.asOf", wording.time(run.asOf(), run.zone()));
        fact(sheet, "ledger.cases", run.reports().size() - institutions);
        if (institutions > 0) fact(sheet, "ledger.institutions", institutions);
        fact(sheet, "ledger.rejected", run.rejected().size());
        if (legend.profile() != null) {
            boolean zh = wording.language() == Language.ZH;
            fact(
                    sheet,
                    "ledger.profile",
                    zh ? legend.profile().titleZh() : legend.profile().titleEn());
        }
        fact(
                sheet,
                "ledger.version",
                run.rulebook().version() + " " + run.rulebook().sha256());
        sheet.blank();
    }

    private void fact(Sheet sheet, String key, Object value) {
        sheet.line(wording.say(key), value);
    }

    private Map<String, Summary> counts(Run run, Function<Finding, String> by) {
        Map<String, Summary> counts = new TreeMap<>();
        for (Finding finding : run.findings()) {
            counts.merge(by.apply(finding), Summary.of(ImmutableList.of(finding)), Summary::plus);
        }
        return counts;
    }

    private String family(Finding finding) {
        String id = texts.requirement(finding).family();
        Family family = legend.catalogue().families().get(id);
        if (family == null) return id;
        return wording.language() == Language.ZH ? family.titleZh() : family.titleEn();
    }

    private String department(Finding finding) {
        String department = finding.responsible().departmentId();
        return department == null ? wording.say("ledger.nobody") : department;
    }

    private void table(Sheet sheet, String key, Map<String, Summary> counts, Summary total) {
        head(sheet, key);
        counts.forEach((name, summary) -> sheet.row(cells(name, summary), null));
        sheet.row(cells(wording.say("ledger.total"), total), Sheet.SUM);
        sheet.blank();
    }

    private void head(Sheet sheet, String key) {
        ImmutableList.Builder<String> head =
                ImmutableList.<String>builder().add(wording.say(key)).add(wording.say("ledger.total"));
        for (Outcome outcome : Outcome.values()) head.add(wording.outcome(outcome));
        sheet.head(head.build());
    }

    private static List<Object> cells(String name, Summary summary) {
        ImmutableList.Builder<Object> cells = ImmutableList.builder().add(name).add(summary.total());
        for (Outcome outcome : Outcome.values()) cells.add(summary.count(outcome));
        return cells.build();
    }

    /** A requirement may belong to several systems, so these have no total of their own. */
    private void systems(Sheet sheet, Run run) {
        Rollup rollup = run.rollup(legend.catalogue(), RollupPlan.MONTHLY.and(Dimension.CORE_SYSTEM));
        head(sheet, "ledger.by.system");
        for (CoreSystem system : legend.catalogue().systemsInOrder()) {
            Summary count = rollup.cell(Rollup.Key.of(Dimension.CORE_SYSTEM, system.id()))
                    .findings();
            if (count.total() > 0) sheet.row(cells(name(system), count), null);
        }
        sheet.blank();
    }

    private String name(CoreSystem system) {
        return system.number() + " " + (wording.language() == Language.ZH ? system.titleZh() : system.titleEn());
    }

    private void rejected(Sheet sheet, List<Rejection> rejected) {
        if (rejected.isEmpty()) return;
        sheet.head(List.of(wording.say("ledger.rejected"), wording.say("head.because")));
        for (Rejection rejection : rejected) {
            sheet.row(
                    List.of(
                            rejection.source() + ":" + rejection.line(),
                            String.valueOf(rejection.errors().get(0))),
                    null);
        }
    }
}
