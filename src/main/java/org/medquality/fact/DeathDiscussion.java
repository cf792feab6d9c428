package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A discussion of the death that ended the encounter.
 *
 * @param encounter the encounter
 * @param discussion the discussion
 * @param number 1 for the first one, by time
 * @param at end of the discussion
 * @param scope the circle that discussed it
 * @param chairedByHead whether the head of the department chaired it
 * @param chairedBySenior whether the head, the deputy or a physician of associate chief rank or above chaired it
 * @param registerSignedAt when the chair signed the register
 * @param conclusionFiledAt when the conclusion was filed in the chart
 * @param missing why a property is null
 */
@RestsOn({Encounter.class, CaseDiscussion.class})
@RecordBuilder
public record DeathDiscussion(
        Encounter encounter,
        CaseDiscussion discussion,
        int number,
        @Clock Instant at,
        @Code("DiscussionScope") @Nullable String scope,
        @Nullable Boolean chairedByHead,
        @Nullable Boolean chairedBySenior,
        @Nullable Instant registerSignedAt,
        @Nullable Instant conclusionFiledAt,
        List<Missing> missing)
        implements DerivedFact {
    public DeathDiscussion {
        missing = List.copyOf(missing);
    }

    @Override
    public String id() {
        return discussion.id();
    }

    @Override
    public Fact subject() {
        return encounter;
    }

    @Override
    public String occurrence() {
        return discussion.id();
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
