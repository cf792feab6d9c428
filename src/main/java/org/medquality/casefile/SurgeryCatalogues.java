package org.medquality.casefile;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Authority;
import org.medquality.fact.Codes.AuthorityKind;
import org.medquality.fact.Codes.ManagementKind;
import org.medquality.fact.Codes.SurgeryLevel;
import org.medquality.fact.Institution;
import org.medquality.fact.ManagementRecord;
import org.medquality.fact.SurgeryCatalogue;
import org.medquality.fact.SurgeryCatalogueBuilder;

/** The graded catalogue of the operations of an institution. */
final class SurgeryCatalogues {
    private static final ImmutableSet<String> HIGH = ImmutableSet.of(SurgeryLevel.LEVEL_3, SurgeryLevel.LEVEL_4);

    private final Folder folder;
    private final ImmutableList<Authority> rights;
    private final @Nullable ManagementRecord last;

    private SurgeryCatalogues(Folder folder) {
        this.folder = folder;
        this.rights = folder.all(Authority.class).stream()
                .filter(right -> right.kind().equals(AuthorityKind.SURGERY))
                .collect(ImmutableList.toImmutableList());
        this.last = folder.all(ManagementRecord.class).stream()
                .filter(record -> record.kind().equals(ManagementKind.SURGERY_CATALOGUE) && record.doneAt() != null)
                .max(comparing(ManagementRecord::doneAt).thenComparing(ManagementRecord::id))
                .orElse(null);
    }

    static Stream<SurgeryCatalogue> of(Folder folder) {
        SurgeryCatalogues catalogues = new SurgeryCatalogues(folder);
        return folder.all(Institution.class).stream().map(catalogues::catalogue);
    }

    private SurgeryCatalogue catalogue(Institution institution) {
        Blanks blanks = new Blanks();
        boolean unknown = last == null && !folder.supplied(ManagementRecord.class);
        return SurgeryCatalogueBuilder.builder()
                .institution(institution)
                .wanted(wanted(blanks))
                .highLevels(highLevels(blanks))
                .made(unknown ? blanks.noneOf(ManagementRecord.class, "made") : Boolean.valueOf(last != null))
                .doneAt(unknown ? blanks.noneOf(ManagementRecord.class, "doneAt") : last == null ? null : last.doneAt())
                .items(last == null ? null : blanks.told(last.items(), last, "items", "items"))
                .missing(blanks.list())
                .build();
    }

    private @Nullable Boolean wanted(Blanks blanks) {
        if (last != null || !rights.isEmpty()) return true;
        return folder.supplied(Authority.class) ? Boolean.valueOf(false) : blanks.noneOf(Authority.class, "wanted");
    }

    /** A right for a procedure does not tell the level. */
    private @Nullable Boolean highLevels(Blanks blanks) {
        for (Authority right : rights) {
            if (right.value() != null && HIGH.contains(right.value())) return true;
        }
        for (Authority right : rights) {
            boolean open = right.value() == null || !SurgicalRights.level(right.value());
            if (open) return blanks.silent(right, "value", "highLevels");
        }
        return folder.supplied(Authority.class) ? Boolean.valueOf(false) : blanks.noneOf(Authority.class, "highLevels");
    }
}
