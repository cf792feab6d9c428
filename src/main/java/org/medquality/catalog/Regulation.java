package org.medquality.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A document that requirements cite: a law, a norm, a plan or a local habit.
 *
 * @param id short name, for example {@code MR-2010}; {@code LOCAL-…} is no law
 * @param titleZh title as it is printed; a habit, or a text that nobody issued, is described in a few words
 * @param number number of issue; null where it has none
 * @param issuer who issued it; null for a habit
 * @param inForce the days on which it is in force, where they are certain
 */
public record Regulation(
        String id,
        String titleZh,
        @Nullable String number,
        @Nullable String issuer,
        InForce inForce) {}
