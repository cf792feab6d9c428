package org.medquality.task;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.WorkingCalendar;
import org.medquality.catalog.Catalogue;
import org.medquality.fact.Holder;
import org.medquality.finding.Defect;
import org.medquality.finding.Finding;
import org.medquality.finding.FindingBuilder;
import org.medquality.finding.Outcome;
import org.medquality.finding.Reason;
import org.medquality.finding.Ref;
import org.medquality.finding.Responsible;
import org.medquality.json.CatalogueReader;
import org.medquality.rule.RuleFiles;

/** An audit of one case for tests, and short words for what is in it. */
record Audit(
        String caseId,
        Holder holder,
        Instant asOf,
        ZoneId zone,
        ImmutableList<Finding> findings,
        ImmutableList<String> off,
        ImmutableSortedMap<String, Instant> supplied,
        Excused excused)
        implements Audited {
    static final Catalogue SHIPPED = CatalogueReader.read(RuleFiles.builtIn());
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final ImmutableMap<String, RuleScope> SCOPES = ImmutableMap.of(
            "REC-004", scope("REC-004"),
            "REC-005", scope("REC-005"),
            "REC-010.1", scope("REC-010", "ShiftHandover"),
            "REC-010.2", scope("REC-010", "ShiftHandover"),
            "CON-001", scope("CON-001", "Surgery"),
            "REC-042", scope("REC-042", "Document"),
            "VER-016", scope("VER-016", "Incident"));

    private static RuleScope scope(String requirement, String... sources) {
        return new RuleScope(requirement, ImmutableSet.copyOf(sources), ImmutableSet.of(Holder.ENCOUNTER));
    }

    static Reconciler reconciler() {
        return reconciler(SHIPPED);
    }

    static Reconciler reconciler(Catalogue catalogue) {
        return Reconciler.of(catalogue, SCOPES, weekdays());
    }

    /** Mondays to Fridays of 2024. */
    static WorkingCalendar weekdays() {
        Map<LocalDate, Boolean> days = new HashMap<>();
        LocalDate.of(2024, 1, 1)
                .datesUntil(LocalDate.of(2025, 1, 1))
                .forEach(day -> days.put(day, day.getDayOfWeek().getValue() < 6));
        return WorkingCalendar.of(days);
    }

    /** A moment on the wall clock of Shanghai, for example {@code 2024-03-10T08:00}. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    static Audit audit(String caseId, String asOf, Finding... findings) {
        return new Audit(
                caseId,
                Holder.ENCOUNTER,
                at(asOf),
                SHANGHAI,
                java.util.Arrays.stream(findings)
                        .map(f -> FindingBuilder.builder(f).caseId(caseId).build())
                        .collect(ImmutableList.toImmutableList()),
                ImmutableList.of(),
                ImmutableSortedMap.of(),
                Excused.NOTHING);
    }

    Audit without(String... requirements) {
        return new Audit(caseId, holder, asOf, zone, findings, ImmutableList.copyOf(requirements), supplied, excused);
    }

    /** Promises to be complete up to the audit. */
    Audit promising(String... types) {
        ImmutableSortedMap.Builder<String, Instant> until = ImmutableSortedMap.naturalOrder();
        for (String type : types) until.put(type, asOf);
        return new Audit(caseId, holder, asOf, zone, findings, off, until.buildOrThrow(), excused);
    }

    Audit excused(Excuse... excuses) {
        ImmutableListMultimap.Builder<String, Excuse> all = ImmutableListMultimap.builder();
        findings.forEach(finding -> all.putAll(Fingerprint.of(finding), excuses));
        return new Audit(
                caseId, holder, asOf, zone, findings, off, supplied, new Excused(all.build(), ImmutableList.of()));
    }

    static Finding finding(String rule, @Nullable String subject, Outcome outcome) {
        int dot = rule.indexOf('.');
        return FindingBuilder.builder()
                .requirement(dot < 0 ? rule : rule.substring(0, dot))
                .rule(rule)
                .caseId("E1")
                .subject(subject == null ? null : new Ref("Document", subject))
                .outcome(outcome)
                .evidence(ImmutableList.of())
                .because(ImmutableList.of())
                .warnings(ImmutableList.of())
                .settings(ImmutableList.of())
                .places(1)
                .responsible(new Responsible("YS1", "NK"))
                .build();
    }

    static Finding missed(String rule, String subject) {
        return failed(rule, subject, Outcome.MISSED, Defect.MISSING);
    }

    static Finding late(String rule, String subject, String done) {
        return FindingBuilder.builder(failed(rule, subject, Outcome.LATE, Defect.LATE))
                .done(at(done))
                .build();
    }

    static Finding broken(String rule, String subject, Defect defect) {
        return failed(rule, subject, Outcome.BROKEN, defect);
    }

    static Finding failed(String rule, String subject, Outcome outcome, Defect defect) {
        return FindingBuilder.builder(finding(rule, subject, outcome))
                .defect(defect)
                .build();
    }

    static Finding met(String rule, String subject) {
        return finding(rule, subject, Outcome.MET);
    }

    static Finding because(Finding finding, Reason.Code code) {
        return FindingBuilder.builder(finding)
                .because(ImmutableList.of(Reason.of(code, "Document")))
                .build();
    }

    static TaskDelta reconcile(TaskBoard previous, Audit... audits) {
        return reconciler().reconcile(previous, List.of(audits), latest(audits));
    }

    private static Instant latest(Audit... audits) {
        return java.util.Arrays.stream(audits)
                .map(Audit::asOf)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    static Task only(TaskBoard board) {
        if (board.tasks().size() != 1) throw new AssertionError("not one task: " + board.byId());
        return board.tasks().iterator().next();
    }
}
