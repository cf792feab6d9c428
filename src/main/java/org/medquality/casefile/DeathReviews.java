package org.medquality.casefile;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.CaseDiscussion;
import org.medquality.fact.Codes.DiscussionKind;
import org.medquality.fact.Codes.ManagementKind;
import org.medquality.fact.DeathReview;
import org.medquality.fact.DeathReviewBuilder;
import org.medquality.fact.Institution;
import org.medquality.fact.ManagementRecord;

/** Whether the deaths of an institution were analysed together. */
final class DeathReviews {
    private DeathReviews() {}

    static Stream<DeathReview> of(Folder folder) {
        return folder.all(Institution.class).stream().map(institution -> review(folder, institution));
    }

    private static DeathReview review(Folder folder, Institution institution) {
        Blanks blanks = new Blanks();
        Instant doneAt = folder.all(ManagementRecord.class).stream()
                .filter(record -> record.kind().equals(ManagementKind.DEATH_REVIEW))
                .map(ManagementRecord::doneAt)
                .filter(Objects::nonNull)
                .max(naturalOrder())
                .orElse(null);
        if (doneAt == null && !folder.supplied(ManagementRecord.class)) blanks.noneOf(ManagementRecord.class, "doneAt");
        return DeathReviewBuilder.builder()
                .institution(institution)
                .deaths(deaths(folder, doneAt, blanks))
                .doneAt(doneAt)
                .missing(blanks.list())
                .build();
    }

    private static @Nullable Boolean deaths(Folder folder, @Nullable Instant doneAt, Blanks blanks) {
        boolean known = folder.all(CaseDiscussion.class).stream()
                .anyMatch(talk -> talk.kind().equals(DiscussionKind.DEATH));
        if (known || doneAt != null) return true;
        return folder.supplied(CaseDiscussion.class)
                ? Boolean.valueOf(false)
                : blanks.noneOf(CaseDiscussion.class, "deaths");
    }
}
