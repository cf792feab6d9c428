package org.medquality.casefile;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Fact;
import org.medquality.fact.Institution;

/** The seen facts of a file, of an encounter or of an institution, with the look-ups that derivations need. */
class Folder {
    private final Frame frame;
    private final Values values;
    private final ImmutableListMultimap<Class<? extends Fact>, Fact> byType;
    private final Map<Class<? extends Fact>, Map<String, Fact>> byId = new HashMap<>();

    Folder(Frame frame, Values values, List<Fact> seen) {
        this.frame = frame;
        this.values = values;
        this.byType = Multimaps.index(seen, Fact::getClass);
    }

    Frame frame() {
        return frame;
    }

    Values values() {
        return values;
    }

    Instant asOf() {
        return frame.asOf();
    }

    ImmutableList<Fact> facts() {
        return byType.values().asList();
    }

    /** The seen facts of a type, by id. */
    <T extends Fact> ImmutableList<T> all(Class<T> type) {
        return byType.get(type).stream().map(type::cast).collect(toImmutableList());
    }

    /** The seen fact of this type and id; null when there is none or the id is null. */
    <T extends Fact> @Nullable T find(Class<T> type, @Nullable String id) {
        Map<String, Fact> known = byId.computeIfAbsent(type, t -> index(byType.get(t)));
        return type.cast(known.get(id));
    }

    private static Map<String, Fact> index(List<Fact> facts) {
        Map<String, Fact> index = new HashMap<>();
        facts.forEach(fact -> index.put(fact.id(), fact));
        return index;
    }

    /** The institution; null when the file does not bring it. */
    @Nullable
    Institution institution() {
        ImmutableList<Institution> institutions = all(Institution.class);
        return institutions.isEmpty() ? null : institutions.get(0);
    }

    /** Whether every fact of this type up to this moment was promised. */
    boolean supplied(Class<? extends Fact> type, Instant until) {
        return frame.supplied().covers(type, until);
    }

    /** Whether every fact of this type up to the moment of the audit was promised. */
    boolean supplied(Class<? extends Fact> type) {
        return supplied(type, asOf());
    }

    /** The working days. */
    WorkingCalendar workingDays() {
        return frame.workingDays();
    }

    /** The lists of restricted and prohibited technologies. */
    ImmutableList<Listing> listings() {
        return frame.listings();
    }

    LocalDate day(Instant moment) {
        return moment.atZone(zone()).toLocalDate();
    }

    /** 00:00 of a day. */
    Instant start(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    /** 24:00 of a day. */
    Instant end(LocalDate day) {
        return start(day.plusDays(1));
    }

    ZoneId zone() {
        return frame.zone();
    }
}
