package org.medquality.casefile;

import java.util.stream.Stream;
import org.medquality.fact.Codes.IndicatorScope;
import org.medquality.fact.IndicatorValue;
import org.medquality.fact.Institution;
import org.medquality.fact.ResistanceRate;
import org.medquality.fact.ResistanceRateBuilder;

/** The indicators of an institution that are rates of resistance. */
final class ResistanceRates {
    /** What the codes of such indicators begin with; bacterium and drug follow. */
    private static final String PREFIX = "RES-";

    private ResistanceRates() {}

    static Stream<ResistanceRate> of(Folder folder) {
        Institution institution = folder.institution();
        if (institution == null) return Stream.empty();
        return folder.all(IndicatorValue.class).stream()
                .filter(value -> value.indicatorCode().startsWith(PREFIX))
                .filter(value -> value.scopeKind().equals(IndicatorScope.INSTITUTION))
                .filter(value -> value.scopeId().equals(institution.id()))
                .map(value -> rate(institution, value));
    }

    private static ResistanceRate rate(Institution institution, IndicatorValue value) {
        Blanks blanks = new Blanks();
        return ResistanceRateBuilder.builder()
                .institution(institution)
                .value(value)
                .pair(value.indicatorCode())
                .percent(blanks.told(value.value(), value, "value", "percent"))
                .missing(blanks.list())
                .build();
    }
}
