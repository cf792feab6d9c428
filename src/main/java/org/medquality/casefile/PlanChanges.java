package org.medquality.casefile;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Consent;
import org.medquality.fact.PlanChange;
import org.medquality.fact.Surgery;

/** Operations beside what the patient side had agreed to before them. */
final class PlanChanges {
    private static final String CHANGED = "changed";

    private final Chart chart;
    private final Coverage coverage;

    private PlanChanges(Chart chart) {
        this.chart = chart;
        this.coverage = new Coverage(chart);
    }

    static Stream<PlanChange> of(Chart chart) {
        PlanChanges changes = new PlanChanges(chart);
        return chart.all(Surgery.class).stream().map(changes::change);
    }

    private PlanChange change(Surgery surgery) {
        Blanks blanks = new Blanks();
        Boolean changed = changed(surgery, blanks);
        return new PlanChange(surgery, surgery.id(), changed, blanks.list());
    }

    private @Nullable Boolean changed(Surgery surgery, Blanks blanks) {
        Answers answers = new Answers(chart, coverage, ConsentAsk.surgery(surgery, chart));
        Boolean agreed = answers.agreed(CHANGED, blanks);
        if (!Boolean.TRUE.equals(agreed)) return agreed;
        List<Consent> agreements = answers.agreements();
        if (agreements.stream().anyMatch(consent -> lists(consent, surgery.code()))) return false;
        boolean scoped = agreements.stream().noneMatch(consent -> consent.scopeCodes() == null);
        if (scoped
                && agreements.stream().anyMatch(consent -> !consent.scopeCodes().isEmpty())) return true;
        // Where no consent tells its scope, it was the planned operation that was agreed to.
        String planned = blanks.told(surgery.plannedCode(), surgery, "plannedCode", CHANGED);
        return planned == null ? null : Boolean.valueOf(!planned.equals(surgery.code()));
    }

    private static boolean lists(Consent consent, String code) {
        return consent.scopeCodes() != null && consent.scopeCodes().contains(code);
    }
}
