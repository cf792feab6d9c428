package org.medquality.score;

import com.google.common.collect.ComparisonChain;
import com.google.common.collect.Ordering;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.Tariff.Payer;

/**
 * Who pays fines; one person is one payee, whatever the role.
 *
 * @param kind what sort of payee
 * @param id id of the person, or of the department; null where it is not known
 */
public record Payee(Kind kind, @Nullable String id) implements Comparable<Payee> {
    /** The sorts of payees. */
    public enum Kind {
        /** A member of staff. */
        PERSON,
        /** A department. */
        DEPARTMENT,
        /** Those who work in a pharmacy, together; known by the department. */
        PHARMACY_STAFF
    }

    static Payee of(Payer payer, @Nullable String id) {
        return switch (payer) {
            case PERSON, RELIEVER -> new Payee(Kind.PERSON, id);
            case DEPARTMENT -> new Payee(Kind.DEPARTMENT, id);
            case PHARMACY_STAFF -> new Payee(Kind.PHARMACY_STAFF, id);
        };
    }

    /** By sort, then by id; who is not known comes last. */
    @Override
    public int compareTo(Payee other) {
        return ComparisonChain.start()
                .compare(kind, other.kind)
                .compare(id, other.id, Ordering.<String>natural().nullsLast())
                .result();
    }
}
