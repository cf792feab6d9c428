package org.medquality.json;

import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Fact;
import org.medquality.fact.FactType;
import org.medquality.fact.Property;

/** Reads facts by the description of their type. */
final class FactReader {
    private static final String ENCOUNTER_ID = "encounterId";

    /** The position of each property among the values of its type. */
    private static final ImmutableMap<FactType, ImmutableMap<String, Integer>> POSITIONS =
            FactType.submitted().stream().collect(ImmutableMap.toImmutableMap(t -> t, FactReader::positions));

    private final JsonSource source;
    private final Errors errors;
    private final Scope scope;
    private final ValueReader values;
    private final Set<String> known = new HashSet<>();

    FactReader(JsonSource source, Errors errors, Scope scope) {
        this.source = source;
        this.errors = errors;
        this.scope = scope;
        this.values = new ValueReader(source, scope);
    }

    private static ImmutableMap<String, Integer> positions(FactType type) {
        List<Property> properties = type.properties();
        return IntStream.range(0, properties.size())
                .boxed()
                .collect(ImmutableMap.toImmutableMap(i -> properties.get(i).name(), i -> i));
    }

    /** The values of one fact as far as they are read. */
    private static final class Draft {
        final FactType type;
        final ImmutableMap<String, Integer> positions;
        final @Nullable Object[] values;
        final boolean[] seen;

        Draft(FactType type) {
            this.type = type;
            this.positions = POSITIONS.get(type);
            this.values = new Object[positions.size()];
            this.seen = new boolean[positions.size()];
        }
    }

    /** The fact that begins here; null after its errors are told. */
    @Nullable
    Fact read(FactType type) {
        if (source.token() != JsonToken.START_OBJECT) {
            source.error("must be an object in braces, one " + type);
            source.skip();
            return null;
        }
        int line = source.line();
        int errorsBefore = errors.count();
        Draft draft = new Draft(type);
        while (source.nextField()) property(draft);
        boolean complete = complete(draft, line);
        return complete && errors.count() == errorsBefore ? create(draft, line) : null;
    }

    private void property(Draft draft) {
        Integer position = draft.positions.get(source.name());
        if (position == null) {
            unknown(draft);
        } else if (draft.seen[position]) {
            source.error("is there twice; keep one");
            source.skip();
        } else {
            draft.seen[position] = true;
            draft.values[position] = value(draft.type.properties().get(position));
        }
    }

    private @Nullable Object value(Property property) {
        boolean saysNull = source.token() == JsonToken.VALUE_NULL;
        if (saysNull && !property.nullable()) source.error("must be known; null is not enough");
        Object value = values.read(property);
        if (property.name().equals(ENCOUNTER_ID) && value != null) checkEncounter(value);
        return value;
    }

    private void unknown(Draft draft) {
        Set<String> names = draft.positions.keySet();
        String what = source.plainName() ? "is no property of " : "has a field that is no property of ";
        source.error(what + draft.type + "; " + Nearest.hint(source.name(), names) + "known are " + names);
        source.skip();
    }

    private void checkEncounter(Object id) {
        String own = scope.encounterId();
        if (own == null || id.equals(own)) return;
        source.error("is not the encounter of this case; a case holds the facts of one encounter");
    }

    /** Fills in the encounter of the case. A case without one is refused for that, not for each of its facts. */
    private boolean complete(Draft draft, int line) {
        boolean complete = true;
        for (int i = 0; i < draft.seen.length; i++) {
            if (draft.seen[i]) continue;
            Property property = draft.type.properties().get(i);
            if (property.name().equals(ENCOUNTER_ID)) {
                draft.values[i] = scope.encounterId();
                complete = draft.values[i] != null;
            } else if (!property.nullable()) {
                source.errorAt(source.pointer(), line, "lacks " + property + ", which every " + draft.type + " has");
            }
        }
        return complete;
    }

    private @Nullable Fact create(Draft draft, int line) {
        Fact fact = draft.type.create(Arrays.asList(draft.values));
        if (known.add(draft.type + " " + fact.id())) return fact;
        source.errorAt(source.pointer(), line, "has the id of another " + draft.type + "; give each its own");
        return null;
    }
}
