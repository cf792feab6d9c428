package org.medquality.casefile;

/**
 * A reference that names no submitted fact.
 *
 * @param factType type of the fact that refers
 * @param factId its id
 * @param property the property that refers
 * @param referencedId the id that nobody has
 */
public record Dangling(String factType, String factId, String property, String referencedId) {
    /** For example {@code Order O1 rescueId -> R9}. */
    @Override
    public String toString() {
        return factType + " " + factId + " " + property + " -> " + referencedId;
    }
}
