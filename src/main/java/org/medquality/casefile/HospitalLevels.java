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
        Institution institution = folder.institution();
        if (institution != null) return institution.level();
        String set = folder.values().institutionLevel();
        return set != null ? set : blanks.noneOf(Institution.class, "level");
    }
}
