package org.medquality.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.LicenceState;
import org.medquality.fact.StaffMember;

/** The institutions at which a person was registered to practise on a day. */
final class PracticePlaces {
    private final Folder folder;
    private final String property;

    /** @param property the derived property that rests on them */
    PracticePlaces(Folder folder, String property) {
        this.folder = folder;
        this.property = property;
    }

    /** Their ids, none for somebody without a licence; null when that is not known. */
    @Nullable
    List<String> of(String staffId, LocalDate day, Blanks blanks) {
        StaffMember person = folder.find(StaffMember.class, staffId);
        if (person == null) return blanks.absent(StaffMember.class, staffId, property);
        String state = person.licenceState();
        if (state == null) return blanks.silent(person, "licenceState", property);
        return switch (state) {
            case LicenceState.TRAINEE, LicenceState.NONE -> List.of();
            case LicenceState.ACTIVE, LicenceState.FILED -> places(person, day, blanks);
            case LicenceState.EXPIRED -> expired(person, day, blanks);
            // Suspended, revoked or cancelled since when? It says nothing of the day of the shift.
            default -> blanks.silent(person, "licenceState", property);
        };
    }

    private @Nullable List<String> expired(StaffMember person, LocalDate day, Blanks blanks) {
        LocalDate until = person.licenceTo();
        if (until == null) return blanks.silent(person, "licenceTo", property);
        return day.isAfter(until) ? List.of() : places(person, day, blanks);
    }

    private @Nullable List<String> places(StaffMember person, LocalDate day, Blanks blanks) {
        LocalDate from = person.licenceFrom();
        if (from != null && day.isBefore(from)) return List.of();
        return blanks.told(person.registeredInstitutionIds(), person, "registeredInstitutionIds", property);
    }
}
