package org.medquality.casefile;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.PeriodKind;
import org.medquality.fact.Consent;
import org.medquality.fact.Encounter;
import org.medquality.fact.StayPeriod;

/** Who was in charge of the patient when consents were signed. */
final class InCharge {
    private final Chart chart;
    private final ImmutableList<StayPeriod> periods;

    InCharge(Chart chart) {
        this.chart = chart;
        this.periods = Periods.of(chart, PeriodKind.RESPONSIBLE_PHYSICIAN);
    }

    /**
     * The physician in charge at the signatures, where there were several one who signed; null where nobody signed, or with
     * the reason.
     *
     * @param signed the consents, by time
     * @param physicians the physicians who signed them; null when that is not known
     */
    @Nullable
    String of(List<Consent> signed, @Nullable List<String> physicians, Blanks blanks) {
        if (signed.isEmpty()) return null;
        List<String> responsible = signed.stream()
                .flatMap(consent -> periods.stream()
                        .filter(period -> Periods.holds(period, Answers.signed(consent)))
                        .map(StayPeriod::value))
                .toList();
        for (String person : responsible) {
            if (physicians != null && physicians.contains(person)) return person;
        }
        return responsible.isEmpty() ? ofVisit(signed, physicians, blanks) : responsible.get(responsible.size() - 1);
    }

    /** The physician of the encounter, for stays without a history of who was in charge. */
    private @Nullable String ofVisit(List<Consent> signed, @Nullable List<String> physicians, Blanks blanks) {
        Encounter encounter = chart.encounter();
        String person = encounter.physicianId();
        boolean signs = person != null && physicians != null && physicians.contains(person);
        Instant last = Answers.signed(signed.get(signed.size() - 1));
        if (!signs && !chart.supplied(StayPeriod.class, last)) return blanks.noneOf(StayPeriod.class, "responsibleId");
        return blanks.told(person, encounter, "physicianId", "responsibleId");
    }
}
