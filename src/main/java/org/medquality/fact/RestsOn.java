package org.medquality.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says on which submitted types a derived type rests: there is none of it only if there is none of these. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RestsOn {
    /** The submitted types; none for what does not come from facts of the case. */
    Class<? extends Fact>[] value();
}
