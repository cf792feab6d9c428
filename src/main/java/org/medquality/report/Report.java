package org.medquality.report;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.ZoneId;
import org.medquality.fact.Holder;
import org.medquality.finding.Finding;

/**
 * What an audit of one case found. Immutable; the same case, rules and settings give an equal report.
 *
 * @param caseId id of the case
 * @param holder whose file it is: of an encounter or of an institution
 * @param asOf the moment of the audit, as the case gives it
 * @param zone the zone of the case, in which days are counted and times are written
 * @param findings by requirement, rule, subject and occurrence
 * @param undecided requirements, or parts of them, that no submitted fact can decide
 * @param off requirements that are switched off, by id
 * @param dangling references to facts that the case does not hold, for example {@code Order O1 rescueId -> R9}
 * @param rulebook which rules judged
 */
public record Report(
        String caseId,
        Holder holder,
        Instant asOf,
        ZoneId zone,
        ImmutableList<Finding> findings,
        ImmutableList<Undecided> undecided,
        ImmutableList<String> off,
        ImmutableList<String> dangling,
        RuleBookId rulebook) {

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

    /** The counts of the findings. */
    public Summary summary() {
        return Summary.of(findings);
    }
}
