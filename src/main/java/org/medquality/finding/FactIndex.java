package org.medquality.finding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.HashMap;
import java.util.Map;
import org.medquality.casefile.AssembledCase;
import org.medquality.fact.Fact;
import org.medquality.fact.FactType;
import org.medquality.fact.Property;

/**
 * The facts of a case by the value of a property, so that a question about one act does not read all of them. Made for
 * a property when it is first asked for; for one case and one thread.
 */
final class FactIndex {
    private final AssembledCase file;
    private final Map<Key, Column> columns = new HashMap<>();

    private record Key(FactType type, String property) {}

    private record Column(ImmutableListMultimap<String, Fact> known, boolean complete) {}

    FactIndex(AssembledCase file) {
        this.file = file;
    }

    /** The facts of a type whose property is this text, or may be: where one does not know it, all of the type. */
    ImmutableList<Fact> with(FactType type, Property property, String value) {
        Column column = columns.computeIfAbsent(new Key(type, property.name()), key -> column(type, property));
        return column.complete() ? column.known().get(value) : file.all(type);
    }

    private Column column(FactType type, Property property) {
        ImmutableListMultimap.Builder<String, Fact> known = ImmutableListMultimap.builder();
        boolean complete = true;
        for (Fact fact : file.all(type)) {
            if (property.of(fact) instanceof String text) known.put(text, fact);
            else complete = false;
        }
        return new Column(known.build(), complete);
    }
}
