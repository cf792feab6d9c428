package org.medquality.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.medquality.fact.Codes.ConditionGrade;
import org.medquality.fact.Codes.PeriodKind;
import org.medquality.fact.CriticalTurn;
import org.medquality.fact.StayPeriod;

/** Where a patient becomes critical or serious. */
final class CriticalTurns {
    private final List<StayPeriod> conditions;
    private final List<CriticalTurn> turns = new ArrayList<>();
    private Instant graveUntil = Instant.EPOCH;
    private Instant criticalUntil = Instant.EPOCH;

    private CriticalTurns(List<StayPeriod> conditions) {
        this.conditions = conditions;
    }

    static Stream<CriticalTurn> of(Chart chart) {
        CriticalTurns found = new CriticalTurns(Periods.of(chart, PeriodKind.CONDITION));
        for (int i = 0; i < found.conditions.size(); i++) found.read(i);
        return found.turns.stream();
    }

    private void read(int index) {
        StayPeriod period = conditions.get(index);
        boolean critical = period.value().equals(ConditionGrade.CRITICAL);
        if (!critical && !period.value().equals(ConditionGrade.SERIOUS)) return;
        Instant from = period.from();
        if (from.isAfter(graveUntil)) turns.add(new CriticalTurn(period, from, graveUntil));
        else if (critical && from.isAfter(criticalUntil)) turns.add(new CriticalTurn(period, from, from));
        Instant end = end(index);
        graveUntil = Periods.later(graveUntil, end);
        if (critical) criticalUntil = Periods.later(criticalUntil, end);
    }

    /** A period that was never closed ends where the next one begins. */
    private Instant end(int index) {
        Instant end = conditions.get(index).to();
        if (end != null) return end;
        return index + 1 < conditions.size() ? conditions.get(index + 1).from() : Instant.MAX;
    }
}
