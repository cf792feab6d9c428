package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a technology stands at its institution: its class by the lists and the register, and whether it is in use.
 *
 * @param technology the technology
 * @param code its code
 * @param listedClass the class that the lists of country and province give to it today, unrestricted when none names it
 * @param asListed whether the register has the class of the lists; true also where no list names it
 * @param technologyClass the class that holds today: that of the lists, else that of the register
 * @param classAtEntry the class that held on the day of the first case; that of today while there was none
 * @param newOrRestricted whether its use needs the consent of committees
 * @param newOrRestrictedAtEntry whether the first case needed it, by the class that held on that day
 * @param inUse whether there was a case and it was not stopped since
 * @param firstUsedOn day of the first case
 * @param filed whether it was filed with the authority
 * @param missing why a property is null
 */
@RestsOn(Technology.class)
@RecordBuilder
public record TechnologyStanding(
        Technology technology,
        String code,
        @Code("TechnologyClass") @Nullable String listedClass,
        @Nullable Boolean asListed,
        @Code("TechnologyClass") @Nullable String technologyClass,
        @Code("TechnologyClass") @Nullable String classAtEntry,
        @Nullable Boolean newOrRestricted,
        @Nullable Boolean newOrRestrictedAtEntry,
        @Nullable Boolean inUse,
        @Nullable LocalDate firstUsedOn,
        @Nullable Boolean filed,
        List<Missing> missing)
        implements DerivedFact {
    public TechnologyStanding {
        missing = List.copyOf(missing);
    }

    @Override
    public @Nullable Instant at() {
        return technology.firstCaseAt();
    }

    @Override
    public Fact subject() {
        return technology;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
