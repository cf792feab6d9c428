package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consent by which the patient side agreed to an act, or may have: one for each act that it covers. Whether a refusal
 * followed is told by {@link ConsentNeed}.
 *
 * @param consent the consent
 * @param actId the operation, procedure or bag of blood
 * @param kind the kind of consent that the act asks for
 * @param at when the patient side signed; null where it did not, or the source does not know
 * @param given true; null where it is not known whether it covers this act, or what was decided
 * @param missing why a property is null
 */
@RestsOn(Consent.class)
@RecordBuilder
public record Agreement(
        Consent consent,
        String actId,
        @Code("ConsentKind") String kind,
        @Clock @Nullable Instant at,
        @Nullable Boolean given,
        List<Missing> missing)
        implements DerivedFact {
    public Agreement {
        missing = List.copyOf(missing);
    }

    @Override
    public Fact subject() {
        return consent;
    }

    @Override
    public String occurrence() {
        return kind + " " + actId;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
