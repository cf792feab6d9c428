package org.medquality.task;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome.Column;
import org.medquality.score.Score;

/**
 * What is waived or appealed against in one case, attached after it was judged.
 *
 * @param byFingerprint the excuses of its failures, by their fingerprints
 * @param scores the scores without the failures that are lifted; empty when none is
 */
public record Excused(ImmutableListMultimap<String, Excuse> byFingerprint, ImmutableList<Score> scores) {
    /** Nothing. */
    public static final Excused NOTHING = new Excused(ImmutableListMultimap.of(), ImmutableList.of());

    /** The excuses of a finding; none of what did not fail. */
    public ImmutableList<Excuse> of(Finding finding) {
        boolean none = byFingerprint.isEmpty() || finding.outcome().column() != Column.FAIL;
        return none ? ImmutableList.of() : byFingerprint.get(Fingerprint.of(finding));
    }

    /** Whether a finding is a failure that does not count. */
    public boolean lifts(Finding finding) {
        return of(finding).stream().anyMatch(excuse -> excuse.kind().lifts());
    }
}
