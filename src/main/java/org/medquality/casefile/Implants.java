package org.medquality.casefile;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.ImplantUse;
import org.medquality.fact.Surgery;

/** What operations say of implants. */
final class Implants {
    private Implants() {}

    static Stream<ImplantUse> of(Chart chart) {
        return chart.all(Surgery.class).stream().map(Implants::use);
    }

    private static ImplantUse use(Surgery surgery) {
        List<String> codes = surgery.implantCodes();
        Boolean used = codes == null ? null : Boolean.valueOf(!codes.isEmpty());
        return new ImplantUse(surgery, used, complete(codes, surgery.implantBarcodes()));
    }

    private static @Nullable Boolean complete(@Nullable List<String> codes, @Nullable List<String> barcodes) {
        if (codes == null || barcodes == null) return null;
        return barcodes.size() >= codes.size();
    }
}
