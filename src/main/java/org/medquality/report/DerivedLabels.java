package org.medquality.report;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.FactType;
import org.medquality.fact.Property;

/**
 * Names of properties that a fact has by derivation only. Evidence is named as the submitter knows it, by the submitted
 * fact that a derived one stands on; its property is one of the derived fact.
 */
final class DerivedLabels {
    private final ImmutableMap<String, String> byType;
    private final ImmutableMap<String, String> byProperty;

    private DerivedLabels(Map<String, String> byType, Map<String, String> byProperty) {
        this.byType = ImmutableMap.copyOf(byType);
        this.byProperty = ImmutableMap.copyOf(byProperty);
    }

    /** What these labels call the properties of derived facts. */
    static DerivedLabels of(Properties labels) {
        Map<String, String> byType = new HashMap<>();
        Map<String, String> byProperty = new HashMap<>();
        for (FactType type : FactType.all()) {
            if (!type.derived()) continue;
            for (Property property : type.properties()) {
                String label = labels.getProperty(type.name() + "." + property.name());
                if (label == null) continue;
                for (String base : bases(type)) byType.putIfAbsent(base + "." + property.name(), label);
                byProperty.putIfAbsent(property.name(), label);
            }
        }
        return new DerivedLabels(byType, byProperty);
    }

    /**
     * What a property is called that its submitted type does not have; null when no derived fact has it. The types that a
     * derived fact may stand on are not always known, an act that needs a consent is of many: then the name alone decides.
     */
    @Nullable
    String get(String type, String property) {
        String label = byType.get(type + "." + property);
        return label == null ? byProperty.get(property) : label;
    }

    /** The submitted types that a derived one may stand on: those that it holds, and those that it rests on. */
    private static Set<String> bases(FactType type) {
        Set<String> bases = new TreeSet<>();
        for (FactType other : type.restsOn()) if (!other.derived()) bases.add(other.name());
        for (Property property : type.properties()) {
            FactType.named(property.type().getSimpleName())
                    .filter(other -> !other.derived() && other.record() == property.type())
                    .ifPresent(other -> bases.add(other.name()));
        }
        return bases;
    }
}
