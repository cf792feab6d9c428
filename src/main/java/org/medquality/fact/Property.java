package org.medquality.fact;

import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One property of a {@link FactType}. */
public final class Property {
    /** The id of facts that have no component of that name. */
    static final Property ID = new Property("id", String.class, Fact::id);

    private final String name;
    private final Class<?> type;
    private final boolean list;
    private final @Nullable String codes;
    private final boolean nullable;
    private final boolean planned;
    private final boolean clock;
    private final Answers.@Nullable As answers;
    private final Function<Fact, Object> accessor;

    private Property(Class<? extends Fact> owner, RecordComponent component) {
        this.name = component.getName();
        this.list = component.getType() == List.class;
        this.type = list ? element(component) : component.getType();
        Code code = component.getAnnotation(Code.class);
        this.codes = code == null ? null : code.value();
        this.nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        this.planned = component.isAnnotationPresent(Planned.class);
        this.clock = component.isAnnotationPresent(Clock.class);
        Answers who = component.getAnnotation(Answers.class);
        this.answers = who == null ? null : who.value();
        this.accessor = accessor(owner, component);
    }

    private Property(String name, Class<?> type, Function<Fact, Object> accessor) {
        this.name = name;
        this.list = false;
        this.type = type;
        this.codes = null;
        this.nullable = false;
        this.planned = false;
        this.clock = false;
        this.answers = null;
        this.accessor = accessor;
    }

    static Property of(Class<? extends Fact> owner, RecordComponent component) {
        return new Property(owner, component);
    }

    private static Class<?> element(RecordComponent component) {
        return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    }

    /** A compiled accessor: the judge reads properties too often for reflection. */
    @SuppressWarnings("unchecked")
    private static Function<Fact, Object> accessor(Class<? extends Fact> owner, RecordComponent component) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle getter = lookup.unreflect(component.getAccessor());
            CallSite site = LambdaMetafactory.metafactory(
                    lookup,
                    "apply",
                    MethodType.methodType(Function.class),
                    MethodType.methodType(Object.class, Object.class),
                    getter,
                    MethodType.methodType(getter.type().wrap().returnType(), owner));
            return (Function<Fact, Object>) site.getTarget().invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("no accessor for " + owner.getSimpleName() + "." + component.getName(), e);
        }
    }

    /** The name, as rules and JSON write it. */
    public String name() {
        return name;
    }

    /** The Java type of the value, of one element where it is a list. */
    public Class<?> type() {
        return type;
    }

    /** Whether the value is a list. */
    public boolean list() {
        return list;
    }

    /** The list in {@link Codes} that holds the legal values, or null where any value is legal. */
    public @Nullable String codes() {
        return codes;
    }

    /** Whether the source may not know the value. */
    public boolean nullable() {
        return nullable;
    }

    /** Whether an instant may lie after the moment of the audit. */
    public boolean planned() {
        return planned;
    }

    /** Whether this is the moment by which a fact of the type counts as evidence. */
    public boolean clock() {
        return clock;
    }

    /** As whom the one that the property names answers for the fact; null where it names nobody who does. */
    public Answers.@Nullable As answers() {
        return answers;
    }

    /** The value, null when the source does not know it. */
    public @Nullable Object of(Fact fact) {
        return accessor.apply(fact);
    }

    @Override
    public String toString() {
        return name;
    }
}
