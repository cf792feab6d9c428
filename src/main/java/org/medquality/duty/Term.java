package org.medquality.duty;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When the evidence of a duty must lie.
 *
 * @param relation how the evidence lies to the anchor
 * @param anchor the moment from which the limit counts; with {@link Relation#DURING} the begin of the stretch; null when
 *     it is not known
 * @param end the end of the stretch with {@link Relation#DURING}, else null
 * @param limit how much time there is; null for none, with {@code AFTER} then "at once"
 * @param falling the days in which the duty may fall due; null for any day
 * @param endsWithStay whether the duty ends when the patient leaves before it is due
 * @param lapse the moment at which the duty ends when it is not due by then; null where nothing ends it
 * @param warning a shorter limit after which a duty that is met carries a warning; null for none
 */
public record Term(
        Relation relation,
        @Nullable Instant anchor,
        @Nullable Instant end,
        @Nullable Limit limit,
        @Nullable Falling falling,
        boolean endsWithStay,
        @Nullable Instant lapse,
        @Nullable Limit warning) {

    static final Term NOW = new Term(Relation.ON, null, null, null, null, false, null, null);

    /** How the evidence lies to the anchor. */
    public enum Relation {
        /** No clock: the evidence exists, or it does not. */
        ON,
        /** Not later than the limit after the anchor. */
        AFTER,
        /** Not later than the anchor; with a limit, not earlier than so long before it. */
        BEFORE,
        /** Between two moments. */
        DURING
    }

    /**
     * A duty falls due on the first of these days at the earliest, and not at all when its limit ends after the last.
     *
     * @param last the last day, null while it is open
     */
    public record Falling(LocalDate first, @Nullable LocalDate last) {}

    Term relation(Relation to, @Nullable Instant from, @Nullable Instant until) {
        return new Term(to, from, until, limit, falling, endsWithStay, lapse, warning);
    }

    Term limit(Limit within) {
        return new Term(relation, anchor, end, within, falling, endsWithStay, lapse, warning);
    }

    Term falling(Falling days) {
        return new Term(relation, anchor, end, limit, days, endsWithStay, lapse, warning);
    }

    Term endingWithStay() {
        return new Term(relation, anchor, end, limit, falling, true, lapse, warning);
    }

    Term lapsing(@Nullable Instant moment) {
        return new Term(relation, anchor, end, limit, falling, endsWithStay, moment, warning);
    }

    Term warning(Limit after) {
        return new Term(relation, anchor, end, limit, falling, endsWithStay, lapse, after);
    }
}
