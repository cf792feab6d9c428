package org.medquality.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A technology on a list of the country or of a province.
 *
 * @param code its code on the list
 * @param technologyClass one of the codes TechnologyClass
 * @param province the province whose list it is; null for the list of the country
 * @param from first day on the list; null when always
 * @param to last day on the list; null when it still is
 */
public record Listing(
        String code,
        String technologyClass,
        @Nullable String province,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /** Whether it is listed on a day. */
    boolean on(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
