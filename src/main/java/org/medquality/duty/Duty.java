package org.medquality.duty;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Fact;

/** What a rule demands of one subject: the unit that the judge decides and every score counts. */
public sealed interface Duty permits Expected, Forbidden, Checked, Duty.AnyOf, Duty.AllOf {
    /** The fact that the duty is put on; null only while a sentence is unfinished, which no accepted rule leaves. */
    @Nullable
    Fact subject();

    /** Met when one of the parts is met; the parts are alternatives. */
    record AnyOf(ImmutableList<Duty> parts) implements Duty {
        @Override
        public @Nullable Fact subject() {
            return parts.get(0).subject();
        }
    }

    /** Met when all parts are met. */
    record AllOf(ImmutableList<Duty> parts) implements Duty {
        @Override
        public @Nullable Fact subject() {
            return parts.get(0).subject();
        }
    }
}
