package org.medquality.cli;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medquality.Auditor;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome.Column;
import org.medquality.report.Followup;
import org.medquality.report.Report;
import org.medquality.task.Audited;
import org.medquality.task.Excuse;
import org.medquality.task.Reconciler;
import org.medquality.task.TaskDelta;
import org.medquality.task.Vetoes;

/**
 * What follows the reports of a run: its tasks, how waivers and appeals stand, and whether the run fails. Of each report
 * it keeps only what can change a task.
 */
final class Aftermath {
    private final Auditor auditor;
    private final @Nullable TaskFiles files;
    private final @Nullable Reconciler reconciler;
    private final @Nullable Gate gate;
    private final Vetoes vetoes;
    private final List<Audited> gists = new ArrayList<>();
    private final Set<String> lifted = new HashSet<>();
    private final Multiset<Excuse> attached = HashMultiset.create();
    private Instant asOf = Instant.MIN;
    private ZoneId zone = ZoneOffset.UTC;
    private boolean stopped;

    /** @param files the tasks before and after; null when the run was not asked for tasks */
    Aftermath(Auditor auditor, @Nullable TaskFiles files, @Nullable Gate gate) {
        this.auditor = auditor;
        this.files = files;
        this.reconciler = files == null ? null : auditor.reconciler();
        this.gate = gate;
        this.vetoes = new Vetoes(auditor.catalogue());
    }

    void add(Report report) {
        if (report.asOf().isAfter(asOf)) {
            asOf = report.asOf();
            zone = report.zone();
        }
        report.excused().byFingerprint().asMap().forEach((fingerprint, excuses) -> {
            attached.addAll(excuses);
            if (excuses.stream().anyMatch(excuse -> excuse.kind().lifts())) lifted.add(fingerprint);
        });
        stopped |= report.findings().stream()
                .anyMatch(finding -> stops(finding) && !report.excused().lifts(finding));
        if (files != null && reconciler != null)
            reconciler.gist(files.previous(), report).ifPresent(gists::add);
    }

    private boolean stops(Finding finding) {
        if (finding.outcome().column() != Column.FAIL) return false;
        return gate == null
                || gate.stops(
                        auditor.catalogue().requirement(finding.requirement()).severity(), vetoes.of(finding));
    }

    /** Reconciles the tasks, and writes them where that is asked for. */
    Followup conclude() {
        LocalDate day = asOf.atZone(zone).toLocalDate();
        return new Followup(tasks(), auditor.exceptions(day, attached));
    }

    private @Nullable TaskDelta tasks() {
        if (files == null || reconciler == null) return null;
        TaskDelta tasks = reconciler.reconcile(files.previous(), ImmutableList.copyOf(gists), asOf);
        stopped |= gate == Gate.NEW
                && tasks.board().tasks().stream()
                        .anyMatch(task -> tasks.fresh(task.id()) && !lifted.contains(task.fingerprint()));
        files.save(tasks.board());
        return tasks;
    }

    /** Whether a failure is to end the run with {@link ExitCode#VIOLATIONS}. */
    boolean stopped() {
        return stopped;
    }
}
