package org.medquality.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A technology on a list of the country or of a province.
 *
 * @param code its code on the list, for example {@code G08}
 * @param titleZh its name
 * @param technologyClass restricted or prohibited
 * @param province the province whose list it is; null for the list of the country
 * @param regulation id of the document that holds the list
 * @param inForce the days on which it is on the list
 */
public record ListedTechnology(
        String code,
        String titleZh,
        TechnologyClass technologyClass,
        @Nullable String province,
        String regulation,
        InForce inForce) {
    /** The classes that lists know. */
    public enum TechnologyClass {
        /** 限制类. */
        RESTRICTED,
        /** 禁止类. */
        PROHIBITED
    }
}
