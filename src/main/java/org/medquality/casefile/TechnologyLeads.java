package org.medquality.casefile;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.Profession;
import org.medquality.fact.StaffMember;
import org.medquality.fact.Technology;
import org.medquality.fact.TechnologyLead;
import org.medquality.fact.TechnologyLeadBuilder;

/** The people who lead technologies. */
final class TechnologyLeads {
    private TechnologyLeads() {}

    static Stream<TechnologyLead> of(Folder folder) {
        return folder.all(Technology.class).stream().map(technology -> lead(folder, technology));
    }

    private static TechnologyLead lead(Folder folder, Technology technology) {
        Blanks blanks = new Blanks();
        TechnologyLeadBuilder lead = TechnologyLeadBuilder.builder().technology(technology);
        StaffMember person = person(folder, technology, blanks, "registeredHere", "title", "yearsOfPractice");
        if (person != null) {
            lead.registeredHere(registeredHere(person, technology, blanks))
                    .title(blanks.told(person.title(), person, "title", "title"))
                    .yearsOfPractice(
                            blanks.told(person.yearsOfPractice(), person, "yearsOfPractice", "yearsOfPractice"));
        }
        return lead.missing(blanks.list()).build();
    }

    /** The person who leads a technology; null, with the reason for each of these properties, when not known. */
    static @Nullable StaffMember person(Folder folder, Technology technology, Blanks blanks, String... properties) {
        String id = technology.leadId();
        StaffMember person = folder.find(StaffMember.class, id);
        if (person != null) return person;
        for (String property : properties) {
            if (id == null) blanks.silent(technology, "leadId", property);
            else blanks.absent(StaffMember.class, id, property);
        }
        return null;
    }

    private static @Nullable Boolean registeredHere(StaffMember person, Technology technology, Blanks blanks) {
        if (!person.profession().equals(Profession.PHYSICIAN)) return false;
        List<String> places = person.registeredInstitutionIds();
        return places == null
                ? blanks.silent(person, "registeredInstitutionIds", "registeredHere")
                : Boolean.valueOf(places.contains(technology.institutionId()));
    }
}
