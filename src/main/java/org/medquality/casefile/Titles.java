package org.medquality.casefile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.medquality.fact.Codes.Profession;
import org.medquality.fact.Codes.StaffTitle;
import org.medquality.fact.StaffMember;

/** The professional titles, and who is a physician. */
final class Titles {
    /** From lowest to highest. */
    private static final ImmutableList<String> ORDER = ImmutableList.of(
            StaffTitle.NONE,
            StaffTitle.ENTRY,
            StaffTitle.JUNIOR,
            StaffTitle.INTERMEDIATE,
            StaffTitle.ASSOCIATE_SENIOR,
            StaffTitle.FULL_SENIOR);

    private static final ImmutableSet<String> PHYSICIANS =
            ImmutableSet.of(Profession.PHYSICIAN, Profession.ASSISTANT_PHYSICIAN);

    private Titles() {}

    static boolean physician(StaffMember person) {
        return PHYSICIANS.contains(person.profession());
    }

    /** Where a title stands among the others, the lowest at 0. */
    static int rank(String title) {
        return ORDER.indexOf(title);
    }

    /** Whether a title is that of an attending physician (主治医师) or higher. */
    static boolean attending(String title) {
        return rank(title) >= rank(StaffTitle.INTERMEDIATE);
    }
}
