package org.medquality.casefile;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Institution;
import org.medquality.fact.KeyOperator;
import org.medquality.fact.KeyOperatorBuilder;
import org.medquality.fact.Setting;
import org.medquality.fact.StaffMember;
import org.medquality.fact.Technology;

/** The people whom an institution admits to intervention, endoscopy and blood purification. */
final class KeyOperators {
    private final Folder folder;

    private KeyOperators(Folder folder) {
        this.folder = folder;
    }

    static Stream<KeyOperator> of(Folder folder) {
        return new KeyOperators(folder).operators();
    }

    private Stream<KeyOperator> operators() {
        Setting setting = folder.values().keyTechnologies();
        List<String> named = Values.words(setting);
        if (named == null) return folder.all(Technology.class).stream().limit(1).flatMap(any -> unset(setting));
        return folder.all(Technology.class).stream()
                .filter(technology -> named.contains(technology.code()))
                .flatMap(this::operators);
    }

    /** No code says what is an intervention or an endoscopy: the hospital does. */
    private Stream<KeyOperator> unset(Setting setting) {
        Institution institution = folder.institution();
        if (institution == null) return Stream.empty();
        Blanks blanks = new Blanks();
        blanks.unset(setting, "technologyId");
        return Stream.of(KeyOperatorBuilder.builder()
                .id(setting.name())
                .subject(institution)
                .staffOnFile(blanks.unset(setting, "staffOnFile"))
                .missing(blanks.list())
                .build());
    }

    private Stream<KeyOperator> operators(Technology technology) {
        List<String> ids = technology.operatorIds();
        return ids == null
                ? Stream.of(operator(technology, null))
                : ids.stream().distinct().map(id -> operator(technology, id));
    }

    private KeyOperator operator(Technology technology, @Nullable String id) {
        Blanks blanks = new Blanks();
        StaffMember staff = folder.find(StaffMember.class, id);
        return KeyOperatorBuilder.builder()
                .id(technology.id() + "/" + (id == null ? "" : id))
                .subject(staff == null ? technology : staff)
                .technologyId(technology.id())
                .code(technology.code())
                .staffId(id)
                .staffOnFile(staff != null ? Boolean.valueOf(true) : stranger(technology, id, blanks))
                .missing(blanks.list())
                .build();
    }

    private static @Nullable Boolean stranger(Technology technology, @Nullable String id, Blanks blanks) {
        return id == null
                ? blanks.silent(technology, "operatorIds", "staffOnFile")
                : blanks.absent(StaffMember.class, id, "staffOnFile");
    }
}
