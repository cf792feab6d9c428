package org.medquality.fact;

import org.jspecify.annotations.Nullable;

/**
 * What keeps a property of a derived fact from being known.
 *
 * @param property the property of the derived fact
 * @param type the type of the fact that would have told
 * @param id the id of that fact, or null when no such fact was supplied at all
 * @param source the property of that fact that is not known; null when the fact itself is missing
 */
public record Missing(
        String property,
        String type,
        @Nullable String id,
        @Nullable String source) {}
