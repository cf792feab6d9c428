package org.medquality.finding;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Setting;
import org.medquality.finding.Finding.EvidenceRef;

/** How one duty, or one part of it, stands; a finding without its address. */
record Verdict(
        Outcome outcome,
        @Nullable Defect defect,
        @Nullable Instant due,
        @Nullable Instant done,
        ImmutableList<EvidenceRef> evidence,
        ImmutableList<Reason> because,
        ImmutableList<Reason> warnings,
        ImmutableList<Setting> settings,
        int places) {

    static Verdict of(Outcome outcome) {
        return new Verdict(
                outcome,
                null,
                null,
                null,
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                1);
    }

    static Verdict unknown(Reason reason) {
        return of(Outcome.UNKNOWN).because(reason);
    }

    static Verdict notApplicable(Reason reason) {
        return of(Outcome.NOT_APPLICABLE).because(reason);
    }

    static Verdict failed(Outcome outcome, Defect defect) {
        return of(outcome).defect(defect);
    }

    boolean fails() {
        return outcome.column() == Outcome.Column.FAIL;
    }

    Verdict outcome(Outcome changed) {
        return new Verdict(changed, defect, due, done, evidence, because, warnings, settings, places);
    }

    Verdict defect(@Nullable Defect changed) {
        return new Verdict(outcome, changed, due, done, evidence, because, warnings, settings, places);
    }

    Verdict due(@Nullable Instant changed) {
        return new Verdict(outcome, defect, changed, done, evidence, because, warnings, settings, places);
    }

    Verdict done(@Nullable Instant changed) {
        return new Verdict(outcome, defect, due, changed, evidence, because, warnings, settings, places);
    }

    Verdict evidence(List<EvidenceRef> changed) {
        return new Verdict(
                outcome, defect, due, done, ImmutableList.copyOf(changed), because, warnings, settings, places);
    }

    Verdict because(Reason... reasons) {
        return new Verdict(
                outcome, defect, due, done, evidence, ImmutableList.copyOf(reasons), warnings, settings, places);
    }

    Verdict warnings(List<Reason> changed) {
        return new Verdict(
                outcome, defect, due, done, evidence, because, ImmutableList.copyOf(changed), settings, places);
    }

    Verdict settings(List<Setting> changed) {
        return new Verdict(
                outcome, defect, due, done, evidence, because, warnings, ImmutableList.copyOf(changed), places);
    }

    Verdict places(int changed) {
        return new Verdict(outcome, defect, due, done, evidence, because, warnings, settings, changed);
    }

    /** A failure that is only a hint for a person. */
    Verdict lead() {
        Reason hint = Reason.of(Reason.Code.LEAD, String.valueOf(defect));
        return outcome(Outcome.MET).defect(null).places(1).warnings(List.of(hint));
    }

    /** A failure that something unknown may excuse is no failure. */
    Verdict doubted(Reason reason) {
        return outcome(Outcome.UNKNOWN).defect(null).because(reason);
    }
}
