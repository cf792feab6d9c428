package org.medquality.casefile;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.Urgency;
import org.medquality.fact.Fact;
import org.medquality.fact.Procedure;
import org.medquality.fact.Surgery;
import org.medquality.fact.Transfusion;

/** The acts that a consent or an approval relates to. */
final class ConsentedActs {
    private static final ImmutableList<Class<? extends Fact>> TYPES =
            ImmutableList.of(Surgery.class, Procedure.class, Transfusion.class);

    private final Chart chart;

    ConsentedActs(Chart chart) {
        this.chart = chart;
    }

    /** The operation, procedure or transfusion of this id; null when the case has none. */
    @Nullable
    Fact find(@Nullable String id) {
        return TYPES.stream()
                .map(type -> chart.find(type, id))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether an act was to save life; null, with the reason, where its source does not say. */
    @Nullable
    Boolean lifeSaving(Fact act, String property, Blanks blanks) {
        if (act instanceof Transfusion bag) return TransfusionChecks.emergency(chart, bag, property, blanks);
        String urgency = act instanceof Surgery surgery ? surgery.urgency() : ((Procedure) act).urgency();
        return urgency == null
                ? blanks.silent(act, "urgency", property)
                : Boolean.valueOf(urgency.equals(Urgency.LIFE_SAVING));
    }
}
