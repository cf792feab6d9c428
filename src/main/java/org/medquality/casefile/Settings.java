package org.medquality.casefile;

import com.google.common.collect.ImmutableSortedMap;
import org.medquality.fact.Setting;

/**
 * The tailorable values in force for an audit, by name. A value may be null: then nobody set it, and what depends on it
 * cannot be judged.
 */
public record Settings(ImmutableSortedMap<String, Setting> byName) {
    /** @throws IllegalArgumentException if no such parameter exists; a rule that names one is refused when it is loaded */
    public Setting get(String name) {
        Setting setting = byName.get(name);
        if (setting == null) throw new IllegalArgumentException("no parameter named " + name);
        return setting;
    }
}
