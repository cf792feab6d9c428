package org.medquality.casefile;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Authority;
import org.medquality.fact.Codes.AuthorityKind;
import org.medquality.fact.Codes.TrainingKind;
import org.medquality.fact.RightReview;
import org.medquality.fact.TrainingRecord;

/**
 * The times between the reviews of surgical rights. A right tells its last review only; the ones before it are told by
 * the records of the surgeon, and where these are not all supplied, only the time since the last one can be judged.
 */
final class RightReviews {
    private final Folder folder;

    private RightReviews(Folder folder) {
        this.folder = folder;
    }

    static Stream<RightReview> of(Folder folder) {
        RightReviews reviews = new RightReviews(folder);
        LocalDate today = folder.day(folder.asOf());
        return folder.all(Authority.class).stream()
                .filter(right -> right.kind().equals(AuthorityKind.SURGERY))
                .filter(right -> !right.from().isAfter(today))
                .flatMap(reviews::of);
    }

    private Stream<RightReview> of(Authority right) {
        NavigableSet<LocalDate> days = days(right);
        LocalDate last = days.isEmpty() ? right.from() : days.last();
        Stream.Builder<RightReview> reviews = Stream.builder();
        if (folder.supplied(TrainingRecord.class)) {
            LocalDate from = right.from();
            for (LocalDate day : days) {
                reviews.add(review(right, from, day, new Blanks()));
                from = day;
            }
        }
        return reviews.add(review(right, last, null, open(right))).build();
    }

    /** The days of reviews after the grant and while the right lasted. */
    private NavigableSet<LocalDate> days(Authority right) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        if (right.reviewedAt() != null) days.add(right.reviewedAt());
        folder.all(TrainingRecord.class).stream()
                .filter(record -> record.kind().equals(TrainingKind.SURGEON_REVIEW))
                .filter(record -> record.staffId().equals(right.staffId()))
                .forEach(record -> days.add(record.completedOn()));
        days.removeIf(day -> !day.isAfter(right.from()) || !SurgicalRights.holds(right, day));
        return days;
    }

    /** Why it is not known that there was no later review: what names its last review names the last one. */
    private Blanks open(Authority right) {
        Blanks blanks = new Blanks();
        if (!folder.supplied(Authority.class)) blanks.silent(right, "reviewedAt", "reviewedOn");
        else if (right.reviewedAt() == null && !folder.supplied(TrainingRecord.class))
            blanks.noneOf(TrainingRecord.class, "reviewedOn");
        return blanks;
    }

    private RightReview review(Authority right, LocalDate from, @Nullable LocalDate day, Blanks blanks) {
        return new RightReview(right, folder.start(from), from, day, right.to(), blanks.list());
    }
}
