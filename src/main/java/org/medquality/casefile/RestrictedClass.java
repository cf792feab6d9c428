package org.medquality.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.TechnologyClass;
import org.medquality.fact.Institution;
import org.medquality.fact.Technology;

/** Whether a technology is restricted: by the institution's own register, or by a list of the country or the province. */
final class RestrictedClass {
    private RestrictedClass() {}

    /** Null, with the reason for this property, when neither tells. */
    static @Nullable Boolean of(Folder folder, Technology technology, Instant at, String property, Blanks blanks) {
        if (TechnologyClass.RESTRICTED.equals(technology.declaredClass())) return true;
        LocalDate day = folder.day(at);
        List<Listing> listed = folder.listings().stream()
                .filter(l -> l.code().equals(technology.code()) && l.on(day))
                .filter(l -> l.technologyClass().equals(TechnologyClass.RESTRICTED))
                .toList();
        if (listed.stream().anyMatch(l -> l.province() == null)) return true;
        Institution institution = folder.institution();
        String province = institution == null ? null : institution.province();
        if (province == null && !listed.isEmpty()) {
            return institution == null
                    ? blanks.noneOf(Institution.class, property)
                    : blanks.silent(institution, "province", property);
        }
        if (listed.stream().anyMatch(l -> l.province().equals(province))) return true;
        return technology.declaredClass() == null
                ? blanks.silent(technology, "declaredClass", property)
                : Boolean.valueOf(false);
    }
}
