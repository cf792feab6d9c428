package org.medquality.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.TechnologyClass;
import org.medquality.fact.Institution;
import org.medquality.fact.Technology;

/**
 * The class of a technology on a day: by the list of the country, else by that of the hospital's province, else by the
 * hospital's own register. A list is known on a day when it names anything on that day.
 */
final class TechnologyClasses {
    /** How the list of the country is named among what was not supplied. */
    private static final String COUNTRY = "CN";

    private final Folder folder;

    TechnologyClasses(Folder folder) {
        this.folder = folder;
    }

    /**
     * The class that holds; null, with the reason, when it is not known. What the hospital counts as restricted is so,
     * whatever the list of the province says; of a day whose list of the country is not known its register, which tells
     * of today, says nothing.
     */
    @Nullable
    String of(Technology technology, LocalDate day, String property, Blanks blanks) {
        Blanks doubts = new Blanks();
        String listed = listed(technology, day, property, doubts);
        if (listed != null && !listed.equals(TechnologyClass.UNRESTRICTED)) return listed;
        String declared = technology.declaredClass();
        boolean strict = declared != null && !declared.equals(TechnologyClass.UNRESTRICTED);
        boolean told = listed != null || strict && !list(null, day).isEmpty();
        return told ? blanks.told(declared, technology, "declaredClass", property) : blanks.all(doubts);
    }

    /**
     * Whether it was prohibited on the day of a use. Only the country prohibits, so a list of the province that is not
     * known takes nothing from what the register says; and the register tells of today.
     */
    @Nullable
    Boolean prohibited(Technology technology, Instant used, String property, Blanks blanks) {
        String listed = listed(technology, folder.day(used), property, new Blanks());
        if (listed != null && !listed.equals(TechnologyClass.UNRESTRICTED))
            return listed.equals(TechnologyClass.PROHIBITED);
        String declared = blanks.told(technology.declaredClass(), technology, "declaredClass", property);
        if (declared == null || !declared.equals(TechnologyClass.PROHIBITED)) return declared == null ? null : false;
        // Stopped only after the use: the prohibition may be younger than it.
        Instant stop = technology.stopReasonAt();
        boolean younger = stop != null && !used.isAfter(stop);
        return younger ? blanks.silent(technology, "declaredClass", property) : Boolean.valueOf(true);
    }

    /** The class by the lists alone, unrestricted when none names it; null, with the reason, when one is not known. */
    @Nullable
    String listed(Technology technology, LocalDate day, String property, Blanks blanks) {
        List<Listing> country = list(null, day);
        String national = strictest(country, technology);
        if (national != null) return national;
        if (country.isEmpty()) return blanks.unlisted(COUNTRY, day, property);
        Institution institution = folder.institution();
        if (institution == null) return blanks.absent(Institution.class, technology.institutionId(), property);
        String province = institution.province();
        if (province == null) return blanks.silent(institution, "province", property);
        List<Listing> local = list(province, day);
        if (local.isEmpty()) return blanks.unlisted(province, day, property);
        String provincial = strictest(local, technology);
        return provincial == null ? TechnologyClass.UNRESTRICTED : provincial;
    }

    private List<Listing> list(@Nullable String province, LocalDate day) {
        return folder.listings().stream()
                .filter(listing -> Objects.equals(listing.province(), province) && listing.on(day))
                .toList();
    }

    /** The class that a list gives to a technology; null when it does not name it. */
    private static @Nullable String strictest(List<Listing> list, Technology technology) {
        List<String> classes = list.stream()
                .filter(listing -> listing.code().equals(technology.code()))
                .map(Listing::technologyClass)
                .toList();
        return Stream.of(TechnologyClass.PROHIBITED, TechnologyClass.RESTRICTED)
                .filter(classes::contains)
                .findFirst()
                .orElse(null);
    }
}
