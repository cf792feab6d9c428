package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person whom the institution admits to one of its key technologies: intervention, endoscopy, blood purification. Where
 * the hospital does not say which these are, one fact stands for all that may be.
 *
 * @param id id of the technology, a slash and that of the person
 * @param subject the person; the technology where the person was not supplied, the institution where neither is known
 * @param technologyId id of the technology; null when it is not known which they are
 * @param code code of the technology
 * @param staffId id of the person; null when the technology does not name its people
 * @param staffOnFile true where the person was supplied, else null: of a stranger nothing is known
 * @param missing why a property is null
 */
@RestsOn(Technology.class)
@RecordBuilder
public record KeyOperator(
        String id,
        Fact subject,
        @Nullable String technologyId,
        @Nullable String code,
        @Nullable String staffId,
        @Nullable Boolean staffOnFile,
        List<Missing> missing)
        implements DerivedFact {
    public KeyOperator {
        missing = List.copyOf(missing);
    }

    @Override
    public @Nullable String occurrence() {
        return subject instanceof StaffMember ? code : staffId;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
