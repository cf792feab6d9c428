package org.medquality.casefile;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Fact;
import org.medquality.fact.FactType;
import org.medquality.fact.Property;

/**
 * Shows facts as they were at one moment: what lies after it has not happened yet. Times are shown to the minute, so
 * that every comparison of two of them, in a rule too, is one to the minute.
 */
final class Horizon {
    /** What the source says of an act beside its time, and what is therefore not known before the act either. */
    private static final ImmutableSetMultimap<String, String> TOLD_WITH = ImmutableSetMultimap.<String, String>builder()
            .put("CriticalValue.receivedAt", "receiverId")
            .put("CriticalValue.physicianNotifiedAt", "physicianId")
            .put("Document.countersignedAt", "countersignedById")
            .put("Encounter.endedAt", "endMode")
            .put("MedicationAdministration.cardExecutedAt", "cardExecutorId")
            .put("MedicationAdministration.preparedAt", "preparedById")
            .put("Order.executedAt", "executorId")
            .put("Technology.localAssessedAt", "localAssessmentPassed")
            .put("Technology.selfAssessedAt", "selfAssessmentPassed")
            .build();

    private static final ImmutableMap<FactType, ImmutableList<Property>> CLOCKS =
            FactType.submitted().stream().collect(toImmutableMap(type -> type, Horizon::clocks));

    private final Instant asOf;
    private final LocalDate today;

    Horizon(Instant asOf, ZoneId zone) {
        this.asOf = asOf;
        this.today = asOf.atZone(zone).toLocalDate();
    }

    private static ImmutableList<Property> clocks(FactType type) {
        return type.properties().stream()
                .filter(p -> p.type() == Instant.class || p.type() == LocalDate.class)
                .filter(p -> !p.list() && !p.planned())
                .collect(ImmutableList.toImmutableList());
    }

    /** The facts that have happened, as far as they have happened, in the same order. */
    ImmutableList<Fact> seen(List<Fact> facts) {
        ImmutableList.Builder<Fact> seen = ImmutableList.builder();
        for (Fact fact : facts) {
            if (happened(fact)) seen.add(shown(fact));
        }
        return seen.build();
    }

    /** What must be known of a fact, and lies ahead, makes all of it lie ahead. */
    private boolean happened(Fact fact) {
        Instant at = fact.at();
        if (at != null && at.isAfter(asOf)) return false;
        return CLOCKS.get(FactType.of(fact)).stream().noneMatch(clock -> !clock.nullable() && ahead(clock.of(fact)));
    }

    private Fact shown(Fact fact) {
        FactType type = FactType.of(fact);
        boolean same = true;
        for (Property property : type.properties()) {
            Object value = property.of(fact);
            if (value != null) same &= Objects.equals(value, shown(property, value));
        }
        return same ? fact : cut(type, fact);
    }

    private Fact cut(FactType type, Fact fact) {
        Set<String> ahead = ahead(type, fact);
        List<@Nullable Object> values = new ArrayList<>();
        for (Property property : type.properties()) {
            Object value = property.of(fact);
            boolean known = value != null && !ahead.contains(property.name());
            values.add(known ? shown(property, value) : null);
        }
        return type.create(values);
    }

    /** What is told with a time that lies ahead. */
    private Set<String> ahead(FactType type, Fact fact) {
        Set<String> ahead = new HashSet<>();
        for (Property clock : CLOCKS.get(type)) {
            if (ahead(clock.of(fact))) ahead.addAll(TOLD_WITH.get(type.name() + "." + clock.name()));
        }
        return ahead;
    }

    private boolean ahead(@Nullable Object moment) {
        if (moment instanceof LocalDate day) return day.isAfter(today);
        return moment instanceof Instant instant && instant.isAfter(asOf);
    }

    private @Nullable Object shown(Property property, Object value) {
        if (value instanceof List<?> many) {
            return property.type() == Instant.class
                    ? many.stream().map(m -> Minutes.cut((Instant) m)).toList()
                    : value;
        }
        if (!property.planned() && ahead(value)) return null;
        return value instanceof Instant moment ? Minutes.cut(moment) : value;
    }
}
