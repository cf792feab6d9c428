package org.medquality.casefile;

import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.AuthorityKind;
import org.medquality.fact.Codes.DataUseKind;
import org.medquality.fact.DataAccess;
import org.medquality.fact.DataAccessBuilder;
import org.medquality.fact.DataUse;

/** Accesses to the data of patients, with the right to them. */
final class DataAccesses {
    private static final ImmutableSet<String> KINDS = ImmutableSet.of(DataUseKind.ACCESS, DataUseKind.LOAN);

    private final Folder folder;
    private final Rights rights;

    private DataAccesses(Folder folder) {
        this.folder = folder;
        this.rights = Rights.of(folder, AuthorityKind.DATA_ACCESS);
    }

    static Stream<DataAccess> of(Folder folder) {
        DataAccesses accesses = new DataAccesses(folder);
        return folder.all(DataUse.class).stream()
                .filter(use -> KINDS.contains(use.kind()))
                .map(accesses::access);
    }

    private DataAccess access(DataUse use) {
        Blanks blanks = new Blanks();
        return DataAccessBuilder.builder()
                .use(use)
                .accessedAt(use.at())
                .authorised(authorised(use, blanks))
                .missing(blanks.list())
                .build();
    }

    /** A right that holds says nothing of the reason; rights that do not hold that day are none. */
    private @Nullable Boolean authorised(DataUse use, Blanks blanks) {
        if (use.authorised() != null) return use.authorised();
        String person = use.actorId();
        boolean lapsed = person != null
                && !rights.of(person).isEmpty()
                && rights.on(folder.day(use.at()), person).isEmpty();
        return lapsed ? rights.none(person, "authorised", blanks) : blanks.silent(use, "authorised", "authorised");
    }
}
