package org.medquality.casefile;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.ConsentDecision;
import org.medquality.fact.Codes.ConsentKind;
import org.medquality.fact.Codes.ProcedureCategory;
import org.medquality.fact.Consent;
import org.medquality.fact.Fact;
import org.medquality.fact.Procedure;
import org.medquality.fact.Rescue;
import org.medquality.fact.Surgery;
import org.medquality.fact.Transfusion;

/**
 * A consent that an act asks of the patient side, or may ask.
 *
 * @param act the operation, procedure or bag of blood
 * @param kind the kind of consent
 * @param signBy the moment by which it must be signed; null where the act does not tell
 * @param clock the property of the act that tells it
 * @param eventId the blood order of a bag, the rescue of an invasive measure, else the act itself; null where a bag does
 *     not tell its order
 */
record ConsentAsk(
        Fact act,
        String kind,
        @Nullable Instant signBy,
        String clock,
        @Nullable String eventId) {
    private static final String STARTED_AT = "startedAt";

    private static final ImmutableMap<String, String> BY_CATEGORY = ImmutableMap.<String, String>builder()
            .put(ProcedureCategory.SPECIAL_EXAM, ConsentKind.SPECIAL_EXAM_TREATMENT)
            .put(ProcedureCategory.SPECIAL_TREATMENT, ConsentKind.SPECIAL_EXAM_TREATMENT)
            .put(ProcedureCategory.CHEMOTHERAPY, ConsentKind.CHEMO_RADIO)
            .put(ProcedureCategory.RADIOTHERAPY, ConsentKind.CHEMO_RADIO)
            .put(ProcedureCategory.INVASIVE_RESCUE, ConsentKind.INVASIVE_RESCUE)
            .put(ProcedureCategory.AESTHETIC, ConsentKind.AESTHETIC)
            .put(ProcedureCategory.TRIAL, ConsentKind.TRIAL)
            .put(ProcedureCategory.OFF_LABEL, ConsentKind.OFF_LABEL)
            .put(ProcedureCategory.PSYCHIATRIC_SPECIAL, ConsentKind.PSYCHIATRIC_SPECIAL)
            .buildOrThrow();

    /** Other kinds that serve: an own form for one sort of operation, the common form for any procedure. */
    private static final ImmutableSetMultimap<String, String> ALSO = ImmutableSetMultimap.<String, String>builder()
            .putAll(ConsentKind.SURGERY, ConsentKind.AESTHETIC, ConsentKind.TERMINATION_STERILISATION)
            .put(ConsentKind.CHEMO_RADIO, ConsentKind.SPECIAL_EXAM_TREATMENT)
            .put(ConsentKind.INVASIVE_RESCUE, ConsentKind.SPECIAL_EXAM_TREATMENT)
            .put(ConsentKind.AESTHETIC, ConsentKind.SPECIAL_EXAM_TREATMENT)
            .put(ConsentKind.TRIAL, ConsentKind.SPECIAL_EXAM_TREATMENT)
            .put(ConsentKind.OFF_LABEL, ConsentKind.SPECIAL_EXAM_TREATMENT)
            .put(ConsentKind.PSYCHIATRIC_SPECIAL, ConsentKind.SPECIAL_EXAM_TREATMENT)
            .build();

    /** Consents to a part or an aspect of an operation. */
    private static final ImmutableSet<String> BESIDE_SURGERY =
            ImmutableSet.of(ConsentKind.ANAESTHESIA, ConsentKind.TERMINATION_STERILISATION);

    static Stream<ConsentAsk> of(Chart chart) {
        return Stream.of(
                        chart.all(Surgery.class).stream().flatMap(surgery -> of(surgery, chart)),
                        chart.all(Procedure.class).stream().flatMap(procedure -> of(procedure, chart)),
                        chart.all(Transfusion.class).stream()
                                .filter(bag -> begun(bag, chart))
                                .map(ConsentAsk::of))
                .flatMap(asks -> asks);
    }

    private static Stream<ConsentAsk> of(Surgery surgery, Chart chart) {
        return Stream.of(
                surgery(surgery, chart),
                new ConsentAsk(
                        surgery,
                        ConsentKind.ANAESTHESIA,
                        surgery.anaesthesiaStartedAt(),
                        "anaesthesiaStartedAt",
                        surgery.id()),
                new ConsentAsk(
                        surgery, ConsentKind.TERMINATION_STERILISATION, surgery.startedAt(), STARTED_AT, surgery.id()));
    }

    /** The consent to the operation itself. */
    static ConsentAsk surgery(Surgery surgery, Chart chart) {
        Instant anaesthesia = surgery.anaesthesiaStartedAt();
        boolean strict = anaesthesia != null && chart.values().consentStrictAnchor();
        Instant signBy = strict ? Periods.earlier(anaesthesia, surgery.startedAt()) : surgery.startedAt();
        return new ConsentAsk(surgery, ConsentKind.SURGERY, signBy, STARTED_AT, surgery.id());
    }

    private static Stream<ConsentAsk> of(Procedure procedure, Chart chart) {
        String kind = BY_CATEGORY.get(procedure.category());
        if (kind == null) return Stream.empty();
        String event = kind.equals(ConsentKind.INVASIVE_RESCUE) ? rescue(procedure, chart) : procedure.id();
        return Stream.of(new ConsentAsk(procedure, kind, procedure.startedAt(), STARTED_AT, event));
    }

    /** The first rescue during which a measure began; the measure itself where none is known. */
    private static String rescue(Procedure measure, Chart chart) {
        return chart.all(Rescue.class).stream()
                .filter(rescue -> Rescues.during(rescue, measure.startedAt()))
                .min(comparing(Rescue::startedAt).thenComparing(Rescue::id))
                .map(Rescue::id)
                .orElse(measure.id());
    }

    private static ConsentAsk of(Transfusion bag) {
        return new ConsentAsk(bag, ConsentKind.TRANSFUSION, bag.startedAt(), STARTED_AT, bag.orderId());
    }

    /** Whether a bag was begun, or may have been. */
    private static boolean begun(Transfusion bag, Chart chart) {
        return bag.startedAt() != null || !chart.supplied(Transfusion.class);
    }

    /** Whether this id names the act, or the event that it is part of. */
    boolean named(String id) {
        return id.equals(act.id()) || id.equals(eventId);
    }

    /** Whether a consent is of a kind that answers. */
    boolean answeredBy(Consent consent) {
        return consent.kind().equals(kind) || ALSO.containsEntry(kind, consent.kind());
    }

    /** Whether the patient side agreed on a form: it says so, or was only to be told; null when that is not known. */
    static @Nullable Boolean agrees(Consent consent) {
        String decision = consent.decision();
        if (decision != null) return decision.equals(ConsentDecision.AGREE);
        return consent.kind().equals(ConsentKind.INVASIVE_RESCUE) ? Boolean.TRUE : null;
    }

    /** Whether a refusal of care on a form of its own may speak of it. */
    boolean refusedOnItsOwn() {
        return !BESIDE_SURGERY.contains(kind);
    }

    boolean inTime(Consent consent) {
        return consent.signedAt() != null
                && signBy != null
                && !consent.signedAt().isAfter(signBy);
    }
}
