package org.medquality.casefile;

import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Authority;
import org.medquality.fact.StaffMember;

/** The rights of one kind that people were granted, by person. */
final class Rights {
    private final Folder folder;
    private final ImmutableListMultimap<String, Authority> byPerson;

    private Rights(Folder folder, ImmutableListMultimap<String, Authority> byPerson) {
        this.folder = folder;
        this.byPerson = byPerson;
    }

    static Rights of(Folder folder, String kind) {
        return new Rights(
                folder,
                folder.all(Authority.class).stream()
                        .filter(right -> right.kind().equals(kind))
                        .collect(toImmutableListMultimap(Authority::staffId, right -> right)));
    }

    /** All rights of a person, whenever they hold. */
    ImmutableList<Authority> of(String person) {
        return byPerson.get(person);
    }

    /** The rights of a person on a day; first and last day are inside. */
    ImmutableList<Authority> on(LocalDate day, String person) {
        return of(person).stream().filter(right -> holds(right, day)).collect(ImmutableList.toImmutableList());
    }

    private static boolean holds(Authority right, LocalDate day) {
        return !day.isBefore(right.from()) && (right.to() == null || !day.isAfter(right.to()));
    }

    /** False for a person in whose file no right was found, if that proves that there is none; else null. */
    @Nullable
    Boolean none(String person, String property, Blanks blanks) {
        if (folder.find(StaffMember.class, person) == null) return blanks.absent(StaffMember.class, person, property);
        return folder.supplied(Authority.class) ? Boolean.valueOf(false) : blanks.noneOf(Authority.class, property);
    }
}
