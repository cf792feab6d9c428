package org.medquality.casefile;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.HospitalLevel;
import org.medquality.fact.Institution;

/** The level of the institution. */
final class HospitalLevels {
    private HospitalLevels() {}

    static Stream<HospitalLevel> of(Folder folder) {
        Blanks blanks = new Blanks();
        String level = level(folder, blanks);
        return Stream.of(new HospitalLevel(level, blanks.list()));
    }

    private static @Nullable String level(Folder folder, Blanks blanks) {
        String level = known(folder);
        return level != null ? level : blanks.noneOf(Institution.class, "level");
    }

    /** The level that the institution's file says, else the one that is set; null when neither is known. */
    static @Nullable String known(Folder folder) {
        Institution institution = folder.institution();
        return institution != null ? institution.level() : folder.values().institutionLevel();
    }
}
