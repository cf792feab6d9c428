package org.medquality.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Fact;
import org.medquality.fact.FactType;
import org.medquality.fact.Missing;
import org.medquality.fact.Setting;

/** Notes, while a fact is derived, why properties of it stay null. Every method returns that null. */
final class Blanks {
    private final List<Missing> missing = new ArrayList<>();

    List<Missing> list() {
        return List.copyOf(missing);
    }

    /** No fact of this type was supplied that would have told. */
    <T> @Nullable T noneOf(Class<? extends Fact> type, String property) {
        return add(new Missing(property, type.getSimpleName(), null, null));
    }

    /** The fact of this id was not supplied. */
    <T> @Nullable T absent(Class<? extends Fact> type, String id, String property) {
        return add(new Missing(property, type.getSimpleName(), id, null));
    }

    /** A fact does not know the property that would have told. */
    <T> @Nullable T silent(Fact fact, String source, String property) {
        return add(new Missing(property, FactType.of(fact).name(), fact.id(), source));
    }

    /** A parameter is not set. */
    <T> @Nullable T unset(Setting setting, String property) {
        return add(new Missing(property, "Setting", setting.name(), null));
    }

    /** The list of restricted and prohibited technologies of a place, as of a day, is not loaded. */
    <T> @Nullable T unlisted(String place, LocalDate day, String property) {
        return add(new Missing(property, "Listing", place + " " + day, null));
    }

    /** The calendar does not know this day. */
    <T> @Nullable T noCalendar(LocalDate day, String property) {
        return add(new Missing(property, "CalendarDay", day.toString(), null));
    }

    /** The same reasons hold for another property. */
    <T> @Nullable T likewise(String other, String property) {
        List.copyOf(missing).stream()
                .filter(m -> m.property().equals(other))
                .forEach(m -> add(new Missing(property, m.type(), m.id(), m.source())));
        return null;
    }

    /** The value, noted as not known by its fact when it is null. */
    <T> @Nullable T told(@Nullable T value, Fact fact, String source, String property) {
        return value == null ? silent(fact, source, property) : value;
    }

    /** The value; when it is null it was not done where all such facts were promised, and else is not known. */
    <T> @Nullable T done(@Nullable T value, boolean promised, Fact fact, String source, String property) {
        return promised ? value : told(value, fact, source, property);
    }

    /** Whether a reason was noted for this property. */
    boolean has(String property) {
        return missing.stream().anyMatch(m -> m.property().equals(property));
    }

    /** Takes over the reasons noted elsewhere. */
    <T> @Nullable T all(Blanks others) {
        others.missing.forEach(this::add);
        return null;
    }

    /** The reasons noted elsewhere, whatever for, are those of this property. */
    <T> @Nullable T all(Blanks others, String property) {
        others.missing.forEach(m -> add(new Missing(property, m.type(), m.id(), m.source())));
        return null;
    }

    private <T> @Nullable T add(Missing reason) {
        if (!missing.contains(reason)) missing.add(reason);
        return null;
    }
}
