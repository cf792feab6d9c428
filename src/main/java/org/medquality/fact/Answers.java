package org.medquality.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the property of a fact that names who answers for it: one person and one department at most. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Answers {
    /** Which of the two the property names. */
    As value();

    /** Who can answer. */
    enum As {
        /** A member of staff, by id. */
        PERSON,
        /** A department, by id. */
        DEPARTMENT
    }
}
