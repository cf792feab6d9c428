package org.medquality.casefile;

import static com.google.common.collect.ImmutableList.toImmutableList;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.ConsentKind;
import org.medquality.fact.Consent;
import org.medquality.fact.Encounter;
import org.medquality.fact.Procedure;

/** Which courses of chemotherapy and radiotherapy go on with one that was begun before. */
final class Regimens {
    private final Chart chart;

    Regimens(Chart chart) {
        this.chart = chart;
    }

    /**
     * A regimen is agreed to once, before its first course. Where no consent of this stay covers a course, that may have
     * been in an earlier stay for the same disease.
     */
    @Nullable
    Boolean continued(ConsentAsk ask, @Nullable Boolean agreed, Blanks blanks) {
        if (!ask.kind().equals(ConsentKind.CHEMO_RADIO)) return false;
        Boolean here = continuedHere((Procedure) ask.act(), blanks);
        if (here == null || here || Boolean.TRUE.equals(agreed)) return here;
        Encounter encounter = chart.encounter();
        if (encounter.repeatAdmission() == null) return blanks.silent(encounter, "repeatAdmission", "continued");
        return encounter.repeatAdmission() ? blanks.noneOf(Consent.class, "continued") : Boolean.FALSE;
    }

    private @Nullable Boolean continuedHere(Procedure course, Blanks blanks) {
        List<Procedure> earlier = chart.all(Procedure.class).stream()
                .filter(other -> other.category().equals(course.category()) && before(other, course))
                .collect(toImmutableList());
        if (earlier.isEmpty()) return false;
        String code = blanks.told(course.code(), course, "code", "continued");
        if (code == null) return null;
        if (earlier.stream().anyMatch(other -> code.equals(other.code()))) return true;
        for (Procedure other : earlier) {
            if (other.code() == null) return blanks.silent(other, "code", "continued");
        }
        return false;
    }

    private static boolean before(Procedure other, Procedure course) {
        int order = other.startedAt().compareTo(course.startedAt());
        return order < 0 || order == 0 && other.id().compareTo(course.id()) < 0;
    }
}
