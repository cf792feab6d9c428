package org.medquality.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Holder;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome.Column;
import org.medquality.score.FineLine;
import org.medquality.score.Score;
import org.medquality.score.Score.Entry;
import org.medquality.score.Score.Taken;
import org.medquality.task.Audited;
import org.medquality.task.Excused;

/**
 * What an audit of one case found. Immutable; the same case, rules and settings give an equal report.
 *
 * @param caseId id of the case
 * @param holder whose file it is: of an encounter or of an institution
 * @param asOf the moment of the audit, as the case gives it
 * @param zone the zone of the case, in which days are counted and times are written
 * @param stay where and when the care took place
 * @param findings by requirement, rule, subject and occurrence
 * @param scores of a chart one, of an institution's file its own and those of its departments; none without a sheet
 * @param fines what the tariff in force takes, for advice, with what is withdrawn; none without a tariff
 * @param undecided requirements, or parts of them, that no submitted fact can decide
 * @param off requirements that are switched off, by id
 * @param dangling references to facts that the case does not hold, for example {@code Order O1 rescueId -> R9}
 * @param rulebook which rules judged
 * @param supplied types of facts that were promised to be complete, by name, each up to a moment
 * @param excused what is waived or appealed against, attached after judging
 */
@RecordBuilder
public record Report(
        String caseId,
        Holder holder,
        Instant asOf,
        ZoneId zone,
        Stay stay,
        ImmutableList<Finding> findings,
        ImmutableList<Score> scores,
        ImmutableList<FineLine> fines,
        ImmutableList<Undecided> undecided,
        ImmutableList<String> off,
        ImmutableList<String> dangling,
        RuleBookId rulebook,
        ImmutableSortedMap<String, Instant> supplied,
        Excused excused)
        implements Audited {

    /**
     * A requirement, or a part of one, that facts cannot decide.
     *
     * @param requirement its id
     * @param reason why, in Chinese
     */
    public record Undecided(String requirement, String reason) {}

    /**
     * The identity of the rules, their catalogue and their parameters.
     *
     * @param version version of the library that read them
     * @param sha256 hash over the files of the rules folder, the scenarios left out
     */
    public record RuleBookId(String version, String sha256) {}

    /** What a failure takes in the scores; null where it stands in none. */
    public @Nullable Entry entry(Finding finding) {
        if (finding.outcome().column() != Column.FAIL) return null;
        Entry found = null;
        for (Score score : scores) {
            for (Entry entry : score.ledger()) {
                boolean same = entry.rule().equals(finding.rule())
                        && Objects.equals(entry.subject(), finding.subject())
                        && Objects.equals(entry.occurrence(), finding.occurrence());
                // The institution's own sheet comes first; what it does not score may stand in that of a department.
                if (same && (found == null || found.taken() == Taken.NOT_SCORED)) found = entry;
            }
        }
        return found;
    }

    /** What the tariff takes for a failure; null where it takes nothing. */
    public @Nullable FineLine fine(Finding finding) {
        for (FineLine line : fines) if (line.isOf(finding)) return line;
        return null;
    }

    /** The fine of a failure that stands: that of one which a waiver or an upheld appeal lifts is withdrawn, and in no sum. */
    public @Nullable FineLine standingFine(Finding finding) {
        return excused.lifts(finding) ? null : fine(finding);
    }

    /** All fines that stand. */
    public ImmutableList<FineLine> standingFines() {
        return findings.stream()
                .flatMap(finding -> Stream.ofNullable(standingFine(finding)))
                .collect(ImmutableList.toImmutableList());
    }

    /** The counts of the findings. */
    public Summary summary() {
        return Summary.of(findings);
    }
}
