package org.medquality.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.TechnologyClass;
import org.medquality.fact.Technology;
import org.medquality.fact.TechnologyStanding;
import org.medquality.fact.TechnologyStandingBuilder;

/** Where every technology of an institution stands. */
final class TechnologyStandings {
    private final Folder folder;
    private final TechnologyClasses classes;
    private final LocalDate today;

    private TechnologyStandings(Folder folder) {
        this.folder = folder;
        this.classes = new TechnologyClasses(folder);
        this.today = folder.day(folder.asOf());
    }

    static Stream<TechnologyStanding> of(Folder folder) {
        TechnologyStandings standings = new TechnologyStandings(folder);
        return folder.all(Technology.class).stream().map(standings::standing);
    }

    private TechnologyStanding standing(Technology technology) {
        Blanks blanks = new Blanks();
        LocalDate first = technology.firstCaseAt() == null ? null : folder.day(technology.firstCaseAt());
        String listed = classes.listed(technology, today, "listedClass", blanks);
        String now = classes.of(technology, today, "technologyClass", blanks);
        String then = classes.of(technology, first == null ? today : first, "classAtEntry", blanks);
        return TechnologyStandingBuilder.builder()
                .technology(technology)
                .code(technology.code())
                .listedClass(listed)
                .asListed(asListed(technology, listed, blanks))
                .technologyClass(now)
                .classAtEntry(then)
                .newOrRestricted(newOrRestricted(technology, now, "technologyClass", "newOrRestricted", blanks))
                .newOrRestrictedAtEntry(
                        newOrRestricted(technology, then, "classAtEntry", "newOrRestrictedAtEntry", blanks))
                .inUse(inUse(technology, blanks))
                .firstUsedOn(first)
                .filed(
                        technology.filedAt() != null
                                ? Boolean.valueOf(true)
                                : not(technology, "filedAt", "filed", blanks))
                .missing(blanks.list())
                .build();
    }

    private static @Nullable Boolean asListed(Technology technology, @Nullable String listedClass, Blanks blanks) {
        if (listedClass == null) return blanks.likewise("listedClass", "asListed");
        String declared = blanks.told(technology.declaredClass(), technology, "declaredClass", "asListed");
        if (declared == null) return null;
        return listedClass.equals(TechnologyClass.UNRESTRICTED) || declared.equals(listedClass);
    }

    private static @Nullable Boolean newOrRestricted(
            Technology technology, @Nullable String held, String heldBy, String property, Blanks blanks) {
        boolean restricted = TechnologyClass.RESTRICTED.equals(held);
        if (restricted || Boolean.TRUE.equals(technology.isNew())) return true;
        return held == null
                ? blanks.likewise(heldBy, property)
                : blanks.told(technology.isNew(), technology, "isNew", property);
    }

    /** A stop ends with the assessment after which the technology is taken up again. */
    private @Nullable Boolean inUse(Technology technology, Blanks blanks) {
        if (technology.firstCaseAt() == null) return not(technology, "firstCaseAt", "inUse", blanks);
        Instant stopped = technology.stoppedAt();
        if (stopped == null) {
            Boolean stop = not(technology, "stoppedAt", "inUse", blanks);
            return stop == null ? null : Boolean.valueOf(true);
        }
        LocalDate restarted = technology.restartAssessedAt();
        if (restarted == null) return not(technology, "restartAssessedAt", "inUse", blanks);
        return !restarted.isBefore(folder.day(stopped));
    }

    /** False for an act without its time, where all technologies were promised; else nobody knows. */
    private @Nullable Boolean not(Technology technology, String act, String property, Blanks blanks) {
        return folder.supplied(Technology.class) ? Boolean.valueOf(false) : blanks.silent(technology, act, property);
    }
}
