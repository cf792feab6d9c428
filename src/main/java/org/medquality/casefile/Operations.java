package org.medquality.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.AnaesthesiaKind;
import org.medquality.fact.Codes.TechnologyClass;
import org.medquality.fact.Codes.Urgency;
import org.medquality.fact.Operation;
import org.medquality.fact.OperationBuilder;
import org.medquality.fact.Surgery;
import org.medquality.fact.Technology;

/** Operations with what their duties depend on. */
final class Operations {
    private Operations() {}

    static Stream<Operation> of(Chart chart) {
        return chart.all(Surgery.class).stream().map(surgery -> operation(chart, surgery));
    }

    private static Operation operation(Chart chart, Surgery surgery) {
        Blanks blanks = new Blanks();
        Boolean entitled = SurgicalRights.entitled(chart, surgery, blanks);
        return OperationBuilder.builder()
                .surgery(surgery)
                .surgeonId(surgery.surgeonId())
                .entitled(entitled)
                .entitledIds(entitledIds(surgery, entitled, blanks))
                .lifeSaving(lifeSaving(surgery, blanks))
                .emergency(emergency(surgery, blanks))
                .restricted(restricted(chart, surgery, blanks))
                .anaesthesiaAt(anaesthesiaAt(surgery, blanks))
                .leftRoomAt(leftRoomAt(chart, surgery, blanks))
                .missing(blanks.list())
                .build();
    }

    private static @Nullable List<String> entitledIds(Surgery surgery, @Nullable Boolean entitled, Blanks blanks) {
        if (entitled == null) return blanks.likewise("entitled", "entitledIds");
        return entitled ? List.of(surgery.surgeonId()) : List.of();
    }

    private static @Nullable Boolean lifeSaving(Surgery surgery, Blanks blanks) {
        String urgency = surgery.urgency();
        if (urgency == null) return blanks.silent(surgery, "urgency", "lifeSaving");
        if (!urgency.equals(Urgency.LIFE_SAVING)) return false;
        return surgery.urgencyConfirmedById() == null
                ? blanks.silent(surgery, "urgencyConfirmedById", "lifeSaving")
                : Boolean.valueOf(true);
    }

    /** The code for urgent means both what cannot wait and what can wait for days. */
    private static @Nullable Boolean emergency(Surgery surgery, Blanks blanks) {
        String urgency = surgery.urgency();
        if (urgency == null || urgency.equals(Urgency.URGENT)) return blanks.silent(surgery, "urgency", "emergency");
        return urgency.equals(Urgency.LIFE_SAVING);
    }

    /** An operation that names no technology uses none that is restricted: it is named where it is restricted or new. */
    private static @Nullable Boolean restricted(Chart chart, Surgery surgery, Blanks blanks) {
        String id = surgery.technologyId();
        if (id == null) {
            return chart.supplied(Surgery.class)
                    ? Boolean.valueOf(false)
                    : blanks.silent(surgery, "technologyId", "restricted");
        }
        Technology technology = chart.find(Technology.class, id);
        if (technology == null) return blanks.absent(Technology.class, id, "restricted");
        LocalDate day = chart.day(surgery.startedAt());
        String held = new TechnologyClasses(chart).of(technology, day, "restricted", blanks);
        return held == null ? null : Boolean.valueOf(held.equals(TechnologyClass.RESTRICTED));
    }

    static @Nullable Instant anaesthesiaAt(Surgery surgery, Blanks blanks) {
        if (surgery.anaesthesiaStartedAt() != null) return surgery.anaesthesiaStartedAt();
        String kind = surgery.anaesthesia();
        if (kind == null) return blanks.silent(surgery, "anaesthesia", "anaesthesiaAt");
        return kind.equals(AnaesthesiaKind.BY_ANAESTHETIST)
                ? blanks.silent(surgery, "anaesthesiaStartedAt", "anaesthesiaAt")
                : surgery.startedAt();
    }

    /** Who has left the hospital has left the theatre: then the time was not recorded. */
    private static @Nullable Instant leftRoomAt(Chart chart, Surgery surgery, Blanks blanks) {
        Instant left = surgery.leftRoomAt();
        boolean there = chart.left() == null && chart.supplied(Surgery.class);
        return left == null && !there ? blanks.silent(surgery, "leftRoomAt", "leftRoomAt") : left;
    }
}
