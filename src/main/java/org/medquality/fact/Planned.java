package org.medquality.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an instant that speaks of the future by nature: a plan, an expiry. Every other instant that lies after the
 * moment of the audit has not happened yet and is not seen.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Planned {}
