package org.medquality.catalog;
/** x. */
public record Requirement(String id, java.time.@org.jspecify.annotations.Nullable LocalDate inForceFrom, java.time.@org.jspecify.annotations.Nullable LocalDate inForceTo) {}
