package org.medquality.casefile;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Agreement;
import org.medquality.fact.AgreementBuilder;
import org.medquality.fact.Consent;

/** Consents beside every act that they are for, or may be for. */
final class Agreements {
    private final Chart chart;
    private final Coverage coverage;

    private Agreements(Chart chart) {
        this.chart = chart;
        this.coverage = new Coverage(chart);
    }

    static Stream<Agreement> of(Chart chart) {
        Agreements agreements = new Agreements(chart);
        return ConsentAsk.of(chart).flatMap(ask -> chart.all(Consent.class).stream()
                .filter(ask::answeredBy)
                .map(consent -> agreements.agreement(consent, ask))
                .filter(Objects::nonNull));
    }

    private @Nullable Agreement agreement(Consent consent, ConsentAsk ask) {
        Boolean agrees = ConsentAsk.agrees(consent);
        if (Boolean.FALSE.equals(agrees)) return null;
        Blanks blanks = new Blanks();
        Boolean covers = coverage.covers(consent, ask, "given", blanks);
        if (Boolean.FALSE.equals(covers)) return null;
        if (agrees == null) blanks.silent(consent, "decision", "given");
        if (consent.signedAt() == null && !chart.supplied(Consent.class)) blanks.silent(consent, "signedAt", "at");
        return AgreementBuilder.builder()
                .consent(consent)
                .actId(ask.act().id())
                .kind(ask.kind())
                .at(consent.signedAt())
                .given(agrees == null ? null : covers)
                .missing(blanks.list())
                .build();
    }
}
