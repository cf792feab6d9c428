package org.medquality.task;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import org.medquality.finding.Finding;
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

    /** The excuses of a failure. */
    public ImmutableList<Excuse> of(Finding failure) {
        return byFingerprint.isEmpty() ? ImmutableList.of() : byFingerprint.get(Fingerprint.of(failure));
    }

    /** Whether a failure does not count. */
    public boolean lifts(Finding failure) {
        return of(failure).stream().anyMatch(excuse -> excuse.kind().lifts());
    }
}
