package org.medquality.casefile;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.InstitutionLevel;
import org.medquality.fact.Codes.LicenceState;
import org.medquality.fact.Codes.Profession;
import org.medquality.fact.Codes.Qualification;
import org.medquality.fact.Document;
import org.medquality.fact.Institution;
import org.medquality.fact.StaffMember;

/** Whether the author of a document was qualified, in this institution, when it was signed. */
final class Qualifications {
    private static final String PROPERTY = "qualification";

    /** Levels at which an assistant physician may practise alone (医师法 34). */
    static final ImmutableSet<String> ASSISTANTS_ALONE =
            ImmutableSet.of(InstitutionLevel.PRIMARY, InstitutionLevel.LEVEL_1);

    private final Chart chart;
    private final @Nullable Institution institution;
    private final @Nullable String institutionId;

    Qualifications(Chart chart) {
        this.chart = chart;
        this.institution = chart.institution();
        String named = chart.encounter().institutionId();
        this.institutionId = named != null || institution == null ? named : institution.id();
    }

    @Nullable
    String of(Document document, Blanks blanks) {
        String authorId = document.authorId();
        if (authorId == null) return blanks.silent(document, "authorId", PROPERTY);
        StaffMember author = chart.find(StaffMember.class, authorId);
        if (author == null) return blanks.absent(StaffMember.class, authorId, PROPERTY);
        return unlicensed(author) ? Qualification.TRAINEE : of(author, document, blanks);
    }

    private static boolean unlicensed(StaffMember author) {
        return LicenceState.TRAINEE.equals(author.licenceState()) || LicenceState.NONE.equals(author.licenceState());
    }

    private @Nullable String of(StaffMember author, Document document, Blanks blanks) {
        if (author.profession().equals(Profession.ASSISTANT_PHYSICIAN)) {
            String level = institution == null ? chart.values().institutionLevel() : institution.level();
            if (level == null) return institutionMissing(blanks);
            if (!ASSISTANTS_ALONE.contains(level)) return Qualification.ASSISTANT;
            if (author.licenceState() == null) return Qualification.REGISTERED;
        }
        String state = author.licenceState();
        if (state == null) return blanks.silent(author, "licenceState", PROPERTY);
        return switch (state) {
            case LicenceState.ACTIVE -> active(author, document);
            case LicenceState.FILED -> Qualification.REGISTERED;
            case LicenceState.EXPIRED -> expired(author, document, blanks);
            // Suspended, revoked or cancelled since when? It says nothing of the day of writing.
            default -> blanks.silent(author, "licenceState", PROPERTY);
        };
    }

    private @Nullable String institutionMissing(Blanks blanks) {
        return institutionId == null
                ? blanks.noneOf(Institution.class, PROPERTY)
                : blanks.absent(Institution.class, institutionId, PROPERTY);
    }

    private String active(StaffMember author, Document document) {
        LocalDate written = written(document);
        LocalDate from = author.licenceFrom();
        if (written != null && from != null && written.isBefore(from)) return Qualification.TRAINEE;
        List<String> places = author.registeredInstitutionIds();
        boolean elsewhere = places != null && institutionId != null && !places.contains(institutionId);
        return elsewhere ? Qualification.ELSEWHERE : Qualification.REGISTERED;
    }

    private @Nullable String expired(StaffMember author, Document document, Blanks blanks) {
        LocalDate until = author.licenceTo();
        if (until == null) return blanks.silent(author, "licenceTo", PROPERTY);
        LocalDate written = written(document);
        if (written == null) return blanks.silent(document, "firstSignedAt", PROPERTY);
        return written.isAfter(until) ? Qualification.TRAINEE : active(author, document);
    }

    private @Nullable LocalDate written(Document document) {
        return document.firstSignedAt() == null ? null : chart.day(document.firstSignedAt());
    }
}
