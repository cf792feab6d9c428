package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an act asks of the patient side, and what is known of the answer: one for each kind of consent that an operation,
 * a procedure or a bag of blood may need. Lists and marks speak of all agreements together that were signed in time. A
 * rule reads it beside its act, without which there is none.
 *
 * @param act the operation, procedure or bag of blood
 * @param actId its id
 * @param kind the kind of consent
 * @param signBy the moment by which it must be signed: for an operation the start of its anaesthesia where this counts
 * @param eventId what the act is part of: the blood order of a bag, the rescue of an invasive measure; else the act itself
 * @param agreed whether the patient side agreed in time, a refusal left aside
 * @param refusals how often the patient side refused or took back its consent in time
 * @param refused whether a refusal stood when the act began: nobody agreed after it, and it was the patient's own or the
 *     patient had not agreed himself
 * @param physicianIds the physicians who signed
 * @param responsibleId who was in charge of the patient when it was signed; where there were several, one who signed
 * @param items content of the consents
 * @param written whether one is in writing or signed by a reliable electronic signature
 * @param entitled whether one was signed by who may sign where the law leaves it to the person or the guardian: only of
 *     aesthetic, termination_sterilisation and psychiatric_special, else null
 * @param continued whether the act goes on with a course of chemotherapy or radiotherapy that was begun before
 * @param missing why a property is null
 */
@RestsOn(Encounter.class)
@RecordBuilder
public record ConsentNeed(
        Fact act,
        String actId,
        @Code("ConsentKind") String kind,
        @Nullable Instant signBy,
        @Nullable String eventId,
        @Nullable Boolean agreed,
        int refusals,
        @Nullable Boolean refused,
        @Nullable List<String> physicianIds,
        @Nullable String responsibleId,
        @Code("ConsentItem") @Nullable List<String> items,
        @Nullable Boolean written,
        @Nullable Boolean entitled,
        @Nullable Boolean continued,
        List<Missing> missing)
        implements DerivedFact {
    public ConsentNeed {
        physicianIds = physicianIds == null ? null : List.copyOf(physicianIds);
        items = items == null ? null : List.copyOf(items);
        missing = List.copyOf(missing);
    }

    @Override
    public String id() {
        return actId;
    }

    @Override
    public @Nullable Instant at() {
        return act.at();
    }

    @Override
    public Fact subject() {
        return act;
    }

    @Override
    public String occurrence() {
        return kind;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
