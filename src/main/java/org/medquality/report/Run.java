package org.medquality.report;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.Catalogue;
import org.medquality.finding.Finding;
import org.medquality.report.Report.RuleBookId;
import org.medquality.task.TaskBoard;

/**
 * The reports of one run together, for what shows them side by side.
 *
 * @param rulebook which rules judged
 * @param reports in the order of the input
 * @param rejected what could not be read, in the order of the input
 * @param followup tasks, waivers and appeals after the run
 */
public record Run(
        RuleBookId rulebook, ImmutableList<Report> reports, ImmutableList<Rejection> rejected, Followup followup) {
    /** A run after which these are the tasks, without waivers and appeals. */
    public Run(RuleBookId rulebook, ImmutableList<Report> reports, ImmutableList<Rejection> rejected, TaskBoard tasks) {
        this(rulebook, reports, rejected, Followup.of(tasks));
    }

    /**
     * A case that could not be read, and is in no sum.
     *
     * @param source the file or stream
     * @param line at which the case begins; the first is 1
     * @param caseId its id; null where it could not be learned
     * @param errors what is wrong there
     */
    public record Rejection(
            String source, int line, @Nullable String caseId, ImmutableList<Problem> errors) {}

    /**
     * One thing that is wrong in the text of a case. It names the place and the remedy, never a value.
     *
     * @param pointer the place as a JSON pointer; empty for the case itself
     * @param line the line in the file or stream
     * @param message what is wrong there and what would be right
     */
    public record Problem(String pointer, int line, String message) {
        @Override
        public String toString() {
            return "line " + line + (pointer.isEmpty() ? "" : " " + pointer) + ": " + message;
        }
    }

    /** The tasks after the run; none when it was not asked for any. */
    public TaskBoard tasks() {
        return followup.board();
    }

    /** The counts of all findings. */
    public Summary summary() {
        return reports.stream().map(Report::summary).reduce(Summary.EMPTY, Summary::plus);
    }

    /** The latest moment of its audits; the epoch where there is none. */
    public Instant asOf() {
        return reports.stream().map(Report::asOf).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }

    /** The zone of its first case, for what is said of all; UTC where there is none. */
    public ZoneId zone() {
        return reports.isEmpty() ? ZoneId.of("UTC") : reports.get(0).zone();
    }

    /** The sums of the run by groups. */
    public Rollup rollup(Catalogue catalogue, RollupPlan plan) {
        RollupCounter counter = new RollupCounter(catalogue, plan);
        reports.forEach(counter::add);
        return counter.rollup();
    }

    /** The findings of all reports. */
    public ImmutableList<Finding> findings() {
        return reports.stream().flatMap(r -> r.findings().stream()).collect(ImmutableList.toImmutableList());
    }
}
