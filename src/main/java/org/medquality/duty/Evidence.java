package org.medquality.duty;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Fact;

/** What a duty looks at to see whether it was done. */
public sealed interface Evidence {
    /** Facts, each counting by its own clock. */
    record Facts(ImmutableList<Fact> facts) implements Evidence {
        static Facts of(List<?> facts) {
            return new Facts(facts.stream().map(Fact.class::cast).collect(ImmutableList.toImmutableList()));
        }
    }

    /** One property of the subject: an instant or a date that counts as the moment of the act, or anything else that is present. */
    record Value(@Nullable Object value) implements Evidence {}
}
