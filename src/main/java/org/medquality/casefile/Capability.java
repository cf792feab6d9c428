package org.medquality.casefile;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.AnaesthesiaKind;
import org.medquality.fact.Codes.Capacity;
import org.medquality.fact.Patient;
import org.medquality.fact.Surgery;

/** What age, capacity and anaesthesia say of who can decide for himself. */
final class Capability {
    /** 民法典 17: of age. */
    static final int OF_AGE = 18;

    /** 民法典 18: who lives on the income of own work is fully capable from this age. */
    static final int CAPABLE_BY_WORK = 16;

    /** 民法典 21, 22: not fully capable. */
    static final ImmutableSet<String> LACKING = ImmutableSet.of(Capacity.LIMITED, Capacity.NONE);

    private Capability() {}

    /** Full years at a moment; null where the day of birth or the moment is not known. */
    static @Nullable Integer age(Chart chart, @Nullable Patient patient, @Nullable Instant moment) {
        LocalDate born = patient == null ? null : patient.birthDate();
        return born == null || moment == null
                ? null
                : Integer.valueOf(born.until(chart.day(moment)).getYears());
    }

    /**
     * Whether the patient lies under an anaesthetist's anaesthesia. The operation stands for what it does not time, the
     * day for an end that is not known.
     */
    static boolean anaesthetised(Chart chart, Instant moment) {
        return chart.all(Surgery.class).stream().anyMatch(surgery -> anaesthetised(chart, surgery, moment));
    }

    private static boolean anaesthetised(Chart chart, Surgery surgery, Instant moment) {
        boolean awake = AnaesthesiaKind.NONE.equals(surgery.anaesthesia())
                || AnaesthesiaKind.LOCAL.equals(surgery.anaesthesia());
        Instant start = surgery.anaesthesiaStartedAt() == null ? surgery.startedAt() : surgery.anaesthesiaStartedAt();
        Instant end = surgery.anaesthesiaEndedAt() == null ? surgery.endedAt() : surgery.anaesthesiaEndedAt();
        if (awake || start == null || !start.isBefore(moment)) return false;
        return end == null ? chart.day(start).equals(chart.day(moment)) : !end.isBefore(moment);
    }
}
