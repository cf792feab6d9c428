package org.medquality.casefile;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Surgery;
import org.medquality.fact.UsedImplant;

/** The implants of operations, each kind once; one that is not known where an operation does not tell. */
final class UsedImplants {
    private UsedImplants() {}

    static Stream<UsedImplant> of(Chart chart) {
        return chart.all(Surgery.class).stream().flatMap(UsedImplants::of);
    }

    private static Stream<UsedImplant> of(Surgery surgery) {
        List<String> codes = surgery.implantCodes();
        if (codes != null) return codes.stream().distinct().map(code -> implant(surgery, code, true, new Blanks()));
        Blanks blanks = new Blanks();
        Boolean used = blanks.silent(surgery, "implantCodes", "used");
        return Stream.of(implant(surgery, blanks.likewise("used", "code"), used, blanks));
    }

    private static UsedImplant implant(Surgery surgery, @Nullable String code, @Nullable Boolean used, Blanks blanks) {
        return new UsedImplant(surgery, surgery.id(), code, used, blanks.list());
    }
}
