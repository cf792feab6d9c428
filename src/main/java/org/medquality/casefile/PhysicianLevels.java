package org.medquality.casefile;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.PhysicianLevel;
import org.medquality.fact.Codes.StaffTitle;
import org.medquality.fact.Round;
import org.medquality.fact.StaffMember;

/** The three levels of physicians: as the hospital designated them, else by their titles. */
final class PhysicianLevels {
    private static final ImmutableList<String> ASCENDING =
            ImmutableList.of(PhysicianLevel.RESIDENT, PhysicianLevel.MIDDLE, PhysicianLevel.TOP);

    private static final ImmutableMap<String, String> BY_TITLE = ImmutableMap.of(
            StaffTitle.ENTRY, PhysicianLevel.RESIDENT,
            StaffTitle.JUNIOR, PhysicianLevel.RESIDENT,
            StaffTitle.INTERMEDIATE, PhysicianLevel.MIDDLE,
            StaffTitle.ASSOCIATE_SENIOR, PhysicianLevel.TOP,
            StaffTitle.FULL_SENIOR, PhysicianLevel.TOP);

    private final Chart chart;

    PhysicianLevels(Chart chart) {
        this.chart = chart;
    }

    /** The level in which a round was made; null, with the reason, when that is not known. */
    @Nullable
    String of(Round round, String property, Blanks blanks) {
        return round.level() != null ? round.level() : byTitle(round.staffId(), property, blanks);
    }

    /** The level of a person: the higher one of title and rounds; null, with the reason, when that is not known. */
    @Nullable
    String of(String staffId, String property, Blanks blanks) {
        Blanks silent = new Blanks();
        String title = byTitle(staffId, property, silent);
        String designated = chart.all(Round.class).stream()
                .filter(round -> round.staffId().equals(staffId))
                .map(Round::level)
                .filter(Objects::nonNull)
                .max(comparing(ASCENDING::indexOf))
                .orElse(null);
        if (designated == null) return title == null ? blanks.all(silent) : title;
        return title != null && reaches(title, designated) ? title : designated;
    }

    static boolean reaches(String level, String wanted) {
        return ASCENDING.indexOf(level) >= ASCENDING.indexOf(wanted);
    }

    private @Nullable String byTitle(String staffId, String property, Blanks blanks) {
        StaffMember physician = chart.find(StaffMember.class, staffId);
        if (physician == null) return blanks.absent(StaffMember.class, staffId, property);
        String level = physician.title() == null ? null : BY_TITLE.get(physician.title());
        return blanks.told(level, physician, "title", property);
    }
}
