package org.medquality.casefile;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.ImplantUse;
import org.medquality.fact.ImplantUseBuilder;
import org.medquality.fact.Surgery;

/** What operations say of implants. */
final class Implants {
    private Implants() {}

    static Stream<ImplantUse> of(Chart chart) {
        return chart.all(Surgery.class).stream().map(Implants::use);
    }

    private static ImplantUse use(Surgery surgery) {
        Blanks blanks = new Blanks();
        List<String> codes = blanks.told(surgery.implantCodes(), surgery, "implantCodes", "used");
        return ImplantUseBuilder.builder()
                .surgery(surgery)
                .used(codes == null ? null : Boolean.valueOf(!codes.isEmpty()))
                .barcodesComplete(complete(surgery, blanks))
                .missing(blanks.list())
                .build();
    }

    private static @Nullable Boolean complete(Surgery surgery, Blanks blanks) {
        String property = "barcodesComplete";
        List<String> codes = blanks.told(surgery.implantCodes(), surgery, "implantCodes", property);
        List<String> barcodes = blanks.told(surgery.implantBarcodes(), surgery, "implantBarcodes", property);
        return codes == null || barcodes == null ? null : Boolean.valueOf(barcodes.size() >= codes.size());
    }
}
