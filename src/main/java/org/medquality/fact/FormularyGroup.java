package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the formulary holds of one group: the products of one generic name in one form, or the generic names of all
 * antibacterials. What may belong to the group is counted.
 *
 * @param institution the institution
 * @param kind injection or oral for the products of a generic name, or antibacterial
 * @param genericCode the generic name; null for the antibacterials
 * @param count how many there are; products for a special need of care are not counted
 * @param mayBeLess whether some of them may not count: not in use, of another form or no antibacterial, or for a special
 *     need of care; never true, for what is known not to count is not counted
 * @param missing why a property is null
 */
@RestsOn(Drug.class)
@RecordBuilder
public record FormularyGroup(
        Institution institution,
        String kind,
        @Nullable String genericCode,
        @Nullable Integer count,
        @Nullable Boolean mayBeLess,
        List<Missing> missing)
        implements DerivedFact {
    public FormularyGroup {
        missing = List.copyOf(missing);
    }

    @Override
    public String id() {
        return genericCode == null ? kind : genericCode + "/" + kind;
    }

    @Override
    public Fact subject() {
        return institution;
    }

    @Override
    public String occurrence() {
        return id();
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
