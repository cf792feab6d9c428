package org.medquality.finding;

/**
 * The name of a submitted fact.
 *
 * @param type simple name of its type
 * @param id its business id
 */
public record Ref(String type, String id) {}
