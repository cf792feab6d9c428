package org.medquality.fact;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The description of one type of fact: its name, its properties and how a case names its list. Read once from the
 * records; readers, the schema, the checks of rules and the judge all use this one description.
 */
public final class FactType {
    private static final ImmutableMap<String, FactType> BY_NAME = Stream.of(Fact.class.getPermittedSubclasses())
            .flatMap(c -> c == DerivedFact.class ? Arrays.stream(c.getPermittedSubclasses()) : Stream.of(c))
            .map(FactType::new)
            .sorted((a, b) -> a.name.compareTo(b.name))
            .collect(ImmutableMap.toImmutableMap(FactType::name, Function.identity()));
    private static final Map<Class<?>, FactType> BY_CLASS =
            BY_NAME.values().stream().collect(ImmutableMap.toImmutableMap(t -> t.record, Function.identity()));
    private static final ImmutableMap<String, String> PLURALS = ImmutableMap.<String, String>builder()
            .put("Authority", "authorities")
            .put("Encounter", "encounter")
            .put("Equipment", "equipment")
            .put("Facility", "facilities")
            .put("Institution", "institution")
            .put("Patient", "patient")
            .put("StaffMember", "staff")
            .put("Surgery", "surgeries")
            .put("Technology", "technologies")
            .buildOrThrow();

    private final String name;
    private final Class<? extends Fact> record;
    private final ImmutableMap<String, Property> properties;
    private final @Nullable Property clock;
    private final Constructor<?> constructor;

    private FactType(Class<?> type) {
        this.name = type.getSimpleName();
        this.record = type.asSubclass(Fact.class);
        RecordComponent[] components = type.getRecordComponents();
        this.properties = Arrays.stream(components)
                .map(c -> Property.of(record, c))
                .collect(ImmutableMap.toImmutableMap(Property::name, Function.identity()));
        this.clock =
                properties.values().stream().filter(Property::clock).findFirst().orElse(null);
        try {
            this.constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The type of a fact. */
    public static FactType of(Fact fact) {
        return of(fact.getClass());
    }

    /** The type of a class of facts. */
    public static FactType of(Class<? extends Fact> type) {
        return BY_CLASS.get(type);
    }

    /** The type of this simple name, if there is one. */
    public static Optional<FactType> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** All types, by name. */
    public static ImmutableList<FactType> all() {
        return BY_NAME.values().asList();
    }

    /** The types that a case may submit, by name. */
    public static ImmutableList<FactType> submitted() {
        return all().stream().filter(t -> !t.derived()).collect(ImmutableList.toImmutableList());
    }

    /** Simple name, as rules write it. */
    public String name() {
        return name;
    }

    /** The record. */
    public Class<? extends Fact> record() {
        return record;
    }

    /** Whether only the assembler makes facts of this type. */
    public boolean derived() {
        return DerivedFact.class.isAssignableFrom(record);
    }

    /**
     * Whose file holds facts of this type. A derived fact is judged where what it rests on is held, and with the
     * encounter where one of these belongs to it.
     */
    public Holder holder() {
        if (!derived()) {
            HeldBy said = record.getAnnotation(HeldBy.class);
            return said == null ? Holder.ENCOUNTER : said.value();
        }
        List<Holder> holders = restsOn().stream().map(FactType::holder).toList();
        if (holders.contains(Holder.ENCOUNTER)) return Holder.ENCOUNTER;
        return holders.contains(Holder.INSTITUTION) ? Holder.INSTITUTION : Holder.EITHER;
    }

    /** The submitted types on which this one rests: there is none of it only if there is none of these. */
    public ImmutableList<FactType> restsOn() {
        RestsOn said = record.getAnnotation(RestsOn.class);
        if (said == null) return ImmutableList.of(this);
        return Arrays.stream(said.value()).map(FactType::of).collect(ImmutableList.toImmutableList());
    }

    /** Whether a case holds at most one fact of this type, written as an object and not as a list. */
    public boolean single() {
        return name.equals("Patient") || name.equals("Encounter") || name.equals("Institution");
    }

    /** The key of this type in the JSON of a case, for example {@code documents}. */
    public String key() {
        String plural = PLURALS.get(name);
        return plural != null ? plural : CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_CAMEL, name) + "s";
    }

    /** The properties in the order of the record. */
    public ImmutableList<Property> properties() {
        return properties.values().asList();
    }

    /** The property of this name, or null. Every fact has an id, also where it follows from another property. */
    public @Nullable Property property(String property) {
        Property component = properties.get(property);
        return component == null && property.equals("id") ? Property.ID : component;
    }

    /** The property that {@link Fact#at()} reads; null where facts of this type have no clock. */
    public @Nullable Property clock() {
        return clock;
    }

    /** The id of the person or department that answers for a fact; null where it does not say. */
    public @Nullable String answersFor(Fact fact, Answers.As as) {
        for (Property property : properties.values()) {
            if (property.answers() == as) return (String) property.of(fact);
        }
        return null;
    }

    /**
     * Makes a fact from values in the order of {@link #properties()}.
     *
     * @throws NullPointerException if a value that must be known is null
     */
    public Fact create(List<? extends @Nullable Object> values) {
        try {
            return record.cast(constructor.newInstance(values.toArray()));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
