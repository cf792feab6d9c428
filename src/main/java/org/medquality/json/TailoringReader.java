package org.medquality.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.ListedTechnology;
import org.medquality.catalog.Parameter;
import org.medquality.catalog.Profile;
import org.medquality.catalog.ScoreSheet;

/** Reads what a hospital may tailor: the parameters, and the profiles that set them. */
final class TailoringReader {
    /** What reads a parameter although no requirement does: the due days and the common words of tasks. */
    private static final String TASKS = "tasks";

    private final Set<String> requirements;
    private final Set<String> tariffs;

    TailoringReader(Set<String> requirements, Set<String> tariffs) {
        this.requirements = requirements;
        this.tariffs = tariffs;
    }

    Parameter parameter(YamlSection entry) {
        ImmutableList<String> usedBy = entry.words("used_by").asList();
        Parameter parameter = new Parameter(
                entry.entry(),
                entry.code("form", Parameter.Form.class),
                entry.words("choices"),
                entry.textOrNull("value"),
                entry.code("status", Parameter.Status.class),
                entry.text("meaning_zh"),
                entry.text("meaning_en"),
                usedBy);
        entry.close();
        if (usedBy.isEmpty()) entry.refuse("used_by", "nothing reads it, delete it or name who does under used_by");
        known(entry, "used_by", usedBy.stream().filter(id -> !id.equals(TASKS)).toList());
        if (!parameter.accepts(parameter.value())) entry.refuse("value", "value must be " + parameter.asked());
        return parameter;
    }

    Profile profile(YamlSection entry, Map<String, Parameter> parameters, ListsReader lists, SheetReader sheets) {
        ImmutableSet<String> enabled = entry.words("enable");
        ImmutableSet<String> disabled = entry.words("disable");
        Profile profile = new Profile(
                entry.entry(),
                entry.text("title_zh"),
                entry.text("title_en"),
                values(entry.sectionOrNull("parameters"), parameters),
                enabled,
                disabled,
                technologies(entry.sectionOrNull("technologies"), lists),
                sheet(entry.sectionOrNull("score"), sheets),
                tariff(entry));
        entry.close();
        known(entry, "enable", enabled);
        known(entry, "disable", disabled);
        for (String id : disabled) {
            if (enabled.contains(id)) entry.refuse("disable", id + " is enabled and disabled, keep one");
        }
        return profile;
    }

    private @Nullable String tariff(YamlSection entry) {
        String name = entry.textOrNull("fines");
        if (name != null && !tariffs.contains(name)) {
            entry.refuse("fines", "no tariff " + name + " under rules/tariffs, there are " + tariffs);
        }
        return name;
    }

    private static @Nullable ScoreSheet sheet(@Nullable YamlSection score, SheetReader sheets) {
        return score == null ? null : sheets.read(score);
    }

    private static ImmutableList<ListedTechnology> technologies(@Nullable YamlSection listed, ListsReader lists) {
        if (listed == null) return ImmutableList.of();
        return listed.entries().stream().map(lists::technology).collect(ImmutableList.toImmutableList());
    }

    private static Map<String, @Nullable String> values(
            @Nullable YamlSection values, Map<String, Parameter> parameters) {
        Map<String, @Nullable String> set = new TreeMap<>();
        if (values == null) return set;
        for (String name : values.names()) {
            Parameter parameter = parameters.get(name);
            String value = values.textOrNull(name);
            if (parameter == null) {
                values.refuse(name, "no parameter " + name + ", known are " + parameters.keySet());
            } else if (!parameter.accepts(value)) {
                values.refuse(name, name + " must be " + parameter.asked());
            }
            set.put(name, value);
        }
        return set;
    }

    private void known(YamlSection entry, String key, Iterable<String> ids) {
        for (String id : ids) {
            if (requirements.contains(id)) continue;
            entry.refuse(key, "no requirement " + id + " in any catalogue.yaml, correct the id");
        }
    }
}
